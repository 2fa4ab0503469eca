/// Which leaves of a tree are gaps, of many sentences side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <pitch/detail/settle_planes.hpp>

namespace pitch::inline v0::detail {

/// Marks the gaps of the sentences in `asked`: for each leaf of `E` that keeps the tree from being as it is wanted, the sentences in which
/// it does are added to those of its rule. What judgement::gaps does for one.
template <class Root, class E = Root, extent At = extent{}>
constexpr void mark_gaps(const planes* nodes, std::uint64_t asked, std::uint64_t* of_rules) noexcept {
    constexpr bool negated = tree<Root>::value.nodes[At.nodes].negated;
    const std::uint64_t open = asked & ~(negated ? nodes[At.nodes].f : nodes[At.nodes].p);
    if constexpr (leaf_shape<E>) {
        of_rules[rules_of<Root>::template index<rule_of<E>>] |= open;
    } else if constexpr (tree_kind<E> != kind::advise) {
        if (open == 0) return;
        [&]<class... Es, std::size_t... I>(type_list<Es...>, std::index_sequence<I...>) {
            using trees = forest<type_list<Es...>>;
            constexpr bool only_missing = tree_kind<E> == kind::any || tree_kind<E> == kind::at_least;
            [[maybe_unused]] const auto asked_of = [&](std::size_t child) {
                return only_missing ? open & (~nodes[At.nodes].with(outcome::missing) | nodes[child].with(outcome::missing)) : open;
            };
            (mark_gaps<Root, Es, At + extent{1} + trees::before(I)>(nodes, asked_of((At + extent{1} + trees::before(I)).nodes), of_rules),
             ...);
        }(children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    }
}

}  // namespace pitch::inline v0::detail
