/// Evaluators: rules, criteria and combinations of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/evaluator/type_tree.hpp>
#include <pitch/detail/meta/fixed_string.hpp>
#include <pitch/rule.hpp>

namespace pitch::inline v0 {

/// Satisfied by a rule, a criterion, or a combination of them. Rule ids must be unique.
/// The same rule may occur several times. A criterion is the result of `criterion<"id">(e)`, or a
/// type with an `id`, optionally `asks` and `advice`, and `using made_of = all_of<...>`, a
/// default-constructible evaluator:
/// `struct bold { static constexpr std::string_view id = "my-rule";
/// using made_of = pitch::all_of<my_rule, pitch::rules::connects>; };`
template <class Eval>
concept Evaluator = detail::is_evaluator<std::remove_cvref_t<Eval>> && !detail::ids_clash<std::remove_cvref_t<Eval>>;

/// Type of `all(a, b, ...)`. Like every combination, it stores copies of its evaluators.
template <class... Es>
struct all_of : detail::combination<kind::all, Es...> {
    using detail::combination<kind::all, Es...>::combination;
};

/// Type of `any(a, b, ...)`.
template <class... Es>
struct any_of : detail::combination<kind::any, Es...> {
    using detail::combination<kind::any, Es...>::combination;
};

/// Type of `no(e)`.
template <class Eval>
struct no_of : detail::combination<kind::no, Eval> {
    using detail::combination<kind::no, Eval>::combination;
};

/// Type of `no<"id", "asks", "advice">(e)`.
template <detail::fixed_string Id, detail::fixed_string Asks, detail::fixed_string Advice, class Eval>
struct named_no_of : detail::combination<kind::no, Eval> {
    static constexpr std::string_view id = Id.view(), asks = Asks.view(), advice = Advice.view();
    using detail::combination<kind::no, Eval>::combination;
};

/// Type of `criterion<"id", "asks", "advice">(e)`.
template <detail::fixed_string Id, detail::fixed_string Asks, detail::fixed_string Advice, class Eval>
struct group_of : detail::combination<kind::criterion, Eval> {
    static constexpr std::string_view id = Id.view(), asks = Asks.view(), advice = Advice.view();
    using detail::combination<kind::criterion, Eval>::combination;
};

/// Type of `when(condition, e)`.
template <class Condition, class Eval>
struct when_of : detail::combination<kind::when, Condition, Eval> {
    using detail::combination<kind::when, Condition, Eval>::combination;
};

/// Type of `at_least<Threshold>(a, b, ...)`. `Threshold` is from 1 to the number of evaluators.
template <std::size_t Threshold, class... Es>
struct at_least_of : detail::combination<kind::at_least, Es...> {
    static_assert(1 <= Threshold && Threshold <= sizeof...(Es),
                  "pitch: at_least<K>(...) needs a K from 1 to the number of its evaluators; change K");
    static constexpr std::size_t enough = Threshold;
    using detail::combination<kind::at_least, Es...>::combination;
};

/// Type of `weigh<Weight>(e)`. `Weight` is any number above 0; clang takes a fraction from 18 on.
template <auto Weight, class Eval>
struct weigh_of : detail::combination<kind::weigh, Eval> {
    static_assert(std::is_arithmetic_v<decltype(Weight)> && Weight > 0,
                  "pitch: a weight must be a number above 0; if the rule should not count, write `pitch::advise(rule)`");
    static constexpr double weight = static_cast<double>(Weight);
    using detail::combination<kind::weigh, Eval>::combination;
};

/// Type of `advise(e)`.
template <class Eval>
struct advise_of : detail::combination<kind::advise, Eval> {
    using detail::combination<kind::advise, Eval>::combination;
};

/// Type of `each(rule)`.
template <class RuleType>
struct each_of : detail::compressed_tuple<RuleType> {
    using element_rule = RuleType;
    using detail::compressed_tuple_base<std::index_sequence_for<RuleType>, RuleType>::compressed_tuple_base;
};

/// Conjunction: fails if any fails, else missing if any is missing, else passes.
/// Ignores what is not applicable; not applicable if everything is.
/// Example: `constexpr auto house_rules = all(grammar, my_rule{});`
template <class... Es>
constexpr auto all(Es... es) noexcept {
    if constexpr (detail::check_evaluator<all_of<Es...>>()) return all_of<Es...>{static_cast<Es&&>(es)...};
}

/// Disjunction: passes if any passes, else missing if any is missing, else fails.
/// Ignores what is not applicable; not applicable if everything is.
template <class... Es>
constexpr auto any(Es... es) noexcept {
    if constexpr (detail::check_evaluator<any_of<Es...>>()) return any_of<Es...>{static_cast<Es&&>(es)...};
}

/// Negation: swaps pass and fail; leaves missing and not_applicable unchanged.
/// Reports leave out the rule's own question and advice, because they would point the wrong way;
/// `no<"id", "asks", "advice">(e)` gives other words.
template <class Eval>
constexpr auto no(Eval e) noexcept {
    if constexpr (detail::check_evaluator<no_of<Eval>>()) return no_of<Eval>{static_cast<Eval&&>(e)};
}

/// Negation with words of its own, which reports also print for the rules below it.
/// Example: `no<"no-jargon", "Is it plain?", "Use the words of the recipient.">(uses_jargon)`.
template <detail::fixed_string Id, detail::fixed_string Asks = "", detail::fixed_string Advice = "", class Eval>
constexpr auto no(Eval e) noexcept {
    if constexpr (detail::check_evaluator<named_no_of<Id, Asks, Advice, Eval>>())
        return named_no_of<Id, Asks, Advice, Eval>{static_cast<Eval&&>(e)};
}

/// A criterion by value: has the outcome of `e`, and an id, a question and advice of its own.
/// Unlike a criterion type, it stores `e`, so the rules in `e` may have captures.
/// Example: `criterion<"short", "Is it short?">(all(at_most_words(20), at_most_links(1)))`.
template <detail::fixed_string Id, detail::fixed_string Asks = "", detail::fixed_string Advice = "", class Eval>
constexpr auto criterion(Eval e) noexcept {
    if constexpr (detail::check_evaluator<group_of<Id, Asks, Advice, Eval>>())
        return group_of<Id, Asks, Advice, Eval>{static_cast<Eval&&>(e)};
}

/// Implication: the outcome of `e` if `condition` passes; not_applicable if the condition fails or
/// is not applicable. Missing if the condition is missing, unless `e` is not applicable.
template <class Condition, class Eval>
constexpr auto when(Condition condition, Eval e) noexcept {
    if constexpr (detail::check_evaluator<when_of<Condition, Eval>>())
        return when_of<Condition, Eval>{static_cast<Condition&&>(condition), static_cast<Eval&&>(e)};
}

/// Threshold: passes if at least `Threshold` of the evaluators pass.
/// If fewer than `Threshold` apply, all must pass. Fails if too few can still pass, else missing.
/// Not applicable if none applies.
/// Example: `at_least<2>(sets_objective, calls_to_action, claims_novelty)`.
template <std::size_t Threshold, class... Es>
constexpr auto at_least(Es... es) noexcept {
    if constexpr (detail::check_evaluator<at_least_of<Threshold, Es...>>()) return at_least_of<Threshold, Es...>{static_cast<Es&&>(es)...};
}

/// Multiplies the weight of `e` in the score by `Weight`. Does not change the outcome.
/// The default weight is 1. Example: `weigh<2>(grammar)`.
template <auto Weight, class Eval>
constexpr auto weigh(Eval e) noexcept {
    if constexpr (detail::check_evaluator<weigh_of<Weight, Eval>>()) return weigh_of<Weight, Eval>{static_cast<Eval&&>(e)};
}

/// Turns `e` into advice: reported, but always not_applicable to the verdict and the score.
template <class Eval>
constexpr auto advise(Eval e) noexcept {
    if constexpr (detail::check_evaluator<advise_of<Eval>>()) return advise_of<Eval>{static_cast<Eval&&>(e)};
}

/// Applies a rule to every element of a list: the conjunction of the outcomes.
/// Missing if the list is empty. Skips elements that are not stated. The finding holds the index of
/// the first element that fails, otherwise of the first that is missing; `verdict::elements` returns
/// all of them. Linear in the list.
/// Example: `each(rule<"short">([](const touchpoint& t) { return t.name.characters() < 20; }))`.
template <class RuleType>
constexpr auto each(RuleType rule) noexcept {
    if constexpr (!ElementRule<RuleType>) detail::explain_element_rule<RuleType>();
    return each_of<RuleType>{static_cast<RuleType&&>(rule)};
}

/// Operators `and`, `or` and `not` for evaluators, after `using namespace pitch::logic`.
/// Non-evaluator operands produce the diagnostics of `all` and `any`.
/// Example: `constexpr auto house_rules = grammar and not my_rule{};`
namespace logic {

template <class Left, class Right>
    requires(Evaluator<Left> || Evaluator<Right>) && detail::chosen<Left>
constexpr auto operator&&(Left a, Right b) noexcept {
    return pitch::all(static_cast<Left&&>(a), static_cast<Right&&>(b));
}
template <class Left, class Right>
    requires(Evaluator<Left> || Evaluator<Right>) && detail::chosen<Left>
constexpr auto operator||(Left a, Right b) noexcept {
    return pitch::any(static_cast<Left&&>(a), static_cast<Right&&>(b));
}
template <Evaluator Eval>
    requires detail::chosen<Eval>
constexpr auto operator!(Eval e) noexcept {
    return pitch::no(static_cast<Eval&&>(e));
}

}  // namespace logic
}  // namespace pitch::inline v0
