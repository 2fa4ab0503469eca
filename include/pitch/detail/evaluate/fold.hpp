/// Computes the outcomes of a tree from its leaves, bit-sliced over many sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/meta/run_time_table.hpp>

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

/// The leaves at or below node `Root` that are not advice, as a row of bits. `exact` is true if the
/// tree is a conjunction of these leaves (`all`, `weigh`, criteria); then the row is enough to fold
/// the tree. `weighed` is true if a factor of `weigh` is not 1.
template <class Eval, std::size_t Root = 0>
struct conjunction {
    static constexpr std::size_t row_words = outcome_bits_of<Eval>::row_words;
    std::uint64_t counted[row_words + 1]{};
    bool exact = true, weighed = false;

    constexpr conjunction() noexcept {
        const node* const nodes = node_table<Eval>::value.nodes;
        if (nodes[Root].advised) exact = false;  // the flags do not tell which of its leaves are its own advice
        for (std::size_t i = Root; i < nodes[Root].end; ++i) {
            const node& n = nodes[i];
            if (n.advised) continue;
            if (n.is_leaf())
                counted[n.offset.leaves / 64] |= std::uint64_t{1} << n.offset.leaves % 64;
            else if (!n.is(kind::all) && !n.is(kind::criterion) && !n.is(kind::weigh) && !n.is(kind::advise))
                exact = false;
            weighed = weighed || n.weight != 1;
        }
    }
};
template <class Eval, std::size_t Root = 0>
inline constexpr conjunction<Eval, Root> conjunction_of{};
/// Holds `conjunction_of` for `run_time_table`.
template <class Eval, std::size_t Root = 0>
struct conjunction_table {
    static constexpr auto value = conjunction_of<Eval, Root>;
};

/// Whether no leaf can be not applicable. Then the upper bit of an outcome tells whether it is pass.
template <class Eval>
inline constexpr bool always_applies = [] {
    for (const node& one_node : node_table<Eval>::value.nodes)
        if (one_node.may_not_apply) return false;
    return true;
}();

/// Returns the outcome of the tree `Eval`, whose root is the node `At` of `Root`.
template <class Root, class Eval = Root, tree_counts At = tree_counts{}>
constexpr outcome fold_root(const outcome_bits_of<Root>& leaves) noexcept {
    constexpr auto& tree = conjunction_of<Root, At.nodes>;
    if constexpr (leaf_shape<Eval>) {
        return leaves.get(At.leaves);
    } else if constexpr (tree.exact) {
        std::uint64_t fails = 0, misses = 0, passes = 0;
        for (std::size_t i = 0; i < tree.row_words; ++i) {
            const std::uint64_t upper = leaves.upper_row(i), lower = leaves.lower_row(i),
                                counted = detail::run_time_table<conjunction_table<Root, At.nodes>>().counted[i];
            fails |= counted & lower & ~upper;
            misses |= counted & ~(lower | upper);
            passes |= counted & upper & ~lower;
        }
        return fails != 0 ? outcome::fail : misses != 0 ? outcome::missing : passes != 0 ? outcome::pass : outcome::not_applicable;
    } else {
        return detail::first_outcome(detail::fold_planes<Eval, At>(one_verdict<Root>{leaves}, nullptr));
    }
}

/// Returns whether the tree passes or does not apply. For a conjunction, reads only the upper bits.
template <class Eval>
constexpr bool is_complete(const outcome_bits_of<Eval>& leaves) noexcept {
    constexpr auto& tree = conjunction_of<Eval>;
    if constexpr (tree.exact) {
        std::uint64_t open = 0;
        for (std::size_t i = 0; i < tree.row_words; ++i)
            open |= detail::run_time_table<conjunction_table<Eval>>().counted[i] & ~leaves.upper_row(i);
        return open == 0;
    } else {
        return detail::satisfied(detail::fold_root<Eval>(leaves));
    }
}

}  // namespace pitch::inline v0::detail
