/// Findings, gaps and score, computed from the outcomes of a tree's nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/meta/run_time_table.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0::detail {

/// The contribution of a node to the score: points gained out of points possible.
struct points {
    double gained = 0, possible = 0;
};

/// The nodes of a tree with the results of one evaluation. Not a template of the evaluator, so that
/// it is compiled once; `Finding` delays the instantiation of `std::optional` until findings are
/// used. `Nodes` is a pointer to a table of nodes, or a reference to the tree of a policy.
template <class Finding, class Nodes = const node*>
struct analysis {
    Nodes nodes;
    const std::string_view* parts;
    std::uint64_t stated;
    const pitch::measurement* measured;
    const element_record* elements;
    const std::uint64_t *upper, *lower;  // the outcomes of all nodes, a bit each
    std::uint64_t part_order = 0;        // see `part_names`

    [[nodiscard]] constexpr outcome outcome_of(std::size_t i) const noexcept {
        return static_cast<outcome>((upper[i / 64] >> i % 64 & 1u) << 1 | (lower[i / 64] >> i % 64 & 1u));
    }
    /// Returns whether node `i` passes (under `no`: fails) or does not apply.
    [[nodiscard]] constexpr bool met(std::size_t i) const noexcept {
        const std::uint64_t* const row = stored(i).negated ? lower : upper;
        return (row[i / 64] >> i % 64 & 1u) != 0;
    }

    /// Returns the unstated parts that the missing rules at and below node `i` need. A rule that is
    /// missing although its needed parts are stated adds its unstated optional parts.
    [[nodiscard]] constexpr std::uint64_t lacking(std::size_t i) const noexcept {
        std::uint64_t lacks = 0;
        for (std::size_t j = i; j < stored(i).end; ++j)
            if (stored(j).is_leaf()) lacks |= lacking_at(nodes[j], outcome_of(j));
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
            if (const outcome condition = outcome_of(above + 1); !passes(condition) && !misses(condition)) return false;
        return true;
    }

    /// Calls `visit` with each leaf to resolve so that node `i` is met.
    template <class Function>
    constexpr void gaps(std::size_t i, Function& visit) const noexcept {
        const auto& n = stored(i);
        if (met(i)) return;
        if (n.is_leaf()) return visit(i);
        const bool only_missing = n.is_threshold() && misses(outcome_of(i));
        for (std::size_t child = i + 1; child < n.end; child = stored(child).end)
            if (!only_missing || misses(outcome_of(child))) gaps(child, visit);
    }

    /// Writes the points of every node to `scores`, from the last node to the root.
    constexpr void score(points* scores) const noexcept {
        for (std::size_t i = stored(0).end; i-- != 0;) {
            const auto& n = stored(i);
            if (!applicable(outcome_of(i))) continue;
            if (n.is_leaf() || n.is(kind::no)) {
                scores[i] = {passes(outcome_of(i)) ? 1.0 : 0.0, 1};
            } else if (n.is(kind::when)) {
                const points consequence = scores[stored(i + 1).end];
                scores[i] = passes(outcome_of(i + 1)) ? consequence : points{0, consequence.possible > 1 ? consequence.possible : 1};
            } else if (n.is_threshold()) {
                scores[i] = best(i, n.enough, scores);
            } else {
                for (std::size_t child = i + 1; child < n.end; child = stored(child).end) scores[i] = sum(scores[i], scores[child]);
                const double weight = n.is(kind::weigh) ? nodes[i].weight : 1;
                scores[i] = {weight * scores[i].gained, weight * scores[i].possible};
            }
        }
    }

    /// Returns the score of a tree that is not complete, from 0 to below 1. `scores` has room for all
    /// nodes.
    [[nodiscard]] constexpr double share(points* scores) const noexcept {
        score(scores);
        const double gained_share = scores[0].gained / scores[0].possible, below_one = 0x1.fffffffffffffp-1;
        return gained_share < below_one ? gained_share : below_one;
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
            for (std::size_t child = i + 1; child < stored(i).end; child = stored(child).end) {
                const points p = scores[child];
                if (p.possible == 0 || (found != 0 && !better(worst, p))) continue;
                const bool is_best = equal == 0 || better(p, next);
                if (is_best) next = p;
                equal = is_best ? 1 : equal + !better(next, p);
            }
            if (equal == 0) {
                left = stored(i).among;  // fewer than `k` apply
                break;
            }
            worst = next;
        }
        points total{};
        for (std::size_t child = i + 1; child < stored(i).end; child = stored(child).end) {
            const points p = scores[child];
            if (p.possible == 0) continue;
            const bool is_worst = !better(p, worst);
            if (is_worst && (left == 0 || better(worst, p))) continue;
            left -= is_worst;
            total = sum(total, p);
        }
        return total;
    }

