/// Compares the outcome of each example of a rule with the outcome that its name promises.
#pragma once

#include <concepts>
#include <type_traits>

#include <pitch/evaluate.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/outcome.hpp>
#include <pitch/rule.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

/// Satisfied if `examples_of` has a specialization for the type.
template <class RuleType>
concept has_specialized_examples = !std::derived_from<examples_of<RuleType>, own_examples<RuleType>>;

/// The type whose functions are the examples of a rule: a specialization of `examples_of`, or the rule.
/// A specialization may be for the const type: `decltype(my_rule)` of a constant is const.
template <class RuleType>
struct example_source {
    using type = RuleType;
};
template <has_specialized_examples RuleType>
struct example_source<RuleType> {
    using type = examples_of<RuleType>;
};
template <class RuleType>
    requires(!has_specialized_examples<RuleType> && has_specialized_examples<const RuleType>)
struct example_source<RuleType> {
    using type = examples_of<const RuleType>;
};

/// Has a member of each name. In a type that derives from it and from another type with a member of the
/// same name, the name is ambiguous, even if the other member is private, deleted or overloaded.
struct example_names {
    int passing, failing, lacking;
};
template <class Source>
struct names_of_both : Source, example_names {};
template <class Source>
    requires(std::is_final_v<Source> || std::is_union_v<Source>)
struct names_of_both<Source> : example_names {};  // only a function that can be called is found there

/// The function whose name promises an outcome. `is_named` is true if the type has a member of that
/// name, and `is_callable` if it is a static function that needs no arguments.
template <class Source, outcome Promised>
struct example_function;
template <class Source>
struct example_function<Source, outcome::pass> {
    static constexpr bool is_named = requires { &Source::passing; } || !requires { &names_of_both<Source>::passing; };
    static constexpr bool is_callable = requires { Source::passing(); };
    static constexpr decltype(auto) call() { return Source::passing(); }
};
template <class Source>
struct example_function<Source, outcome::fail> {
    static constexpr bool is_named = requires { &Source::failing; } || !requires { &names_of_both<Source>::failing; };
    static constexpr bool is_callable = requires { Source::failing(); };
    static constexpr decltype(auto) call() { return Source::failing(); }
};
template <class Source>
struct example_function<Source, outcome::missing> {
    static constexpr bool is_named = requires { &Source::lacking; } || !requires { &names_of_both<Source>::lacking; };
    static constexpr bool is_callable = requires { Source::lacking(); };
    static constexpr decltype(auto) call() { return Source::lacking(); }
};

/// Satisfied if the example can be made at compile time.
template <class Example>
concept constant_example = requires { typename std::bool_constant<(static_cast<void>(Example::call()), true)>; };

/// The evaluator that judges a rule's examples: the rule itself, or `each` of an element rule.
template <class RuleType>
struct example_judge {
    using type = RuleType;
};
template <ElementRule RuleType>
struct example_judge<RuleType> {
    using type = each_of<RuleType>;
};

/// The type of `example_judge`.
template <class RuleType>
using judge_of = typename example_judge<RuleType>::type;

/// Satisfied if the rule, and what judges its examples, can be made without arguments.
template <class RuleType>
concept made_without_arguments = std::is_default_constructible_v<RuleType> && requires { judge_of<RuleType>{}; };

/// Returns the outcome of the rule for an example.
template <class RuleType, class Example>
constexpr outcome outcome_of_example() {
    return pitch::evaluate(Example::call(), judge_of<RuleType>{}).overall();
}

/// Satisfied if the rule can judge the example at compile time.
template <class RuleType, class Example>
concept judged_example = requires { typename std::integral_constant<outcome, detail::outcome_of_example<RuleType, Example>()>; };

/// Reasons why an example does not prove its rule. The last four are outcomes other than the promised one.
enum class example_fault { none, absent, not_static, not_a_sentence, not_judged, passes, fails, is_missing, not_applicable };

/// Returns the fault of the example whose name promises an outcome.
template <class RuleType, outcome Promised>
consteval example_fault fault_of_example() {
    using example = example_function<typename example_source<RuleType>::type, Promised>;
    if constexpr (!example::is_callable) {
        return example::is_named ? example_fault::not_static : example_fault::absent;
    } else if constexpr (!constant_example<example>) {
        return example_fault::not_static;
    } else if constexpr (!Sentence<std::remove_cvref_t<decltype(example::call())>>) {
        return example_fault::not_a_sentence;
    } else if constexpr (!judged_example<RuleType, example>) {
        return example_fault::not_judged;
    } else {
        constexpr outcome actual = detail::outcome_of_example<RuleType, example>();
        return actual == Promised           ? example_fault::none
               : actual == outcome::pass    ? example_fault::passes
               : actual == outcome::fail    ? example_fault::fails
               : actual == outcome::missing ? example_fault::is_missing
                                            : example_fault::not_applicable;
    }
}

/// Returns whether a rule has a passing example and another one, and judges each as promised.
template <class RuleType>
consteval bool proves_itself() {
    if constexpr ((Rule<RuleType> || ElementRule<RuleType>) && made_without_arguments<RuleType>) {
        constexpr example_fault passing = detail::fault_of_example<RuleType, outcome::pass>(),
                                failing = detail::fault_of_example<RuleType, outcome::fail>(),
                                lacking = detail::fault_of_example<RuleType, outcome::missing>();
        return passing == example_fault::none && (failing == example_fault::none || failing == example_fault::absent) &&
               (lacking == example_fault::none || lacking == example_fault::absent) &&
               (failing == example_fault::none || lacking == example_fault::none);
    } else {
        return false;
    }
}

}  // namespace pitch::inline v0::detail
