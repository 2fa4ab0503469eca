/// Counts of outcomes over many sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/evaluate/explain_verdict.hpp>
#include <pitch/detail/evaluate/first_outcomes.hpp>
#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/ledger/countable.hpp>
#include <pitch/detail/ledger/gap_planes.hpp>
#include <pitch/detail/ledger/rule_table.hpp>
#include <pitch/detail/meta/run_time_table.hpp>
#include <pitch/fingerprint.hpp>
#include <pitch/rule_count.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

template <class Eval>
class ledger;
template <class Eval>
class policy;
template <class Eval>
class tally;

/// Deleted: include `<pitch/report/tally.hpp>`, whose operator is preferred because this one takes a
/// const stream.
template <detail::stream_of_chars Stream, class Eval>
detail::include_pitch_report_tally_hpp& operator<<(const Stream&, const tally<Eval>&) = delete;

/// Counts how often each rule of an evaluator had each outcome, over any number of verdicts.
/// Trivially copyable. `+=` is associative and commutative, bit for bit, so any engine that reduces
/// bytes can merge tallies. Counts are 64-bit and wrap around. A rule used several times is counted
/// once for each verdict, with its first outcome. No member allocates or throws.
/// The first word is the fingerprint of the evaluator. So a tally whose bytes come from a program with
/// another evaluator is recognized, and never added; check `fingerprint()` before you read its counts.
/// Example: `tally t{grammar}; t += evaluate(ad, grammar);`.
template <class Eval>
class tally {
    static_assert(
        std::is_same_v<Eval, std::remove_cvref_t<Eval>>,
        "pitch: a tally needs an evaluator type without const or reference; let the compiler deduce it: `pitch::tally t{your_evaluator};`");
    static_assert(detail::check_countable<Eval>());

    using rules = detail::rules_of<Eval>;
    using table = detail::rule_table<Eval>;

public:
    /// The type of the evaluator.
    using evaluator = Eval;

    /// Makes an empty tally.
    constexpr tally() noexcept = default;
    /// Makes an empty tally for an evaluator, whose value is ignored.
    constexpr explicit tally(const Eval&) noexcept {}

    /// Adds a verdict.
    constexpr tally& operator+=(const verdict<Eval>& v) noexcept {
        const detail::outcome_bits_of<Eval>& leaves = detail::verdict_access::leaves(v);
        ++counts_[static_cast<std::size_t>(v.overall())];
        count_rules(leaves);
        if constexpr (table::value.planes != 0) {
            if (v.complete()) return *this;
            detail::outcome_planes nodes[detail::counts_of<Eval>.nodes];
            detail::fold_planes<Eval>(detail::one_verdict<Eval>{leaves}, nodes);
            std::uint64_t gaps[table::value.planes]{};
            detail::collect_gap_planes<Eval>(nodes, std::uint64_t{1}, gaps);
            for (std::size_t i = 0; i < table::value.planes; ++i) counts_[table::first_gap + i] += gaps[i];
        }
        return *this;
    }

    /// Adds the counts of another tally. If a tally has another fingerprint, it counts as an empty one,
    /// and `refused()` rises by 1.
    constexpr tally& operator+=(const tally& other) noexcept {
        if (!is_known()) *this = refused_tally();
        refused_ += other.is_known() ? other.refused_ : 1;
        if (other.is_known())
            for (std::size_t i = 0; i < table::counts; ++i) counts_[i] += other.counts_[i];
        return *this;
    }
    /// Returns the sum of two tallies.
    friend constexpr tally operator+(tally a, const tally& b) noexcept { return a += b; }
    /// Returns whether all counts and both fingerprints are equal.
    friend constexpr bool operator==(const tally&, const tally&) noexcept = default;

    /// Returns the stored fingerprint: `pitch::fingerprint<Eval>`, unless the bytes of the tally come
    /// from a program with another evaluator.
    [[nodiscard]] constexpr std::uint64_t fingerprint() const noexcept { return fingerprint_; }
    /// Returns the number of tallies that were not added, because they had another fingerprint.
    [[nodiscard]] constexpr std::uint64_t refused() const noexcept { return refused_; }
    /// Returns the number of verdicts added.
    [[nodiscard]] constexpr std::uint64_t sentences() const noexcept { return counts_[0] + counts_[1] + counts_[2] + counts_[3]; }
    /// Returns the number of complete sentences.
    [[nodiscard]] constexpr std::uint64_t complete() const noexcept { return count(outcome::pass) + count(outcome::not_applicable); }
    /// Returns the number of verdicts whose overall outcome is `o`; 0 if `o` is out of range.
    [[nodiscard]] constexpr std::uint64_t count(outcome o) const noexcept { return count_from(0, o); }
    /// Returns the number of verdicts in which a rule had the outcome `o` at its first place; 0 if
    /// `o` is out of range. Does not compile if the evaluator does not contain the rule.
    template <class RuleType>
    [[nodiscard]] constexpr std::uint64_t count(const RuleType&, outcome o) const noexcept {
        if constexpr (has<RuleType>()) return count_from(table::first_outcome(rules::template index<RuleType>), o);
    }
    /// Returns the number of verdicts whose `gaps()` include a rule.
    /// Does not compile if the evaluator does not contain the rule.
    template <class RuleType>
    [[nodiscard]] constexpr std::uint64_t gaps(const RuleType&) const noexcept {
        if constexpr (has<RuleType>()) return gaps_of(rules::template index<RuleType>);
    }

