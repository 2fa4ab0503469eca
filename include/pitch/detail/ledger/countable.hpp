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
        return []<class... Es>(type_list<Es...>) {
            std::size_t rule_uses = 0;
            for (const std::size_t child_uses : {std::size_t{0}, detail::count_uses<RuleType, Es>()...}) rule_uses += child_uses;
            return rule_uses;
        }(children_of<Eval>{});
}

/// Returns true if a rule has no captures, or occurs only once.
template <class RuleType, class Eval>
consteval bool counts_once() {
    if constexpr (std::is_empty_v<RuleType>)
        return true;
    else
        return detail::count_uses<RuleType, Eval>() == 1;
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
            for (const bool is_counted : {true, detail::counts_once<Rs, Eval>()...})
                if (!is_counted) return false;
            return true;
        }(rules_of<Eval>{});
        static_assert(one_each,
                      "pitch: this evaluator uses a rule with captures more than once, but only one outcome per rule is counted; give each "
                      "copy its own id, as in `pitch::rule<\"my-second-rule\">(lambda)`");
        return one_each;
    }
}

/// The node of the first leaf of `Eval` that uses a rule. Compares ids, which differ for different
/// rules: `find_node` would instantiate a function for each pair of rules.
template <class RuleType, class Eval>
consteval const node* find_first_use() {
    const node* n = node_table<Eval>::nodes;
    while (!n->is_leaf() || n->id != RuleType::id) ++n;
    return n;
}
template <class RuleType, class Eval>
inline constexpr const node& first_use = *detail::find_first_use<RuleType, Eval>();

/// Index of the first leaf of `Eval` that uses a rule.
template <class RuleType, class Eval>
inline constexpr std::size_t first_leaf = first_use<RuleType, Eval>.offset.leaves;

/// Whether every leaf of `Eval` that uses a rule is below `advise`.
template <class RuleType, class Eval>
inline constexpr bool is_only_advice = [] {
    for (const node& rule_leaf : node_table<Eval>::value.nodes)
        if (rule_leaf.id == RuleType::id && !rule_leaf.advised && rule_leaf.is_leaf()) return false;
    return true;
}();

/// Whether every leaf of `Eval` that uses a rule is in the condition of a `when`.
template <class RuleType, class Eval>
inline constexpr bool is_only_condition = [] {
    for (const node& rule_leaf : node_table<Eval>::value.nodes)
        if (rule_leaf.id == RuleType::id && !rule_leaf.condition && rule_leaf.is_leaf()) return false;
    return true;
}();

}  // namespace pitch::inline v0::detail
