/// Findings, gaps and score, computed from the outcomes of a tree's nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0::detail {

// These compare underlying values: overload resolution for `==` on enumerators is slow to compile.
// The evaluation path uses enumerators because GCC generates better code for them.
constexpr bool misses(outcome o) noexcept { return static_cast<unsigned>(o) == 0; }
constexpr bool fails(outcome o) noexcept { return static_cast<unsigned>(o) == 1; }
constexpr bool passes(outcome o) noexcept { return static_cast<unsigned>(o) == 2; }
constexpr bool applicable(outcome o) noexcept { return static_cast<unsigned>(o) != 3; }

/// The contribution of a node to the score: points gained out of points possible.
struct points {
    double gained = 0, possible = 0;
};
constexpr points operator+(points a, points b) noexcept { return {a.gained + b.gained, a.possible + b.possible}; }

/// Returns whether `a` has the larger share, or an equal share and fewer possible points.
constexpr bool better(points a, points b) noexcept {
    const double share_a = a.gained * b.possible, share_b = b.gained * a.possible;
    return share_a != share_b ? share_a > share_b : a.possible < b.possible;
}

/// A node table with the results of one evaluation. Not a template of the evaluator, so that it is
/// compiled once; `Finding` delays the instantiation of `std::optional` until findings are used.
template <class Finding>
struct analysis {
    const node* nodes;
    const std::string_view* parts;
    std::uint64_t stated;
    const pitch::measurement* measured;
    const element_record* elements;
    const std::uint64_t *upper, *lower;  // the outcomes of all nodes, a bit each

    [[nodiscard]] constexpr outcome outcome_of(std::size_t i) const noexcept {
        return static_cast<outcome>((upper[i / 64] >> i % 64 & 1u) << 1 | (lower[i / 64] >> i % 64 & 1u));
    }
    /// Returns whether node `i` passes (under `no`: fails) or does not apply.
    [[nodiscard]] constexpr bool met(std::size_t i) const noexcept {
        const std::uint64_t* const row = nodes[i].negated ? lower : upper;
        return (row[i / 64] >> i % 64 & 1u) != 0;
    }

    /// Returns the unstated parts that the missing rules at and below node `i` need. A rule that is
    /// missing although its needed parts are stated adds its unstated optional parts.
    [[nodiscard]] constexpr std::uint64_t lacking(std::size_t i) const noexcept {
        std::uint64_t lacks = 0;
        for (std::size_t j = i; j < nodes[i].end; ++j)
            if (nodes[j].is_leaf()) lacks |= lacking_at(nodes[j], outcome_of(j));
        return lacks;
    }

    /// Makes the finding of node `i`.
    [[nodiscard]] constexpr Finding describe(std::size_t i) const noexcept {
        return describe(nodes[i], outcome_of(i), applies(i), lacking(i));
    }
    /// Makes the finding of a gap. Needs no outcomes of nodes: a gap is a leaf, and applies.
    [[nodiscard, gnu::always_inline]] constexpr Finding describe_gap(std::size_t i, outcome gap_outcome) const noexcept {
        return describe(nodes[i], gap_outcome, true, lacking_at(nodes[i], gap_outcome));
    }

    /// Returns false if node `i` is below a `when` whose condition fails or does not apply.
    [[nodiscard]] constexpr bool applies(std::size_t i) const noexcept {
        for (std::size_t above = nodes[i].when; above != no_node; above = nodes[above].when)
            if (const outcome condition = outcome_of(above + 1); !detail::passes(condition) && !detail::misses(condition)) return false;
        return true;
    }

    /// Calls `visit` with each leaf to resolve so that node `i` is met.
    template <class Function>
    constexpr void gaps(std::size_t i, Function& visit) const noexcept {
        const node& n = nodes[i];
        if (met(i)) return;
        if (n.is_leaf()) return visit(i);
        const bool only_missing = n.is_threshold() && detail::misses(outcome_of(i));
        for (std::size_t child = i + 1; child < n.end; child = nodes[child].end)
            if (!only_missing || detail::misses(outcome_of(child))) gaps(child, visit);
    }

