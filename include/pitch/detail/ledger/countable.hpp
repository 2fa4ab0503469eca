/// Which evaluators a tally and a ledger can count, and the leaf at which they read each rule.
#pragma once

#include <cstddef>
#include <type_traits>

#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

/// Counts the leaves of `Eval` that use a rule.
template <class RuleType, class Eval>
consteval std::size_t count_uses() {
    if constexpr (leaf_shape<Eval>)
        return std::is_same_v<RuleType, rule_of<Eval>> ? 1 : 0;
    else
        return
            []<class... Es>(type_list<Es...>) { return (std::size_t{0} + ... + detail::count_uses<RuleType, Es>()); }(children_of<Eval>{});
}

/// Returns true if a tally or ledger can count verdicts of `Eval`; otherwise fails to compile.
/// They keep one outcome per rule. Copies of a rule with captures may differ, so it may occur only
/// once.
template <class Eval>
consteval bool check_countable() {
    if constexpr (!detail::check_evaluator<Eval>()) {
        return false;
    } else {
        constexpr bool one_each = []<class... Rs>(type_list<Rs...>) {
            return ((std::is_empty_v<Rs> || detail::count_uses<Rs, Eval>() == 1) && ...);
        }(rules_of<Eval>{});
        static_assert(one_each,
                      "pitch: this evaluator uses a rule with captures more than once, but only one outcome per rule is counted; give each "
                      "copy its own id, as in `pitch::rule<\"my-second-rule\">(lambda)`");
        return one_each;
    }
}

/// Index of the first leaf of `Eval` that uses a rule.
template <class RuleType, class Eval>
inline constexpr std::size_t first_leaf = node_table<Eval>::value.nodes[detail::find_node<RuleType, Eval>()].offset.leaves;

}  // namespace pitch::inline v0::detail
