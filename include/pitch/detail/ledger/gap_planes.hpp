/// Finds the gaps of many sentences at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include <pitch/detail/evaluate/fold.hpp>

namespace pitch::inline v0::detail {

/// Adds to `gaps[r]` a mask of the sentences in which rule r of `Root` is a gap below `Eval`.
/// Checks only the sentences in the mask `sentences`. `nodes` holds the outcomes of all nodes of
/// `Root`. Does for many sentences what `analysis::gaps` does for one.
template <class Root, class Eval = Root, tree_counts At = tree_counts{}>
constexpr void collect_gap_planes(const outcome_planes* nodes, std::uint64_t sentences, std::uint64_t* gaps) noexcept {
    constexpr bool negated = node_table<Root>::value.nodes[At.nodes].negated;
    const std::uint64_t open = sentences & ~(negated ? nodes[At.nodes].f : nodes[At.nodes].p);
    if constexpr (leaf_shape<Eval>) {
        gaps[rules_of<Root>::template index<rule_of<Eval>>] |= open;
    } else if constexpr (tree_kind<Eval> != kind::advise) {
        if (open == 0) return;
        [&]<class... Es, std::size_t... Index>(type_list<Es...>, std::index_sequence<Index...>) {
            using child_trees = subtrees<type_list<Es...>>;
            constexpr bool only_missing = tree_kind<Eval> == kind::any || tree_kind<Eval> == kind::at_least;
            [[maybe_unused]] const auto open_in = [&](std::size_t child_node) {
                return only_missing ? open & (~nodes[At.nodes].with(outcome::missing) | nodes[child_node].with(outcome::missing)) : open;
            };
            (void)std::initializer_list<bool>{(detail::collect_gap_planes<Root, Es, At + tree_counts{1} + child_trees::offset(Index)>(
                                                   nodes, open_in((At + tree_counts{1} + child_trees::offset(Index)).nodes), gaps),
                                               true)...};
        }(children_of<Eval>{}, std::make_index_sequence<children_of<Eval>::size>{});
    }
}

}  // namespace pitch::inline v0::detail
