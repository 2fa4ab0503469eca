/// Which evaluators a tally and a ledger can count.
#pragma once

#include <cstddef>

#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>

namespace pitch::inline v0::detail {

/// Returns true if each rule of `Eval` has no captures, or occurs only once. Linear.
template <class Eval, class... Rs>
consteval bool counts_once(type_list<Rs...>) {
    constexpr bool is_empty[]{__is_empty(Rs)..., true};
    std::size_t uses[sizeof...(Rs) + 1]{};
    for (std::size_t leaf = 0; leaf < counts_of<Eval>.leaves; ++leaf) {
        const std::size_t rule = leaf_table<Eval>::value.rules[leaf];
        if (++uses[rule] > 1 && !is_empty[rule]) return false;
    }
    return true;
}

/// Returns true if a tally or ledger can count verdicts of `Eval`; otherwise fails to compile.
/// They keep one outcome per rule. Copies of a rule with captures may differ, so it may occur only
/// once.
template <class Eval>
consteval bool check_countable() {
    if constexpr (!detail::check_evaluator<Eval>()) {
        return false;
    } else {
        constexpr bool one_each = detail::counts_once<Eval>(rules_of<Eval>{});
        static_assert(one_each,
                      "pitch: this evaluator uses a rule with captures more than once, but only one outcome per rule is counted; give each "
                      "copy its own id, as in `pitch::rule<\"my-second-rule\">(lambda)`");
        return one_each;
    }
}

}  // namespace pitch::inline v0::detail