    /// Writes the points of every node to `scores`, from the last node to the root.
    constexpr void score(points* scores) const noexcept {
        for (std::size_t i = nodes[0].end; i-- != 0;) {
            const node& n = nodes[i];
            if (!detail::applicable(outcome_of(i))) continue;
            if (n.is_leaf() || n.is(kind::no)) {
                scores[i] = {detail::passes(outcome_of(i)) ? 1.0 : 0.0, 1};
            } else if (n.is(kind::when)) {
                const points consequence = scores[nodes[i + 1].end];
                scores[i] =
                    detail::passes(outcome_of(i + 1)) ? consequence : points{0, consequence.possible > 1 ? consequence.possible : 1};
            } else if (n.is_threshold()) {
                scores[i] = best(i, n.enough, scores);
            } else {
                for (std::size_t child = i + 1; child < n.end; child = nodes[child].end) scores[i] = scores[i] + scores[child];
                scores[i] = {n.weight * scores[i].gained, n.weight * scores[i].possible};
            }
        }
    }

    /// Returns the sum of the `k` best applicable children of node `i`; of equal ones, the first.
    /// Walks over the children once for each different value among the best: linear for rules.
    [[nodiscard]] constexpr points best(std::size_t i, std::size_t k, const points* scores) const noexcept {
        points worst{};        // the worst points that are taken
        std::size_t left = k;  // how many children with the worst points are taken
        for (std::size_t equal = 0, found = 0; found == 0 || left > equal; ++found) {
            if (found != 0) left -= equal;
            points next{};
            equal = 0;
            for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) {
                const points p = scores[child];
                if (p.possible == 0 || (found != 0 && !detail::better(worst, p))) continue;
                const bool is_best = equal == 0 || detail::better(p, next);
                if (is_best) next = p;
                equal = is_best ? 1 : equal + !detail::better(next, p);
            }
            if (equal == 0) {
                left = nodes[i].among;  // fewer than `k` apply
                break;
            }
            worst = next;
        }
        points sum{};
        for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) {
            const points p = scores[child];
            if (p.possible == 0) continue;
            const bool is_worst = !detail::better(p, worst);
            if (is_worst && (left == 0 || detail::better(worst, p))) continue;
            left -= is_worst;
            sum = sum + p;
        }
        return sum;
    }

private:
    [[nodiscard]] constexpr std::uint64_t lacking_at(const node& leaf, outcome leaf_outcome) const noexcept {
        if (!detail::misses(leaf_outcome)) return 0;
        const std::uint64_t needed = leaf.needs & ~stated;
        return needed != 0 ? needed : leaf.can_use & ~stated;
    }

    [[nodiscard, gnu::always_inline]] constexpr Finding describe(const node& n, outcome node_outcome, bool is_applicable,
                                                                 std::uint64_t lacks) const noexcept {
        Finding f{.id = n.id,
                  .kind = n.kind,
                  .depth = n.depth,
                  .outcome = node_outcome,
                  .applies = is_applicable,
                  .lacks = part_names(parts, lacks),
                  .advised = n.advised,
                  .negated = n.negated,
                  .condition = n.condition};
        if (n.words_from != no_node) {
            f.words_from = nodes[n.words_from].id;
            f.asks = nodes[n.words_from].asks;
            f.advice = nodes[n.words_from].advice;
        }
        const choice_counts choice = detail::choice_of(nodes, n);
        f.enough = choice.enough;
        f.among = choice.among;
        if ((n.needs & ~stated) != 0) return f;  // the rule was not called
        const bool is_each = n.is(kind::each);
        if (n.measures && (detail::fails(node_outcome) || (detail::passes(node_outcome) && !is_each)))
            f.measurement = measured[n.offset.measures];
        if (is_each && !detail::satisfied(node_outcome)) f.element = elements[n.offset.elements].first;
        return f;
    }
};

/// Describes nodes of `Eval` from what a verdict stored, and from the outcomes of all nodes.
template <class Finding, class Eval>
constexpr analysis<Finding> analysis_of(const verdict_storage<Eval>& storage, const std::uint64_t* upper = nullptr,
                                        const std::uint64_t* lower = nullptr) noexcept {
    return {
        node_table<Eval>::nodes, node_table<Eval>::parts, storage.leaves.stated(), storage.measured(), storage.elements(), upper, lower};
}

}  // namespace pitch::inline v0::detail