private:
    // These compare underlying values: overload resolution for `==` on enumerators is slow to compile.
    // The evaluation path uses enumerators because GCC generates better code for them.
    [[nodiscard]] static constexpr bool misses(outcome o) noexcept { return static_cast<unsigned>(o) == 0; }
    [[nodiscard]] static constexpr bool fails(outcome o) noexcept { return static_cast<unsigned>(o) == 1; }
    [[nodiscard]] static constexpr bool passes(outcome o) noexcept { return static_cast<unsigned>(o) == 2; }
    [[nodiscard]] static constexpr bool applicable(outcome o) noexcept { return static_cast<unsigned>(o) != 3; }
    [[nodiscard]] static constexpr points sum(points a, points b) noexcept { return {a.gained + b.gained, a.possible + b.possible}; }

    /// Returns whether `a` has the larger share, or an equal share and fewer possible points.
    [[nodiscard]] static constexpr bool better(points a, points b) noexcept {
        const double share_a = a.gained * b.possible, share_b = b.gained * a.possible;
        return share_a != share_b ? share_a > share_b : a.possible < b.possible;
    }
    /// Returns node `i`; of a policy, only what its tree stores of each node, which takes less time.
    [[nodiscard]] constexpr const auto& stored(std::size_t i) const noexcept {
        if constexpr (requires { nodes.stored(i); })
            return nodes.stored(i);
        else
            return nodes[i];
    }
    [[nodiscard]] constexpr std::uint64_t lacking_at(const auto& leaf, outcome leaf_outcome) const noexcept {
        if (!misses(leaf_outcome)) return 0;
        const std::uint64_t needed = leaf.needs & ~stated;
        return needed != 0 ? needed : leaf.can_use & ~stated;
    }

    [[nodiscard, gnu::always_inline]] constexpr Finding describe(const auto& n, outcome node_outcome, bool is_applicable,
                                                                 std::uint64_t lacks) const noexcept {
        Finding f{.id = n.texts().id,
                  .kind = n.kind,
                  .depth = n.depth,
                  .outcome = node_outcome,
                  .applies = is_applicable,
                  .lacks = part_names(parts, lacks, part_order),
                  .advised = n.advised,
                  .negated = n.negated,
                  .condition = n.condition};
        if (n.words_from != no_node) {
            const auto& words_node = nodes[n.words_from];  // may be a value, so its lifetime is extended
            f.words_from = words_node.texts().id;
            f.asks = words_node.texts().asks;
            f.advice = words_node.texts().advice;
        }
        const choice_counts choice = detail::choice_of(nodes, n);
        f.enough = choice.enough;
        f.among = choice.among;
        if ((n.needs & ~stated) != 0) return f;  // the rule was not called
        const bool is_each = n.is(kind::each);
        if (n.measures && (fails(node_outcome) || (passes(node_outcome) && !is_each))) f.measurement = measured[n.offset.measures];
        if (is_each && !detail::satisfied(node_outcome)) f.element = elements[n.offset.elements].first;
        return f;
    }
};

/// Describes nodes of `Eval` from what a verdict stored, and from the outcomes of all nodes.
template <class Finding, class Eval>
constexpr analysis<Finding> analysis_of(const verdict_storage<Eval>& storage, const std::uint64_t* upper = nullptr,
                                        const std::uint64_t* lower = nullptr) noexcept {
    return {detail::run_time_table<node_table<Eval>>().nodes,
            detail::run_time_table<part_names_of<parts_of<Eval>>>().names,
            storage.leaves.stated(),
            storage.measured(),
            storage.elements(),
            upper,
            lower};
}

}  // namespace pitch::inline v0::detail
