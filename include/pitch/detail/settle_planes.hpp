/// How the outcomes of a whole tree follow from those of its leaves, for many sentences side by side.
#pragma once

#include <cstddef>
#include <utility>

#include <pitch/detail/planes.hpp>
#include <pitch/detail/tree.hpp>

namespace pitch::inline v0::detail {

template <kind Node, class Word>
[[gnu::always_inline]] constexpr planes_in<Word> combined(planes_in<Word> only) noexcept {
    if constexpr (Node == kind::no)
        return negation(only);
    else if constexpr (Node == kind::advise)
        return {~Word{}, ~Word{}};
    else
        return only;
}
template <kind, class Word>
[[gnu::always_inline]] constexpr planes_in<Word> combined(planes_in<Word> condition, planes_in<Word> consequence) noexcept {
    return implication(condition, consequence);
}

template <class E>
inline constexpr kind tree_kind = kind::criterion;
template <branch_shape E>
inline constexpr kind tree_kind<E> = E::kind;

template <class E, extent At = extent{}, class Leaves>
[[gnu::always_inline]] constexpr planes_in<typename Leaves::word> settle_planes(const Leaves& leaves,
                                                                                planes_in<typename Leaves::word>* nodes) noexcept;

template <class E, extent At, class Leaves, class... Es, std::size_t... I>
[[gnu::always_inline]] constexpr planes_in<typename Leaves::word> combine_planes(const Leaves& leaves,
                                                                                 planes_in<typename Leaves::word>* nodes, type_list<Es...>,
                                                                                 std::index_sequence<I...>) noexcept {
    using trees = forest<type_list<Es...>>;
    using word = typename Leaves::word;
    constexpr kind node = tree_kind<E>;
    if constexpr (node == kind::all) {
        conjoined<word> all;
        (all.add(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes)), ...);
        return all.settled();
    } else if constexpr (node == kind::any) {
        conjoined<word> none;
        (none.add(negation(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes))), ...);
        return negation(none.settled());
    } else if constexpr (node == kind::at_least) {
        thresholds<enough_of<E>, word> enough;
        (enough.add(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes)), ...);
        return enough.settled();
    } else {
        return combined<node>(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes)...);
    }
}

/// The outcomes of the tree `E`, whose first node is at `At`; those of its nodes are written to `nodes`, unless that is null.
template <class E, extent At, class Leaves>
constexpr planes_in<typename Leaves::word> settle_planes(const Leaves& leaves, planes_in<typename Leaves::word>* nodes) noexcept {
    planes_in<typename Leaves::word> self{};
    if constexpr (leaf_shape<E>)
        self = leaves.template get<rule_of<E>, At.leaves>();
    else
        self = combine_planes<E, At>(leaves, nodes, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    if (nodes) nodes[At.nodes] = self;
    return self;
}

}  // namespace pitch::inline v0::detail
