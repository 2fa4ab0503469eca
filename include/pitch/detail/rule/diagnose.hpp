/// Error messages for malformed rules.
#pragma once

#include <pitch/detail/meta/type_list.hpp>
#include <pitch/detail/rule/signature.hpp>

namespace pitch::inline v0::detail {

template <class Parameters>
inline constexpr bool takes_owning_part = false;
template <class... Ps>
inline constexpr bool takes_owning_part<type_list<Ps...>> =
    (owning_part<std::remove_cvref_t<std::remove_pointer_t<std::remove_cvref_t<Ps>>>> || ...);

/// Fails to compile if `RuleType` is not a rule, with a message that explains how to fix it.
template <class RuleType>
consteval void explain_rule() {
    // Clang prints the condition before the message: a name, not the type of the rule.
    [[maybe_unused]] constexpr bool is_rule = always_false<RuleType>;
    constexpr auto what = detail::rule_fault<RuleType>();
    if constexpr (what == fault::not_a_rule)
        static_assert(is_rule,
                      "pitch: not a rule or evaluator: a rule is a struct with `static constexpr std::string_view id = \"my-rule\";` "
                      "and `constexpr bool operator()(const pitch::need& n) const`");
    else if constexpr (what == fault::no_id)
        static_assert(is_rule,
                      "pitch: a rule needs an id; add `static constexpr std::string_view id = \"my-rule\";` to it, or wrap the lambda: "
                      "`pitch::rule<\"my-rule\">(lambda)`");
    else if constexpr (what == fault::many_operators)
        static_assert(is_rule,
                      "pitch: cannot read the parts of this rule: its call operator is a template, overloaded or private; write "
                      "one operator that names its parts: `constexpr bool operator()(const pitch::need& n) const`");
    else if constexpr (what == fault::not_const)
        static_assert(is_rule, "pitch: a rule's call operator must be const; write `const` after its parameter list");
    else if constexpr (what == fault::wrong_result)
        static_assert(is_rule,
                      "pitch: a rule must return bool, pitch::outcome or pitch::measurement; change the return type of its `operator()`");
    else if constexpr (what == fault::wrong_parameter && takes_owning_part<typename signature_of<RuleType>::parameters>)
        static_assert(is_rule,
                      "pitch: a part must be trivially copyable: hold a `pitch::text` instead of a `std::string`, and keep the string "
                      "outside of the part");
    else if constexpr (what == fault::wrong_parameter)
        static_assert(
            is_rule,
            "pitch: the parameters of a rule must be parts: write `const pitch::need&`, or `const pitch::recipient*` if the part is "
            "optional; a part type of your own needs `static constexpr std::string_view part` and `bool stated() const`");
    else if constexpr (what == fault::bound_twice)
        static_assert(always_false<RuleType>, "pitch: two bounds of this rule have the same name; rename one of them");
    else if constexpr (what == fault::takes_element)
        static_assert(always_false<RuleType>, "pitch: this rule takes one list element; wrap it: `pitch::each(my_rule)`");
    else if constexpr (what == fault::two_elements)
        static_assert(is_rule,
                      "pitch: a rule for `each` must take exactly one list element, such as `const pitch::touchpoint&`; its other "
                      "parameters must be parts");
}

/// Fails to compile with a message that explains why `each` cannot take `RuleType`.
template <class RuleType>
consteval void explain_element_rule() {
    constexpr auto what = detail::rule_fault<RuleType>();
    [[maybe_unused]] constexpr bool takes_element = always_false<RuleType>;
    if constexpr (what == fault::none || what == fault::not_a_rule)
        static_assert(
            takes_element,
            "pitch: each(...) needs a rule that takes one list element; write `const pitch::touchpoint&` instead of the whole list, or "
            "remove `each`");
    else
        detail::explain_rule<RuleType>();
}

}  // namespace pitch::inline v0::detail
