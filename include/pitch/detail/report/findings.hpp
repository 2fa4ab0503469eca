/// What reports ask about findings: whether a rule is as intended, counts, or was printed before.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/finding.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a finding is of a rule or an `each`, not of a combination.
constexpr bool is_leaf(const finding& f) noexcept { return f.kind == kind::rule || f.kind == kind::each; }

/// Returns whether a rule passes, or fails under `no`.
constexpr bool passes_as_intended(const finding& f) noexcept { return f.outcome == (f.negated ? outcome::fail : outcome::pass); }

/// Returns whether the headline counts a rule.
constexpr bool counts(const finding& f) noexcept { return f.applies && !f.advised && f.outcome != outcome::not_applicable; }

/// Returns whether a finding is advice to print.
constexpr bool advises(const finding& f) noexcept {
    return f.applies && f.advised && f.outcome != outcome::not_applicable && !detail::passes_as_intended(f);
}

/// Returns whether two findings are of one rule with the same negation.
constexpr bool same_rule(const finding& f, const finding& g) noexcept { return f.id == g.id && f.negated == g.negated; }
/// Returns whether two findings have an equal id, outcome, measurement and flags.
/// Rules with one id may differ in captured values. Ignores the element and the lacking parts.
constexpr bool equal_findings(const finding& f, const finding& g) noexcept {
    return detail::same_rule(f, g) && f.outcome == g.outcome && f.measurement == g.measurement && f.advised == g.advised &&
           f.applies == g.applies;
}

}  // namespace pitch::inline v0::detail
