/// Error messages for malformed rules.
#pragma once

#include <pitch/detail/meta/type_list.hpp>
#include <pitch/detail/rule/signature.hpp>

namespace pitch::inline v0::detail {

/// Fails to compile if `RuleType` is not a rule, with a message that explains how to fix it.
template <class RuleType>
consteval void explain_rule() {
    constexpr auto what = detail::rule_fault<RuleType>();
    if constexpr (what == fault::not_a_rule)
        static_assert(always_false<RuleType>,
                      "pitch: not a rule or evaluator: a rule is a struct with `static constexpr std::string_view id = \"my-rule\";` "
                      "and `constexpr bool operator()(const pitch::need& n) const`");
    else if constexpr (what == fault::no_id)
        static_assert(always_false<RuleType>,
                      "pitch: a rule needs an id; add `static constexpr std::string_view id = \"my-rule\";` to it, or wrap the lambda: "
                      "`pitch::rule<\"my-rule\">(lambda)`");
    else if constexpr (what == fault::many_operators)
        static_assert(always_false<RuleType>,
                      "pitch: cannot read the parts of this rule: its call operator is a template, overloaded or private; write "
                      "one operator that names its parts: `constexpr bool operator()(const pitch::need& n) const`");
    else if constexpr (what == fault::not_const)
        static_assert(always_false<RuleType>, "pitch: a rule's call operator must be const; write `const` after its parameter list");
    else if constexpr (what == fault::wrong_result)
        static_assert(always_false<RuleType>,
                      "pitch: a rule must return bool, pitch::outcome or pitch::measurement; change the return type of its `operator()`");
    else if constexpr (what == fault::wrong_parameter)
        static_assert(
            always_false<RuleType>,
            "pitch: the parameters of a rule must be parts: write `const pitch::need&`, or `const pitch::recipient*` if the part is "
            "optional; a part type of your own needs `static constexpr std::string_view part` and `bool stated() const`");
    else if constexpr (what == fault::takes_element)
        static_assert(always_false<RuleType>, "pitch: this rule takes one list element; wrap it: `pitch::each(my_rule)`");
    else if constexpr (what == fault::two_elements)
        static_assert(always_false<RuleType>,
                      "pitch: a rule for `each` must take exactly one list element, such as `const pitch::touchpoint&`; its other "
                      "parameters must be parts");
}

/// Fails to compile with a message that explains why `each` cannot take `RuleType`.
template <class RuleType>
consteval void explain_element_rule() {
    constexpr auto what = detail::rule_fault<RuleType>();
    if constexpr (what == fault::none || what == fault::not_a_rule)
        static_assert(
            always_false<RuleType>,
            "pitch: each(...) needs a rule that takes one list element; write `const pitch::touchpoint&` instead of the whole list, or "
            "remove `each`");
    else
        detail::explain_rule<RuleType>();
}

}  // namespace pitch::inline v0::detail
