/// A verdict's tree as reports read it: nodes, findings, gaps and choices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/report/findings.hpp>
#include <pitch/finding.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// View of a verdict's tree. Not a template of the evaluator, so that it is compiled once.
struct verdict_tree {
    const node* nodes = nullptr;
    const std::string_view* parts = nullptr;
    std::size_t part_count = 0;
    const finding* findings = nullptr;
    const bool* gaps = nullptr;  // for each node, whether it is a gap

    /// Number of nodes.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return nodes[0].end; }

    /// Returns whether node `i` contains a gap.
    [[nodiscard]] constexpr bool is_open(std::size_t i) const noexcept {
        for (std::size_t j = i; j < nodes[i].end; ++j)
            if (gaps[j]) return true;
        return false;
    }

    /// Returns whether a gap is of the rule of a finding.
    [[nodiscard]] constexpr bool has_gap(const finding& f) const noexcept {
        for (std::size_t i = 0; i < size(); ++i)
            if (gaps[i] && detail::same_rule(findings[i], f)) return true;
        return false;
    }

    /// Returns how many open children of node `i` are needed, if some of them are enough.
    /// Returns 0 if node `i` is not a choice: it has no gap, or all of its open children are needed.
    [[nodiscard]] constexpr std::size_t needed(std::size_t i) const noexcept {
        const node& choice = nodes[i];
        if (!choice.is_threshold() || !is_open(i)) return 0;
        const outcome intended = choice.negated ? outcome::fail : outcome::pass;
        std::size_t applicable = 0, met = 0, open = 0;
        for (std::size_t child = i + 1; child < choice.end; child = nodes[child].end) {
            applicable += findings[child].outcome != outcome::not_applicable;
            met += findings[child].outcome == intended;
            open += is_open(child);
        }
        const std::size_t enough = choice.enough < applicable ? choice.enough : applicable;
        const std::size_t left = (choice.negated ? applicable - enough + 1 : enough) - met;
        return left < open ? left : 0;
    }

    /// Returns the parts that the rules of node `i` check.
    [[nodiscard]] constexpr part_names checked(std::size_t i) const noexcept { return {parts, nodes[i].needs | nodes[i].can_use}; }

    /// Returns the parts that the gaps of node `i` lack.
    [[nodiscard]] constexpr part_names lacks(std::size_t i) const noexcept {
        std::uint64_t bits = 0;
        for (std::size_t j = i; j < nodes[i].end; ++j)
            for (std::size_t part = 0; gaps[j] && part < part_count; ++part)
                bits |= std::uint64_t{findings[j].lacks.contains(parts[part])} << part;
        return {parts, bits};
    }

    /// Returns the node that a report prints for an option of a choice: a gap, a criterion, a choice,
    /// or a combination of several gaps. Skips combinations with only one open child.
    [[nodiscard]] constexpr std::size_t option(std::size_t i) const noexcept {
        while (!gaps[i] && !is_criterion(i) && needed(i) == 0) {
            std::size_t open = 0, last = i;
            for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) {
                if (!is_open(child)) continue;
                ++open;
                last = child;
            }
            if (open != 1) break;
            i = last;
        }
        return i;
    }
    /// Returns whether node `i` is a criterion that a report prints by its own question. Under `no`,
    /// the question would mislead.
    [[nodiscard]] constexpr bool is_criterion(std::size_t i) const noexcept {
        return nodes[i].is(kind::criterion) && !nodes[i].negated && !(nodes[i].asks.empty() && nodes[i].advice.empty());
    }
};

/// Owns what a `verdict_tree` refers to. For three verdicts of 200 rules: about 100 KiB.
template <class Eval>
class verdict_nodes {
public:
    constexpr explicit verdict_nodes(const verdict<Eval>& new_verdict) noexcept : findings_(new_verdict.findings()) {
        outcome outcomes[counts_of<Eval>.nodes]{};
        for (std::size_t i = 0; i < counts_of<Eval>.nodes; ++i) outcomes[i] = findings_[i].outcome;
        const auto add = [&](std::size_t gap_node) { gaps_[gap_node] = true; };
        analysis<finding>{node_table<Eval>::nodes, node_table<Eval>::parts, outcomes, 0, nullptr, nullptr}.gaps(0, add);
    }
    /// Returns a view of the nodes; valid as long as this object.
    [[nodiscard]] constexpr verdict_tree tree() const noexcept {
        return {node_table<Eval>::nodes, node_table<Eval>::parts, parts_of<Eval>::size, findings_.begin(), gaps_};
    }

private:
    finding_list<counts_of<Eval>.nodes> findings_;
    bool gaps_[counts_of<Eval>.nodes]{};
};

}  // namespace pitch::inline v0::detail
