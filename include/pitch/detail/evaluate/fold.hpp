/// Computes the outcomes of a tree from its leaves, bit-sliced over many sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

/// The kind of a combination, or `criterion` for any other evaluator.
template <class Eval>
inline constexpr kind tree_kind = kind::criterion;
template <combination_shape Eval>
inline constexpr kind tree_kind<Eval> = Eval::kind;

/// Outcomes in words as wide as those of `Leaves`.
template <class Leaves>
using planes_of = basic_outcome_planes<typename Leaves::word>;

template <class Eval, tree_counts At = tree_counts{}, class Leaves>
[[gnu::always_inline]] constexpr planes_of<Leaves> fold_planes(const Leaves& leaves, planes_of<Leaves>* nodes) noexcept;

template <class Eval, tree_counts At, class Leaves, class... Es, std::size_t... Index>
[[gnu::always_inline]] constexpr planes_of<Leaves> fold_children([[maybe_unused]] const Leaves& leaves,
                                                                 [[maybe_unused]] planes_of<Leaves>* nodes, type_list<Es...>,
                                                                 std::index_sequence<Index...>) noexcept {
    using trees = subtrees<type_list<Es...>>;
    // `{}` keeps the array non-empty.
    const planes_of<Leaves> children[]{detail::fold_planes<Es, At + tree_counts{1} + trees::offset(Index)>(leaves, nodes)..., {}};
    constexpr kind node = tree_kind<Eval>;
    if constexpr (node == kind::all) {
        and_planes<typename Leaves::word> all;
        (void)std::initializer_list<bool>{(all.add(children[Index]), true)...};
        return all.result();
    } else if constexpr (node == kind::any) {
        and_planes<typename Leaves::word> none;
        (void)std::initializer_list<bool>{(none.add(detail::negation(children[Index])), true)...};
        return detail::negation(none.result());
    } else if constexpr (node == kind::at_least) {
        at_least_planes<enough_of<Eval>, typename Leaves::word> enough;
        (void)std::initializer_list<bool>{(enough.add(children[Index]), true)...};
        return enough.result();
    } else if constexpr (node == kind::no) {
        return detail::negation(children[0]);
    } else if constexpr (node == kind::when) {
        return detail::implication(children[0], children[1]);
    } else if constexpr (node == kind::advise) {
        return {~typename Leaves::word{}, ~typename Leaves::word{}};
    } else {
        return children[0];
    }
}

/// Returns the outcomes of the tree `Eval`, whose root is the node `At` of the whole evaluator.
/// Also writes the outcomes of its nodes to `nodes`, unless that is null. `Leaves` has a type
/// `word` and a member `get<Rule, Leaf>()`, which returns the outcomes of a leaf.
template <class Eval, tree_counts At, class Leaves>
constexpr planes_of<Leaves> fold_planes(const Leaves& leaves, planes_of<Leaves>* nodes) noexcept {
    planes_of<Leaves> self{};
    if constexpr (leaf_shape<Eval>)
        self = leaves.template get<rule_of<Eval>, At.leaves>();
    else
        self = detail::fold_children<Eval, At>(leaves, nodes, children_of<Eval>{}, std::make_index_sequence<children_of<Eval>::size>{});
    if (nodes) nodes[At.nodes] = self;
    return self;
}

/// Presents one verdict as a column of 64 sentences; only bit 0 is meaningful.
template <class Eval>
struct one_verdict {
    using word = std::uint64_t;
    const outcome_bits_of<Eval>& leaves;

    template <class, std::size_t Leaf>
    [[nodiscard]] constexpr outcome_planes get() const noexcept {
        const auto bits = static_cast<unsigned>(leaves.get(Leaf));
        return {bits >> 1, bits & 1u};
    }
};

/// Returns the outcome in bit 0.
constexpr outcome first_outcome(outcome_planes planes) noexcept { return static_cast<outcome>((planes.p & 1u) << 1 | (planes.f & 1u)); }

/// Selects the leaves that are not advice: `counted` has the code of pass (10) for each of them.
/// `exact` is true if the tree is a conjunction of these leaves (`all`, `weigh`, criteria). Then
/// `fold_root` needs only `counted` and the leaves.
template <class Eval>
struct conjunction_mask {
    outcome_bits_of<Eval> counted{};
    bool exact = true;

    constexpr conjunction_mask() noexcept {
        for (const node& n : node_table<Eval>::value.nodes) {
            if (n.advised) continue;
            if (n.is_leaf())
                counted.set(n.offset.leaves, outcome::pass);
            else if (!n.is(kind::all) && !n.is(kind::criterion) && !n.is(kind::weigh) && !n.is(kind::advise))
                exact = false;
        }
    }
};

/// Returns the outcome of the whole tree. For a conjunction, tests whole words.
template <class Eval>
constexpr outcome fold_root(const outcome_bits_of<Eval>& leaves) noexcept {
    constexpr conjunction_mask<Eval> mask{};
    if constexpr (mask.exact) {
        typename outcome_bits_of<Eval>::word fails = 0, misses = 0, passes = 0;
        for (std::size_t w = 0; w < leaves.count; ++w) {
            // At bit 1 of each pair, p has the pass bit and f the fail bit. `counted` masks others.
            const auto p = leaves.words[w], f = p << 1, counted = mask.counted.words[w];
            fails |= counted & f & ~p;
            misses |= counted & ~(f | p);
            passes |= counted & p & ~f;
        }
        return fails != 0 ? outcome::fail : misses != 0 ? outcome::missing : passes != 0 ? outcome::pass : outcome::not_applicable;
    } else {
        return detail::first_outcome(detail::fold_planes<Eval>(one_verdict<Eval>{leaves}, nullptr));
    }
}

/// Returns whether the tree passes or does not apply. For a conjunction, tests only the pass bits.
template <class Eval>
constexpr bool is_complete(const outcome_bits_of<Eval>& leaves) noexcept {
    constexpr conjunction_mask<Eval> mask{};
    if constexpr (mask.exact) {
        typename outcome_bits_of<Eval>::word open = 0;
        for (std::size_t w = 0; w < leaves.count; ++w) open |= mask.counted.words[w] & ~leaves.words[w];
        return open == 0;
    } else {
        return detail::satisfied(detail::fold_root<Eval>(leaves));
    }
}

}  // namespace pitch::inline v0::detail
