/// Rules: functions of the parts they check.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <pitch/detail/meta/fixed_string.hpp>
#include <pitch/detail/rule/diagnose.hpp>
#include <pitch/detail/rule/signature.hpp>

namespace pitch::inline v0 {

/// Satisfied by a type with a constant `id` and one const call operator that takes parts and bounds.
/// - The result is bool (pass or fail), `outcome` or `measurement`.
/// - `const need&` is a part that the rule needs. If it is absent or not stated, the outcome is
///   missing and the rule is not called. `const recipient*` is an optional part: null if absent or
///   not stated.
/// - `bound<"max-headline", 30>` is a number that a policy can set; see bound.hpp.
/// - `id` is a `static constexpr std::string_view`. So are two optional members: `asks`, a
///   question, and `advice`, what to do if the rule does not pass. Both may name bounds in braces,
///   as `{max-headline}`; reports print the number.
/// Example: `struct short_need { static constexpr std::string_view id = "my-rule";
/// constexpr bool operator()(const need& n) const { return n.statement.characters() <= 80; } };`
/// A rule must not throw: evaluation is noexcept.
template <class RuleType>
concept Rule = detail::rule_fault<std::remove_cvref_t<RuleType>>() == detail::fault::none;

/// Satisfied by a rule for `each`: it takes exactly one list element, such as `const touchpoint&`.
/// It may take parts and bounds as well.
template <class RuleType>
concept ElementRule = detail::rule_fault<std::remove_cvref_t<RuleType>>() == detail::fault::takes_element;

/// The type of `rule<"id", "asks", "advice">(lambda)`. Stores the lambda by value.
template <detail::fixed_string Id, detail::fixed_string Asks, detail::fixed_string Advice, class Function>
struct lambda_rule : Function {
    static constexpr std::string_view id = Id.view();
    static constexpr std::string_view asks = Asks.view();
    static constexpr std::string_view advice = Advice.view();
    using Function::operator();
};

/// Makes a rule from a lambda, with or without captures.
/// Example: `rule<"fits-a-tweet", "Does it fit a tweet?">([](const message& m) {
/// return measurement::at_most(m.words.characters(), 280); })`. In a header, declare a named struct
/// instead: the type of a lambda differs between translation units.
template <detail::fixed_string Id, detail::fixed_string Asks = "", detail::fixed_string Advice = "", class Function>
constexpr auto rule(Function function) noexcept {
    if constexpr (!std::is_class_v<Function> || std::is_final_v<Function>) {
        static_assert(detail::always_false<Function>,
                      "pitch: rule<...>(...) needs a lambda; wrap the function in one: `[](const pitch::need& n) { return f(n); }`");
    } else {
        using RuleType = lambda_rule<Id, Asks, Advice, Function>;
        if constexpr (detail::rule_fault<RuleType>() != detail::fault::takes_element) detail::explain_rule<RuleType>();
        return RuleType{static_cast<Function&&>(function)};
    }
}

/// Makes a rule whose id is a constant of a namespace: `constexpr std::string_view kId = "my-rule";`.
template <const auto& Id, detail::fixed_string Asks = "", detail::fixed_string Advice = "", class Function>
    requires std::convertible_to<decltype(Id), std::string_view> && (!std::is_array_v<std::remove_reference_t<decltype(Id)>>)
constexpr auto rule(Function function) noexcept {
    constexpr std::string_view text = Id;
    return pitch::rule<detail::fixed_string<text.size()>(text), Asks, Advice>(static_cast<Function&&>(function));
}

}  // namespace pitch::inline v0
