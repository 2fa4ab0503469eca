/// Tallies from counts that another tally gave, for example by its JSON report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/ledger/tally_access.hpp>
#include <pitch/policy_tally.hpp>
#include <pitch/rule_count.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0 {

/// How many verdicts had each overall outcome: `tally::count(outcome)`.
struct overall_counts {
    std::uint64_t missing = 0, fail = 0, pass = 0, not_applicable = 0;
};

namespace detail {

/// Adds to a sum. Returns false if the sum exceeds 64 bits.
constexpr bool add_count(std::uint64_t& sum, std::uint64_t added) noexcept {
    sum += added;
    return sum >= added;
}

/// Returns whether a tally of `sentences` verdicts, `open` of them not complete, can have these counts of
/// the rule at a leaf. Counts that wrapped around cannot be told from wrong ones, and are refused.
constexpr bool can_have(const node& leaf, const rule_count& r, std::uint64_t sentences, std::uint64_t open) noexcept {
    std::uint64_t sum = r.missing;
    if (!detail::add_count(sum, r.fail) || !detail::add_count(sum, r.pass) || !detail::add_count(sum, r.not_applicable)) return false;
    if (sum != sentences || r.gaps > open) return false;
    return leaf.may_not_apply || r.not_applicable == 0;
}

/// Stores counts in an empty tally, then compares them with what the tally reports. Returns false if
/// they differ, or if no verdicts can give them.
template <class Tally, class Rules>
constexpr bool read_counts(Tally& empty, const overall_counts& overall, const Rules& rules) noexcept {
    std::uint64_t sentences = overall.missing, open = overall.missing, gaps = 0;
    if (!detail::add_count(open, overall.fail) || !detail::add_count(sentences, overall.fail) ||
        !detail::add_count(sentences, overall.pass) || !detail::add_count(sentences, overall.not_applicable))
        return false;
    const auto expected = empty.each_rule();
    if (rules.size() != expected.size()) return false;
    tally_access::overall(empty, overall.missing, overall.fail, overall.pass, overall.not_applicable);
    bool has_gap_for_each = open == 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const rule_count& given = rules[i];
        const rule_count& known = expected[i];
        if (given.id != known.id || given.advised != known.advised || given.negated != known.negated || given.condition != known.condition)
            return false;
        const std::size_t rule = tally_access::rule_number(empty, i);
        if (!detail::can_have(tally_access::first_leaf(empty, rule), given, sentences, open)) return false;
        // Each verdict that is not complete has a gap. The sum may exceed 64 bits.
        has_gap_for_each = !detail::add_count(gaps, given.gaps) || gaps >= open || has_gap_for_each;
        tally_access::rule(empty, rule, given);
    }
    if (!has_gap_for_each) return false;
    const auto stored = empty.each_rule();  // the tally derives most gaps from outcomes
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (stored[i].gaps != rules[i].gaps) return false;
    return true;
}

}  // namespace detail

/// Makes a tally of an evaluator or a policy from the counts of another: its `count(outcome)` and its
/// `each_rule()`, or the numbers of its JSON report. `rules` is a contiguous range of `rule_count`, such
/// as a `std::vector`; the questions and advice in it are ignored.
///
/// Empty unless the rules have the ids, the order and the flags of the evaluator's, and the counts can
/// come from verdicts: each rule has as many outcomes as there are sentences, `not_applicable` only if
/// it can be so, as many gaps as follow from its outcomes, and at least one gap for each sentence that
/// is not complete. Gaps of a rule below `any`, `at_least`, `when` or in a policy depend on other rules;
/// they are only bounded. Refuses sums beyond 64 bits. Linear in the rules.
/// Example: `if (const auto earlier = tally_from_counts(house, overall, rules)) total += *earlier;`
template <class Eval, class Rules>
[[nodiscard]] constexpr std::optional<tally<Eval>> tally_from_counts(const Eval& of_evaluator, const overall_counts& overall,
                                                                     const Rules& rules) noexcept {
    tally<Eval> made(of_evaluator);
    if (!detail::read_counts(made, overall, rules)) return {};
    return made;
}

}  // namespace pitch::inline v0
