/// Findings, gaps and score, computed from the outcomes of a tree's nodes.
#pragma once

#include <cstddef>
#include <cstdint>

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
    const outcome* outcomes;
    std::uint64_t stated;
    const pitch::measurement* measured;
    const element_record* elements;

    /// Returns whether node `i` passes (under `no`: fails) or does not apply.
    [[nodiscard]] constexpr bool met(std::size_t i) const noexcept {
        return detail::satisfied(nodes[i].negated ? detail::negation(outcomes[i]) : outcomes[i]);
    }

    /// Returns the unstated parts that the missing rules at and below node `i` need. A rule that is
    /// missing although its needed parts are stated adds its unstated optional parts.
    [[nodiscard]] constexpr std::uint64_t lacking(std::size_t i) const noexcept {
        std::uint64_t lacks = 0;
        for (std::size_t j = i; j < nodes[i].end; ++j) {
            if (!nodes[j].is_leaf() || !detail::misses(outcomes[j])) continue;
            const std::uint64_t needed = nodes[j].needs & ~stated;
            lacks |= needed != 0 ? needed : nodes[j].can_use & ~stated;
        }
        return lacks;
    }

    /// Makes the finding of node `i`.
    [[nodiscard]] constexpr Finding describe(std::size_t i) const noexcept {
        const node& n = nodes[i];
        Finding f{.id = n.id,
                  .kind = n.kind,
                  .depth = n.depth,
                  .outcome = outcomes[i],
                  .applies = applies(i),
                  .advised = n.advised,
                  .negated = n.negated,
                  .condition = n.condition};
        const bool is_wordless = n.is_leaf() && n.words_from != no_node && n.asks.empty() && n.advice.empty();
        if (const std::size_t words_from = n.negated || is_wordless ? n.words_from : i; words_from != no_node) {
            f.words_from = nodes[words_from].id;
            f.asks = nodes[words_from].asks;
            f.advice = nodes[words_from].advice;
        }
        const choice_counts choice = detail::choice_of(nodes, i);
        f.enough = choice.enough;
        f.among = choice.among;
        f.lacks = part_names(parts, lacking(i));
        if ((n.needs & ~stated) != 0) return f;  // the rule was not called
        const bool is_each = n.is(kind::each);
        if (n.measures && (detail::fails(outcomes[i]) || (detail::passes(outcomes[i]) && !is_each)))
            f.measurement = measured[n.offset.measures];
        if (is_each && !detail::satisfied(outcomes[i])) f.element = elements[n.offset.elements].first;
        return f;
    }

    /// Returns false if node `i` is below a `when` whose condition fails or does not apply.
    [[nodiscard]] constexpr bool applies(std::size_t i) const noexcept {
        for (std::size_t j = 0; j < i; ++j) {
            if (!nodes[j].is(kind::when) || i < nodes[j + 1].end || i >= nodes[j].end) continue;
            if (!detail::passes(outcomes[j + 1]) && !detail::misses(outcomes[j + 1])) return false;
        }
        return true;
    }

    /// Calls `visit` with each leaf to resolve so that node `i` is met.
    template <class Function>
    constexpr void gaps(std::size_t i, Function& visit) const noexcept {
        const node& n = nodes[i];
        if (met(i)) return;
        if (n.is_leaf()) return visit(i);
        const bool only_missing = n.is_threshold() && detail::misses(outcomes[i]);
        for (std::size_t child = i + 1; child < n.end; child = nodes[child].end)
            if (!only_missing || detail::misses(outcomes[child])) gaps(child, visit);
    }

    /// Writes the points of every node to `scores`, from the last node to the root.
    constexpr void score(points* scores) const noexcept {
        for (std::size_t i = nodes[0].end; i-- != 0;) {
            const node& n = nodes[i];
            if (!detail::applicable(outcomes[i])) continue;
            if (n.is_leaf() || n.is(kind::no)) {
                scores[i] = {detail::passes(outcomes[i]) ? 1.0 : 0.0, 1};
            } else if (n.is(kind::when)) {
                const points consequence = scores[nodes[i + 1].end];
                scores[i] = detail::passes(outcomes[i + 1]) ? consequence : points{0, consequence.possible > 1 ? consequence.possible : 1};
            } else if (n.is_threshold()) {
                scores[i] = best(i, n.enough, scores);
            } else {
                for (std::size_t child = i + 1; child < n.end; child = nodes[child].end) scores[i] = scores[i] + scores[child];
                scores[i] = {n.weight * scores[i].gained, n.weight * scores[i].possible};
            }
        }
    }

    /// Returns the sum of the `k` best applicable children of node `i`.
    [[nodiscard]] constexpr points best(std::size_t i, std::size_t k, const points* scores) const noexcept {
        points sum{};
        for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) {
            if (scores[child].possible == 0) continue;
            std::size_t ahead = 0;  // children that are better, or equal and earlier
            for (std::size_t other = i + 1; other < nodes[i].end; other = nodes[other].end) {
                if (other == child || scores[other].possible == 0) continue;
                ahead += detail::better(scores[other], scores[child]) || (other < child && !detail::better(scores[child], scores[other]));
            }
            if (ahead < k) sum = sum + scores[child];
        }
        return sum;
    }
};

}  // namespace pitch::inline v0::detail
