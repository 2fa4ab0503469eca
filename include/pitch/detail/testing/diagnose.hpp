/// Error messages for rules that are not proven.
#pragma once

#include <type_traits>

#include <pitch/detail/evaluator/combination.hpp>
#include <pitch/detail/rule/diagnose.hpp>
#include <pitch/detail/testing/example_fault.hpp>

namespace pitch::inline v0::detail {

// Each assertion tests a variable: clang prints the condition before the message, and the name of a
// variable is shorter than `always_false` of a type. Each function and fault has a message of its own,
// because a message must be a literal.

/// Fails to compile with a message about the fault of `passing()`, if it has one.
template <class RuleType>
consteval void explain_passing() {
    [[maybe_unused]] constexpr bool is_proven = always_false<RuleType>;
    constexpr example_fault what = detail::fault_of_example<RuleType, outcome::pass>();
    if constexpr (what == example_fault::absent)
        static_assert(is_proven,
                      "pitch: the rule has no passing() sentence; add `static constexpr auto passing() { return pitch::sentence{...}; }` "
                      "with a sentence that it passes");
    else if constexpr (what == example_fault::not_static)
        static_assert(is_proven,
                      "pitch: passing() must be a public static constexpr function without parameters, which the compiler can call; write "
                      "`static constexpr auto passing() { return pitch::sentence{...}; }`");
    else if constexpr (what == example_fault::not_a_sentence)
        static_assert(is_proven,
                      "pitch: passing() does not return a sentence; return a `pitch::sentence{...}`, or a record that has `parts(x)`");
    else if constexpr (what == example_fault::not_judged)
        static_assert(is_proven,
                      "pitch: the compiler cannot judge passing(); make the rule's call operator, its constructor and `parts(x)` "
                      "constexpr, and let each list view elements in static storage");
    else if constexpr (what == example_fault::fails)
        static_assert(is_proven,
                      "pitch: the rule does not pass its passing() sentence: the outcome is fail; remove the contradiction from the "
                      "sentence, or fix the rule");
    else if constexpr (what == example_fault::is_missing)
        static_assert(
            is_proven,
            "pitch: the rule does not pass its passing() sentence: the outcome is missing; state what the rule asks for, or fix the rule");
    else if constexpr (what == example_fault::not_applicable)
        static_assert(
            is_proven,
            "pitch: the rule does not pass its passing() sentence: the outcome is not_applicable; state a case that the rule applies to, "
            "or fix the rule");
}

/// Fails to compile with a message about the fault of `failing()`, if it has one.
template <class RuleType>
consteval void explain_failing() {
    [[maybe_unused]] constexpr bool is_proven = always_false<RuleType>;
    constexpr example_fault what = detail::fault_of_example<RuleType, outcome::fail>();
    if constexpr (what == example_fault::not_static)
        static_assert(is_proven,
                      "pitch: failing() must be a public static constexpr function without parameters, which the compiler can call; write "
                      "`static constexpr auto failing() { return pitch::sentence{...}; }`");
    else if constexpr (what == example_fault::not_a_sentence)
        static_assert(is_proven,
                      "pitch: failing() does not return a sentence; return a `pitch::sentence{...}`, or a record that has `parts(x)`");
    else if constexpr (what == example_fault::not_judged)
        static_assert(is_proven,
                      "pitch: the compiler cannot judge failing(); make the rule's call operator, its constructor and `parts(x)` "
                      "constexpr, and let each list view elements in static storage");
    else if constexpr (what == example_fault::passes)
        static_assert(is_proven,
                      "pitch: the rule does not fail its failing() sentence: the outcome is pass; state a contradiction, or fix the rule");
    else if constexpr (what == example_fault::is_missing)
        static_assert(
            is_proven,
            "pitch: the rule does not fail its failing() sentence: the outcome is missing; state everything that the rule asks for, or "
            "fix the rule");
    else if constexpr (what == example_fault::not_applicable)
        static_assert(
            is_proven,
            "pitch: the rule does not fail its failing() sentence: the outcome is not_applicable; state a case that the rule applies to, "
            "or fix the rule");
}

/// Fails to compile with a message about the fault of `lacking()`, if it has one.
template <class RuleType>
consteval void explain_lacking() {
    [[maybe_unused]] constexpr bool is_proven = always_false<RuleType>;
    constexpr example_fault what = detail::fault_of_example<RuleType, outcome::missing>();
    if constexpr (what == example_fault::not_static)
        static_assert(is_proven,
                      "pitch: lacking() must be a public static constexpr function without parameters, which the compiler can call; write "
                      "`static constexpr auto lacking() { return pitch::sentence{...}; }`");
    else if constexpr (what == example_fault::not_a_sentence)
        static_assert(is_proven,
                      "pitch: lacking() does not return a sentence; return a `pitch::sentence{...}`, or a record that has `parts(x)`");
    else if constexpr (what == example_fault::not_judged)
        static_assert(is_proven,
                      "pitch: the compiler cannot judge lacking(); make the rule's call operator, its constructor and `parts(x)` "
                      "constexpr, and let each list view elements in static storage");
    else if constexpr (what == example_fault::passes)
        static_assert(is_proven,
                      "pitch: the rule is not missing for its lacking() sentence: the outcome is pass; leave out what the rule asks for, "
                      "or fix the rule");
    else if constexpr (what == example_fault::fails)
        static_assert(is_proven,
                      "pitch: the rule is not missing for its lacking() sentence: the outcome is fail; leave out what contradicts the "
                      "rest, or fix the rule");
    else if constexpr (what == example_fault::not_applicable)
        static_assert(
            is_proven,
            "pitch: the rule is not missing for its lacking() sentence: the outcome is not_applicable; state a case that the rule applies "
            "to, or fix the rule");
}

/// Satisfied by a class that is declared, but not defined here.
template <class RuleType>
concept incomplete_class = std::is_class_v<RuleType> && !requires { sizeof(RuleType); };

/// Fails to compile with a message that explains why `RuleType` is not proven.
template <class RuleType>
consteval void explain_proof() {
    [[maybe_unused]] constexpr bool is_proven = always_false<RuleType>;
    if constexpr (incomplete_class<RuleType>) {
        static_assert(
            is_proven,
            "pitch: the rule is not complete here; write `static_assert(pitch::prove<my_rule>());` behind the closing brace of the "
            "struct");
    } else if constexpr (criterion_shape<RuleType> || combination_shape<RuleType> || each_shape<RuleType>) {
        static_assert(is_proven,
                      "pitch: only a rule can be proven, not a criterion, a combination or `each(...)`; prove each rule that it contains");
    } else if constexpr (!Rule<RuleType> && !ElementRule<RuleType>) {
        detail::explain_rule<RuleType>();
    } else if constexpr (!made_without_arguments<RuleType>) {
        static_assert(is_proven,
                      "pitch: a rule with captures cannot be proven, because its examples belong to its type; write a struct that can be "
                      "made without arguments");
    } else {
        detail::explain_passing<RuleType>();
        detail::explain_failing<RuleType>();
        detail::explain_lacking<RuleType>();
        // GCC prints this message before those of the functions above.
        if constexpr (detail::fault_of_example<RuleType, outcome::pass>() == example_fault::none &&
                      detail::fault_of_example<RuleType, outcome::fail>() == example_fault::absent &&
                      detail::fault_of_example<RuleType, outcome::missing>() == example_fault::absent)
            static_assert(is_proven,
                          "pitch: the rule has neither a failing() nor a lacking() sentence; add `static constexpr auto lacking() { return "
                          "pitch::sentence{...}; }`, or failing() if the rule can fail");
    }
}

}  // namespace pitch::inline v0::detail
