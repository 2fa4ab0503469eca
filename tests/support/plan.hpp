/// Generated trees as plain data, without the library: the nodes of a tree, and the states of the
/// parts that its leaves take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "outcomes.hpp"

namespace support {

enum class node_kind : unsigned char { all, any, at_least, no, when, weigh, advise, criterion, leaf };

struct node {
    node_kind kind = node_kind::leaf;
    std::size_t children = 0;
    std::size_t number = 0;  ///< The index of a leaf, the K of at_least, or the weight of weigh.
};

/// Returns how many of `all` generated trees a test compiles. If the build defines PITCH_FEWER_TREES, a
/// quarter of them, but at least two. Sanitizers multiply the time that a compiler takes for each tree, and emulators
/// the time that each tree runs.
consteval std::size_t tree_count(std::size_t all) {
#ifdef PITCH_FEWER_TREES
    return all / 4 < 2 ? 2 : all / 4;
#else
    return all;
#endif
}

inline constexpr std::size_t max_leaves = 8, max_nodes = 128;

/// A tree: its nodes in prefix order.
struct plan {
    node nodes[max_nodes]{};
    std::size_t size = 0, leaves = 0;

    constexpr void add(node_kind kind, std::size_t children, std::size_t number = 0) { nodes[size++] = {kind, children, number}; }
    /// The index after the last node of the subtree that starts at `at`.
    [[nodiscard]] constexpr std::size_t end(std::size_t at) const {
        std::size_t next = at + 1;
        for (std::size_t i = 0; i < nodes[at].children; ++i) next = end(next);
        return next;
    }
    /// The index of child `i` of the node at `at`.
    [[nodiscard]] constexpr std::size_t child(std::size_t at, std::size_t i) const {
        std::size_t next = at + 1;
        while (i-- != 0) next = end(next);
        return next;
    }
};

/// A linear congruential generator; each call returns a number below `bound`.
struct number_generator {
    std::uint32_t state;
    constexpr std::size_t operator()(std::uint32_t bound) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % bound;
    }
};

constexpr void grow(plan& to, number_generator& random, unsigned depth) {
    if (depth == 0 || (depth < 3 && random(4) == 0)) return to.add(node_kind::leaf, 0, to.leaves++);
    using enum node_kind;
    constexpr node_kind choice[]{all, all, any, any, at_least, at_least, at_least, when, when, weigh, no, no, advise, criterion};
    const node_kind kind = choice[random(std::size(choice))];
    const bool has_one_child = kind == no || kind == weigh || kind == advise || kind == criterion;
    const std::size_t children = has_one_child ? 1 : kind == when ? 2 : 1 + random(3);
    to.add(kind, children, 1 + random(kind == at_least ? static_cast<std::uint32_t>(children) : 5));
    for (std::size_t i = 0; i < children; ++i) grow(to, random, depth - 1);
}

/// The tree of a seed. It has two to `max_leaves` leaves.
constexpr plan make_plan(std::uint32_t seed) {
    number_generator random{seed * 2654435761u + 1};
    for (;;) {
        plan made;
        grow(made, random, 3);
        if (made.leaves >= 2 && made.leaves <= max_leaves) return made;
    }
}

/// Appends the subtree at `at` to `to`, in a form that the laws call equal: with children reordered
/// or regrouped, or with De Morgan applied.
constexpr void rewrite(const plan& from, std::size_t at, plan& to, number_generator& random) {
    const node n = from.nodes[at];
    const auto copy_child = [&](std::size_t i) { rewrite(from, from.child(at, i), to, random); };
    enum { de_morgan, reverse, regroup, keep };
    const std::size_t way = n.kind == node_kind::all || n.kind == node_kind::any ? random(3)
                            : n.kind == node_kind::at_least                      ? std::size_t{reverse}
                                                                                 : std::size_t{keep};
    if (way == de_morgan) {
        to.add(node_kind::no, 1);
        to.add(n.kind == node_kind::all ? node_kind::any : node_kind::all, n.children);
        for (std::size_t i = 0; i < n.children; ++i) {
            to.add(node_kind::no, 1);
            copy_child(i);
        }
    } else if (way == regroup && n.children == 3) {
        to.add(n.kind, 2);
        copy_child(2);
        to.add(n.kind, 2);
        copy_child(0);
        copy_child(1);
    } else {
        to.add(n.kind, n.children, n.number);
        for (std::size_t i = 0; i < n.children; ++i) copy_child(way == keep ? i : n.children - 1 - i);
    }
}

constexpr plan rewritten(const plan& p, std::uint32_t seed) {
    plan made;
    number_generator random{seed};
    rewrite(p, 0, made, random);
    return made;
}

/// The state of the part that a leaf takes: 0 to 3 are indexes into `outcomes`; 4 is not stated.
using leaf_state = unsigned char;
inline constexpr leaf_state unstated = 4;
inline constexpr std::size_t leaf_states = 5;

/// Calls `visit` with lists of states for the leaves of a plan: with all lists if there are at most
/// `at_most`, else with a sample of that size.
template <class Visit>
constexpr void for_leaf_states(const plan& p, std::size_t at_most, Visit visit) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < p.leaves; ++i) count *= leaf_states;
    number_generator random{static_cast<std::uint32_t>(p.size)};
    for (std::size_t n = 0; n < (count < at_most ? count : at_most); ++n) {
        leaf_state states[max_leaves];
        for (leaf_state& state : states) state = unstated;
        for (std::size_t i = 0, rest = n; i < p.leaves; ++i, rest /= leaf_states)
            states[i] = static_cast<leaf_state>(count <= at_most ? rest % leaf_states : random(leaf_states));
        visit(states);
    }
}

constexpr pitch::outcome outcome_of(leaf_state state) { return state == unstated ? M : outcomes[state]; }

}  // namespace support
