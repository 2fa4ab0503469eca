/// A verdict's tree as reports read it: nodes, outcomes, gaps and choices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluator/bound_uses.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/tree_node.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/finding.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// The values of a verdict's bounds, and which rules take them.
struct applied_bounds {
    const rule_bounds* rules = nullptr;
    std::size_t size = 0;  // number of rules
    const double* values = nullptr;

    /// Returns the value of a bound of a rule; null if the rule does not take it.
    [[nodiscard]] constexpr const double* find(std::string_view rule_id, std::string_view name) const noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            if (rules[i].rule != rule_id) continue;
            for (std::size_t b = 0; b < rules[i].bounds.size(); ++b)
                if (rules[i].bounds[b].name == name) return values + rules[i].indexes[b];
        }
        return nullptr;
    }
};

/// View of a verdict's tree. Not a template of the evaluator, so that it is compiled once.
struct verdict_tree {
    analysis<finding, const tree_node*> results;
    const tree_node* nodes;
    const bool* open;                 // for each node, whether it is or contains a gap
    const std::size_t* leaf_nodes;    // the node of each leaf
    const std::size_t* rules;         // the numbers of rules
    const std::size_t* part_numbers;  // the number of each part of the tree
    part_table parts;                 // the parts of the tree
    std::size_t leaf_count;
    applied_bounds bounds{};
    std::size_t nodes_before = 0, leaves_before = 0;  // in other trees of the report

    /// Number of nodes.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return nodes[0].end; }
    [[nodiscard]] constexpr pitch::outcome outcome_at(std::size_t i) const noexcept { return results.outcome_of(i); }
    [[nodiscard]] constexpr finding describe(std::size_t i) const noexcept { return results.describe(i); }
    [[nodiscard]] constexpr rule_state state(std::size_t i) const noexcept {
        return {outcome_at(i), results.applies(i), nodes[i].advised, nodes[i].negated};
    }
    /// Returns the number of a leaf's rule. Equal in all trees of a report.
    [[nodiscard]] constexpr std::size_t rule(std::size_t leaf_node) const noexcept { return rules[nodes[leaf_node].offset.rules]; }

    /// Returns whether node `i` contains a gap.
    [[nodiscard]] constexpr bool is_open(std::size_t i) const noexcept { return open[i]; }
    [[nodiscard]] constexpr bool is_gap(std::size_t i) const noexcept { return open[i] && nodes[i].is_leaf(); }

    /// Returns how many open children of node `i` are needed, if some of them are enough.
    /// Returns 0 if node `i` is not a choice: it has no gap, or all of its open children are needed.
    [[nodiscard]] constexpr std::size_t needed(std::size_t i) const noexcept {
        const tree_node& choice = nodes[i];
        if (!choice.is_threshold() || !is_open(i)) return 0;
        const outcome intended = choice.negated ? outcome::fail : outcome::pass;
        std::size_t applicable = 0, met = 0, open_children = 0;
        for (std::size_t child = i + 1; child < choice.end; child = nodes[child].end) {
            applicable += outcome_at(child) != outcome::not_applicable;
            met += outcome_at(child) == intended;
            open_children += is_open(child);
        }
        const std::size_t enough = choice.enough < applicable ? choice.enough : applicable;
        const std::size_t left = (choice.negated ? applicable - enough + 1 : enough) - met;
        return left < open_children ? left : 0;
    }

    /// Returns the parts that the rules of node `i` check, as bits.
    [[nodiscard]] constexpr std::uint64_t checked(std::size_t i) const noexcept { return nodes[i].needs | nodes[i].can_use; }

    /// Returns the parts that the gaps of node `i` lack, as bits.
    [[nodiscard]] constexpr std::uint64_t lacking(std::size_t i) const noexcept {
        std::uint64_t bits = 0;
        for (std::size_t j = i; j < nodes[i].end; ++j)
            if (is_gap(j)) bits |= results.lacking(j);
        return bits;
    }
    [[nodiscard]] constexpr pitch::part_names names(std::uint64_t part_bits) const noexcept { return {parts.names, part_bits}; }
    /// Returns the parts that a rule lacks, in the order of its finding.
    [[nodiscard]] constexpr pitch::part_names lacking_names(std::size_t i) const noexcept {
        return {results.parts, results.lacking(i), results.part_order};
    }
    /// Returns a set of parts with the numbers that they have in all trees of the report.
    template <std::size_t Parts>
    [[nodiscard]] constexpr part_set<Parts> numbered(std::uint64_t part_bits) const noexcept {
        part_set<Parts> set;
        detail::each_bit(part_bits, [&](std::size_t part_number) { set.add(part_numbers[part_number]); });
        return set;
    }

    /// Returns the node that a report prints for an option of a choice: a gap, a criterion, a choice,
    /// or a combination of several gaps. Skips combinations with only one open child.
    [[nodiscard]] constexpr std::size_t option(std::size_t i) const noexcept {
        while (!is_gap(i) && !is_criterion(i) && needed(i) == 0) {
            std::size_t open_children = 0, last = i;
            for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) {
                if (!is_open(child)) continue;
                ++open_children;
                last = child;
            }
            if (open_children != 1) break;
            i = last;
        }
        return i;
    }
    /// Returns whether node `i` is a criterion that a report prints by its own question. Under `no`,
    /// the question would mislead.
    [[nodiscard]] constexpr bool is_criterion(std::size_t i) const noexcept {
        return nodes[i].is(kind::criterion) && !nodes[i].negated && !(nodes[i].texts().asks.empty() && nodes[i].texts().advice.empty());
    }

    /// Returns the value of a bound that the texts of node `i` name, or null if no rule of the tree has
    /// it. Prefers rules below the node, then those below the node that the texts are from.
    [[nodiscard]] constexpr const double* bound(std::size_t i, std::string_view name) const noexcept {
        for (const std::size_t from : {i, static_cast<std::size_t>(nodes[i].words_from), std::size_t{0}})
            for (std::size_t j = from; from != no_node && j < nodes[from].end; ++j)
                if (const double* value = nodes[j].is_leaf() ? bounds.find(nodes[j].texts().id, name) : nullptr) return value;
        return nullptr;
    }

    /// Returns the measurement of a leaf, if it has one.
    [[nodiscard]] constexpr std::optional<measurement> measured(std::size_t i) const noexcept {
        return nodes[i].measures ? describe(i).measurement : std::nullopt;
    }
    /// Returns a hash of a leaf's rule, negation, outcome and measurement.
    [[nodiscard]] constexpr std::uint32_t hash(std::size_t i) const noexcept {
        std::uint32_t hash = detail::add_to_hash(static_cast<std::uint32_t>(outcome_at(i)), 2 * rule(i) + nodes[i].negated);
        if (const std::optional<measurement> m = measured(i))
            for (const double number : {m->actual, m->bound})
                hash = detail::add_to_hash(hash, number == 0 ? 0 : __builtin_bit_cast(std::uint64_t, number));  // 0 == -0
        return hash;
    }
};

/// Returns whether two leaves have an equal rule, negation, outcome and measurement: a report lists
/// two gaps, or two answers, as one. Gaps and answers always apply and are never advised.
/// Rules with one number may differ in captured values. Ignores the element and the lacking parts.
constexpr bool equal_results(const verdict_tree& a, std::size_t i, const verdict_tree& b, std::size_t j) noexcept {
    return a.rule(i) == b.rule(j) && a.nodes[i].negated == b.nodes[j].negated && a.outcome_at(i) == b.outcome_at(j) &&
           a.measured(i) == b.measured(j);
}

}  // namespace pitch::inline v0::detail
