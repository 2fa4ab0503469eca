/// What reports ask about a rule: whether it is as intended, counts, or is advice.
#pragma once

#include <pitch/finding.hpp>

namespace pitch::inline v0::detail {

/// The part of a finding that decides how a report lists a rule.
struct rule_state {
    pitch::outcome outcome = outcome::missing;
    bool applies = true, advised = false, negated = false;

    constexpr rule_state(pitch::outcome one_outcome, bool does_apply, bool is_advised, bool is_negated) noexcept
        : outcome(one_outcome), applies(does_apply), advised(is_advised), negated(is_negated) {}
    constexpr rule_state(const finding& one_finding) noexcept
        : rule_state(one_finding.outcome, one_finding.applies, one_finding.advised, one_finding.negated) {}
};

/// Returns whether a rule passes, or fails under `no`.
constexpr bool passes_as_intended(rule_state rule) noexcept { return rule.outcome == (rule.negated ? outcome::fail : outcome::pass); }

/// Returns whether the headline counts a rule.
constexpr bool counts(rule_state rule) noexcept { return rule.applies && !rule.advised && rule.outcome != outcome::not_applicable; }

/// Returns whether a rule is advice to print.
constexpr bool advises(rule_state rule) noexcept {
    return rule.applies && rule.advised && rule.outcome != outcome::not_applicable && !detail::passes_as_intended(rule);
}

}  // namespace pitch::inline v0::detail
