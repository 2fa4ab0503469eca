/// The examples of a rule: sentences for which the rule must pass, fail or be missing.
#pragma once

namespace pitch::inline v0 {

namespace detail {

/// The examples that a rule carries as static functions.
template <class RuleType>
struct own_examples {
    static constexpr auto passing()
        requires requires { RuleType::passing(); }
    {
        return RuleType::passing();
    }
    static constexpr auto failing()
        requires requires { RuleType::failing(); }
    {
        return RuleType::failing();
    }
    static constexpr auto lacking()
        requires requires { RuleType::lacking(); }
    {
        return RuleType::lacking();
    }
};

}  // namespace detail

/// The examples of a rule. Each of its three functions returns a sentence:
/// - `passing()`: the rule passes.
/// - `failing()`: the rule fails. Absent if the rule never fails.
/// - `lacking()`: the rule is missing.
/// By default, these are the static functions of the same names in the rule. Specialize it for a rule
/// that you cannot change, or for a lambda (`examples_of<decltype(my_rule)>`); the specialization then
/// replaces the rule's own examples.
/// Its functions are constexpr, and lists view elements in static storage. Example:
/// `template <> struct pitch::examples_of<their_rule> { static constexpr auto passing() {
/// return pitch::sentence{pitch::need{"arrive dry"}}; } };`
template <class RuleType>
struct examples_of : detail::own_examples<RuleType> {};

}  // namespace pitch::inline v0
