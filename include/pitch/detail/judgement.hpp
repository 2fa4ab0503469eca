/// What follows from the outcomes of a tree's nodes: findings, gaps and score, by one code for all evaluators.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/tree.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0::detail {

// By numbers, since a compiler takes a thousand times as long to read a comparison of enumerators. Not where a sentence is judged: from those,
// GCC makes the better code.
constexpr bool misses(outcome o) noexcept { return static_cast<unsigned>(o) == 0; }
constexpr bool fails(outcome o) noexcept { return static_cast<unsigned>(o) == 1; }
constexpr bool passes(outcome o) noexcept { return static_cast<unsigned>(o) == 2; }
constexpr bool applicable(outcome o) noexcept { return static_cast<unsigned>(o) != 3; }

/// What a node adds to the score: points gained, of points possible.
struct points {
    double gained = 0, possible = 0;
    friend constexpr points operator+(points a, points b) noexcept { return {a.gained + b.gained, a.possible + b.possible}; }
};

/// Whether `a` is the better of two: the larger share gained, or of equal shares the one with less left to do.
constexpr bool better(points a, points b) noexcept {
    const double share_a = a.gained * b.possible, share_b = b.gained * a.possible;
    return share_a != share_b ? share_a > share_b : a.possible < b.possible;
}

/// A tree and what was found in it.
template <class Finding>
struct judgement {
    const node* nodes;
    const std::string_view* parts;
    const outcome* outcomes;
    std::uint64_t stated;
    const pitch::measurement* measured;
    const std::size_t* elements;

    /// Whether node `i` is as it is wanted, or does not apply.
    [[nodiscard]] constexpr bool met(std::size_t i) const noexcept {
        return settled(nodes[i].negated ? negation(outcomes[i]) : outcomes[i]);
    }

    /// The parts for which the rules at and below `i` wait: those that they need; else, where a rule misses something all the same,
    /// those that it could use.
    [[nodiscard]] constexpr std::uint64_t lacking(std::size_t i) const noexcept {
        std::uint64_t lacks = 0;
        for (std::size_t j = i; j < nodes[i].end; ++j) {
            if (!nodes[j].is_leaf() || !misses(outcomes[j])) continue;
            const std::uint64_t needed = nodes[j].needs & ~stated;
            lacks |= needed != 0 ? needed : nodes[j].can_use & ~stated;
        }
        return lacks;
    }

    [[nodiscard]] constexpr Finding describe(std::size_t i) const noexcept {
        const node& n = nodes[i];
        Finding f{.id = n.id,
                  .kind = n.kind,
                  .depth = n.depth,
                  .outcome = outcomes[i],
                  .applies = applies(i),
                  .advised = n.advised,
                  .negated = n.negated};
        if (const std::size_t speaker = n.negated ? n.speaker : i; speaker != none_speaks) {
            f.voice = nodes[speaker].id;
            f.asks = nodes[speaker].asks;
            f.advice = nodes[speaker].advice;
        }
        f.lacks = part_names(parts, lacking(i));
        if ((n.needs & ~stated) != 0) return f;  // not called
        const bool goes_through = n.is(kind::each);
        if (n.measures && (fails(outcomes[i]) || (passes(outcomes[i]) && !goes_through))) f.measurement = measured[n.at.measures];
        if (goes_through && !settled(outcomes[i])) f.element = elements[n.at.elements];
        return f;
    }

    /// Whether node `i` counts: no `when` above it has a condition that fails or does not apply.
    [[nodiscard]] constexpr bool applies(std::size_t i) const noexcept {
        for (std::size_t j = 0; j < i; ++j) {
            if (!nodes[j].is(kind::when) || i < nodes[j + 1].end || i >= nodes[j].end) continue;
            if (!passes(outcomes[j + 1]) && !misses(outcomes[j + 1])) return false;
        }
        return true;
    }

    /// Calls `visit` with each leaf that keeps node `i` from being as it is wanted: mending all of these mends it.
    template <class F>
    constexpr void gaps(std::size_t i, F& visit) const noexcept {
        const node& n = nodes[i];
        if (met(i)) return;
        if (n.is_leaf()) return visit(i);
        const bool only_missing = n.is_threshold() && misses(outcomes[i]);
        for (std::size_t child = i + 1; child < n.end; child = nodes[child].end)
            if (!only_missing || misses(outcomes[child])) gaps(child, visit);
    }

    /// Fills in the points of every node, from the last to the root.
    constexpr void score(points* of) const noexcept {
        for (std::size_t i = nodes[0].end; i-- != 0;) {
            const node& n = nodes[i];
            if (!applicable(outcomes[i])) continue;
            if (n.is_leaf() || n.is(kind::no)) {
                of[i] = {passes(outcomes[i]) ? 1.0 : 0.0, 1};
            } else if (n.is(kind::when)) {
                const points consequence = of[nodes[i + 1].end];
                of[i] = passes(outcomes[i + 1]) ? consequence : points{0, consequence.possible > 1 ? consequence.possible : 1};
            } else if (n.is_threshold()) {
                of[i] = best(i, n.enough, of);
            } else {
                for (std::size_t child = i + 1; child < n.end; child = nodes[child].end) of[i] = of[i] + of[child];
                of[i] = {n.weight * of[i].gained, n.weight * of[i].possible};
            }
        }
    }

    /// The sum of the `k` best children of `i` that apply.
    [[nodiscard]] constexpr points best(std::size_t i, std::size_t k, const points* of) const noexcept {
        points sum{};
        for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) {
            if (of[child].possible == 0) continue;
            std::size_t ahead = 0;  // children that are better, or as good and before it
            for (std::size_t other = i + 1; other < nodes[i].end; other = nodes[other].end) {
                if (other == child || of[other].possible == 0) continue;
                ahead += better(of[other], of[child]) || (other < child && !better(of[child], of[other]));
            }
            if (ahead < k) sum = sum + of[child];
        }
        return sum;
    }
};

}  // namespace pitch::inline v0::detail
