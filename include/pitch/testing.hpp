/// For authors of rules: a rule carries example sentences, and the compiler judges them.
/// Every rule of the library is proven.
#pragma once

#include <type_traits>

#include <pitch/detail/testing/backing.hpp>
#include <pitch/detail/testing/diagnose.hpp>
#include <pitch/detail/testing/differentiating.hpp>
#include <pitch/detail/testing/example_fault.hpp>
#include <pitch/detail/testing/grammar.hpp>
#include <pitch/detail/testing/innovative.hpp>
#include <pitch/detail/testing/measurable.hpp>
#include <pitch/detail/testing/orchestrated.hpp>
#include <pitch/detail/testing/relevant.hpp>
#include <pitch/detail/testing/respectful.hpp>
#include <pitch/detail/testing/targeted.hpp>
#include <pitch/detail/testing/wanted.hpp>
#include <pitch/detail/testing/welcome.hpp>
#include <pitch/examples_of.hpp>

namespace pitch::inline v0 {

/// Satisfied by a rule that judges each of its example sentences as promised.
/// The rule passes `passing()`, fails `failing()`, and is missing for `lacking()`. It needs
/// `passing()` and at least one of the other two; a rule that never fails has `lacking()`. A rule for
/// `each` is judged under `each`, and bounds have their defaults. Not satisfied by a type that is not a
/// rule, or by a rule that cannot be made without arguments.
/// Example: `struct short_need { …; static constexpr auto passing() { return
/// sentence{need{"arrive dry"}}; } static constexpr auto lacking() { return sentence{need{}}; } };`
template <class RuleType>
concept proven = detail::proves_itself<std::remove_cvref_t<RuleType>>();

/// Returns true. Does not compile unless the rule is proven; the error names the example that
/// disagrees, and what to do. Example: `static_assert(prove<my_rule>())`.
template <class RuleType>
consteval bool prove() {
    using rule_type = std::remove_cvref_t<RuleType>;
    if constexpr (detail::incomplete_class<rule_type>)
        detail::explain_proof<rule_type>();
    else if constexpr (!proven<RuleType>)
        detail::explain_proof<rule_type>();
    return true;
}

/// Does not compile: a proof needs the type of a rule. The error says how to write that.
template <const auto& RuleValue>
consteval bool prove() {
    [[maybe_unused]] constexpr bool is_type = detail::always_false<decltype(RuleValue)>;
    static_assert(is_type, "pitch: prove needs the type of the rule; write `pitch::prove<decltype(my_rule)>()`");
    return is_type;
}

}  // namespace pitch::inline v0