    /// Returns the counts of each rule, in tree order, as a list of `rule_count`.
    [[nodiscard]] constexpr auto each_rule() const noexcept {
        rule_count_list<table::rules> all;
        for (std::size_t rule = 0; rule < table::rules; ++rule) all.push_back(count_of(rule));
        return all;
    }

    /// Returns the counts of each rule, the most frequent gap first. Advice and conditions come last,
    /// in the same order. Rules with equally many gaps stay in tree order.
    [[nodiscard]] constexpr auto weakest() const noexcept { return detail::weakest_first(each_rule()); }

private:
    template <class>
    friend class ledger;
    friend detail::tally_access;

    template <class RuleType>
    static consteval bool has() {
        static_assert(rules::template has<RuleType>,
                      "pitch: the tally's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`");
        return rules::template has<RuleType>;
    }

    [[nodiscard]] constexpr bool is_known() const noexcept { return fingerprint_ == pitch::fingerprint<Eval>; }
    /// Returns an empty tally that refused one: a tally with another fingerprint counts as this.
    [[nodiscard]] static constexpr tally refused_tally() noexcept {
        tally empty;
        empty.refused_ = 1;
        return empty;
    }

    [[nodiscard]] constexpr std::uint64_t count_from(std::size_t first, outcome o) const noexcept {
        const auto value = static_cast<std::size_t>(o);
        return value < 4 ? counts_[first + value] : 0;
    }

    /// Counts the outcome of each rule. Expands the loop for few rules, since that is faster.
    constexpr void count_rules(const detail::outcome_bits_of<Eval>& leaves) noexcept {
        if constexpr (table::rules <= 32) {
            const detail::outcome_planes outcomes = detail::first_outcomes<Eval>(leaves, 0);
            [&]<std::size_t... Rule>(std::index_sequence<Rule...>) {
                (count_rule(Rule, outcomes.p >> Rule, outcomes.f >> Rule), ...);
            }(std::make_index_sequence<table::rules>{});
        } else {
            for (std::size_t first = 0; first < table::rules; first += 64) {
                const detail::outcome_planes outcomes = detail::first_outcomes<Eval>(leaves, first / 64);
                for (std::size_t i = 0; i < 64 && first + i < table::rules; ++i) count_rule(first + i, outcomes.p >> i, outcomes.f >> i);
            }
        }
    }
    /// Counts an outcome, whose bits are the lowest of `upper` and `lower`.
    constexpr void count_rule(std::size_t rule, std::uint64_t upper, std::uint64_t lower) noexcept {
        ++counts_[table::first_outcome(rule) + static_cast<std::size_t>(2 * (upper & 1u) + (lower & 1u))];
    }
    /// Returns the gaps of a rule: counted, or derived from the counts of its outcomes.
    [[nodiscard]] constexpr std::uint64_t gaps_of(std::size_t rule) const noexcept {
        const detail::rule_traits& traits = detail::run_time_table<table>().rules[rule];
        if (traits.plane != detail::no_node) return counts_[table::first_gap + traits.plane];
        const std::uint64_t* const counted = counts_ + table::first_outcome(rule);
        return (traits.gap_unless_passes || traits.gap_unless_fails ? counted[static_cast<std::size_t>(outcome::missing)] : 0) +
               (traits.gap_unless_passes ? counted[static_cast<std::size_t>(outcome::fail)] : 0) +
               (traits.gap_unless_fails ? counted[static_cast<std::size_t>(outcome::pass)] : 0);
    }
    [[nodiscard]] constexpr rule_count count_of(std::size_t rule) const noexcept {
        using leaves = detail::leaf_table<Eval>;
        const std::size_t first_node = detail::run_time_table<leaves>().nodes[detail::run_time_table<leaves>().first_leaves[rule]];
        const detail::node& first_use = detail::run_time_table<detail::node_table<Eval>>().nodes[first_node];
        const detail::rule_traits& traits = detail::run_time_table<table>().rules[rule];
        const std::uint64_t* const counted = counts_ + table::first_outcome(rule);
        return {first_use.id, first_use.asks, first_use.advice,   counted[0],        counted[1],           counted[2],
                counted[3],   gaps_of(rule),  traits.only_advice, first_use.negated, traits.only_condition};
    }

    // No padding, so that equal counts are equal bytes. The counts are laid out as in `rule_table`.
    std::uint64_t fingerprint_ = pitch::fingerprint<Eval>, refused_ = 0;
    std::uint64_t counts_[table::counts]{};
};

template <class Eval>
class tally<policy<Eval>>;  // see policy_tally.hpp

/// The tally of the evaluator of a variable, such as `tally_of<house>`.
template <const auto& Evaluator>
using tally_of = tally<std::remove_cvref_t<decltype(Evaluator)>>;

}  // namespace pitch::inline v0
