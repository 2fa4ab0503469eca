/// A compile-time check that names the first unmet rule.
#pragma once

#include <initializer_list>
#include <string_view>
#include <type_traits>

#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Always false. Compilers print its argument, the first rule that the sentence does not satisfy.
template <class Rule>
inline constexpr bool is_met = false;

template <class Rule, bool Met>
consteval void demand() {
    if constexpr (!Met) static_assert(is_met<Rule>, "pitch: this sentence is not complete; satisfy the rule named in `is_met<...>`");
}

template <const auto& Record, const auto& Eval, class... Rules>
consteval void demand_first_gap(type_list<Rules...>) {
    constexpr std::string_view gap = pitch::evaluate(Record, Eval).gaps()[0].id;
    (void)std::initializer_list<bool>{(detail::demand<Rules, Rules::id != gap>(), true)...};
}

}  // namespace detail

/// Returns true. Does not compile unless the sentence is complete; the error names an unmet rule.
/// Both arguments need static storage duration.
/// Example: `static_assert(insist<slogan, grammar>())`.
template <const auto& Record, const auto& Eval>
consteval bool insist() {
    if constexpr (!pitch::holds(Record, Eval))
        detail::demand_first_gap<Record, Eval>(detail::rules_of<std::remove_cvref_t<decltype(Eval)>>{});
    return true;
}

}  // namespace pitch::inline v0
