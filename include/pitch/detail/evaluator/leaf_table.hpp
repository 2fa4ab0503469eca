/// The leaves of an evaluator, and the rules that they use.
#pragma once

#include <cstddef>

#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/evaluator/rule_list.hpp>

namespace pitch::inline v0::detail {

/// The leaves of an evaluator in tree order, and its rules in the order of their first leaves.
/// A rule has one number, even if several leaves use it.
template <class Eval>
struct leaf_table {
    static constexpr std::size_t leaves = counts_of<Eval>.leaves;
    struct table {
        std::size_t nodes[leaves + 1]{};         // index of each leaf's node
        std::size_t rules[leaves + 1]{};         // number of each leaf's rule
        std::size_t first_leaves[leaves + 1]{};  // index of each rule's first leaf
        std::size_t rule_count = 0;
    };
    static constexpr table value = [] {
        constexpr auto& id_list = rule_ids<typename leaf_rules<Eval>::type>::value;
        table filled_table{};
        for (std::size_t node_index = 0; node_index < counts_of<Eval>.nodes; ++node_index)
            if (const node& one_node = node_table<Eval>::value.nodes[node_index]; one_node.is_leaf())
                filled_table.nodes[one_node.offset.leaves] = node_index;
        for (std::size_t leaf_index = 0; leaf_index < leaves; ++leaf_index) {
            const bool is_first = id_list.first[leaf_index] == leaf_index;
            if (is_first) filled_table.first_leaves[filled_table.rule_count] = leaf_index;
            filled_table.rules[leaf_index] = is_first ? filled_table.rule_count++ : filled_table.rules[id_list.first[leaf_index]];
        }
        return filled_table;
    }();
};

/// Returns whether `Eval` applies the rule `Wanted` with `each`, or has the `each` leaf `Wanted`.
template <class Wanted, class Eval>
consteval bool applies_to_each() {
    constexpr std::size_t i = detail::find_node<Wanted, Eval>();
    if constexpr (i == counts_of<Eval>.nodes)
        return false;
    else
        return node_table<Eval>::value.nodes[i].is(kind::each);
}

}  // namespace pitch::inline v0::detail
