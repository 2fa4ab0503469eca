#pragma once

#include <string_view>
#include <type_traits>

#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>

namespace pitch::inline v0 {

namespace detail {

/// False: the rule that keeps the sentence from holding, for the compiler to name.
template <class Rule>
inline constexpr bool is_met = false;

template <class Rule, bool Met>
consteval void demand() {
    if constexpr (!Met)
        static_assert(is_met<Rule>, "pitch: this sentence does not hold; state what the rule asks for that is named beside this line");
}

template <const auto& S, const auto& E, class... Rules>
consteval void demand_first_gap(type_list<Rules...>) {
    constexpr std::string_view gap = evaluate(S, E).gaps()[0].id;
    (demand<Rules, Rules::id != gap>(), ...);
}

}  // namespace detail

/// `static_assert(insist<s, e>())`, for a sentence and an evaluator of static storage, does not compile unless `holds(s, e)`;
/// the diagnostic names the first rule to mend.
template <const auto& S, const auto& E>
consteval bool insist() {
    if constexpr (!holds(S, E)) detail::demand_first_gap<S, E>(detail::rules_of<std::remove_cvref_t<decltype(E)>>{});
    return true;
}

}  // namespace pitch::inline v0
