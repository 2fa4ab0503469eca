/// Counts of outcomes over many sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/ledger/bit_counter.hpp>
#include <pitch/detail/ledger/countable.hpp>
#include <pitch/detail/ledger/gap_planes.hpp>
#include <pitch/rule_count.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

template <class Eval>
class ledger;

/// Counts how often each rule of an evaluator had each outcome, over any number of verdicts.
/// Trivially copyable. `+=` is associative and commutative, bit for bit, so any engine that reduces
/// bytes can merge tallies. Counts are 64-bit and wrap around. A rule used several times is counted
/// once for each verdict, with its first outcome. No member allocates or throws.
/// Example: `tally t{grammar}; t += evaluate(ad, grammar);`.
template <class Eval>
class tally {
    static_assert(
        std::is_same_v<Eval, std::remove_cvref_t<Eval>>,
        "pitch: a tally needs an evaluator type without const or reference; let the compiler deduce it: `pitch::tally t{your_evaluator};`");
    static_assert(detail::check_countable<Eval>());

    using rules = detail::rules_of<Eval>;
    static constexpr std::size_t capacity = rules::size == 0 ? 1 : rules::size;
    template <class RuleType>
    static constexpr std::size_t row = rules::template index<RuleType>;

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
        count_outcomes(leaves, rules{});
        if constexpr (detail::conjunction_mask<Eval>{}.exact) {
            count_open(leaves, rules{});
        } else if (!v.complete()) {
            detail::outcome_planes nodes[detail::counts_of<Eval>.nodes];
            detail::fold_planes<Eval>(detail::one_verdict<Eval>{leaves}, nodes);
            std::uint64_t gaps[capacity]{};
            detail::collect_gap_planes<Eval>(nodes, 1, gaps);
            for (std::size_t r = 0; r < rules::size; ++r) counts_[first_gap + r] += gaps[r];
        }
        return *this;
    }

    /// Adds the counts of another tally.
    constexpr tally& operator+=(const tally& other) noexcept {
        for (std::size_t i = 0; i < first_gap + capacity; ++i) counts_[i] += other.counts_[i];
        return *this;
    }
    /// Returns the sum of two tallies.
    friend constexpr tally operator+(tally a, const tally& b) noexcept { return a += b; }
    /// Returns whether all counts are equal.
    friend constexpr bool operator==(const tally&, const tally&) noexcept = default;

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
        if constexpr (has<RuleType>()) return count_from(first_outcome<RuleType>, o);
    }
    /// Returns the number of verdicts whose `gaps()` include a rule.
    /// Does not compile if the evaluator does not contain the rule.
    template <class RuleType>
    [[nodiscard]] constexpr std::uint64_t gaps(const RuleType&) const noexcept {
        if constexpr (has<RuleType>()) return counts_[first_gap + row<RuleType>];
    }

    /// Returns the counts of each rule, in tree order, as a list of `rule_count`.
    [[nodiscard]] constexpr auto each_rule() const noexcept { return list(rules{}); }

    /// Returns the counts of each rule, the most frequent gap first. Advice and conditions come last,
    /// in the same order. Rules with equally many gaps stay in tree order.
    [[nodiscard]] constexpr auto weakest() const noexcept {
        const auto all = each_rule();
        finding_list<rules::size, rule_count> sorted;
        bool listed[capacity]{};
        for (std::size_t n = 0; n < all.size(); ++n) {
            std::size_t next = all.size();
            for (std::size_t i = all.size(); i-- != 0;)
                if (!listed[i] && (next == all.size() || !detail::is_weaker(all[next], all[i]))) next = i;
            listed[next] = true;
            sorted.push_back(all[next]);
        }
        return sorted;
    }

private:
    template <class>
    friend class ledger;

    template <class RuleType>
    static consteval bool has() {
        static_assert(rules::template has<RuleType>,
                      "pitch: the tally's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`");
        return rules::template has<RuleType>;
    }

    [[nodiscard]] constexpr std::uint64_t count_from(std::size_t first, outcome o) const noexcept {
        const auto value = static_cast<std::size_t>(o);
        return value < 4 ? counts_[first + value] : 0;
    }

    template <class... Rs>
    constexpr void count_outcomes(const detail::outcome_bits_of<Eval>& leaves, detail::type_list<Rs...>) noexcept {
        (void)std::initializer_list<bool>{
            (++counts_[first_outcome<Rs> + static_cast<std::size_t>(leaves.get(detail::first_leaf<Rs, Eval>))], true)...};
    }
    /// Counts the gaps in a conjunction: the rules that are not advice and are not satisfied.
    template <class... Rs>
    constexpr void count_open(const detail::outcome_bits_of<Eval>& leaves, detail::type_list<Rs...>) noexcept {
        (void)std::initializer_list<bool>{(counts_[first_gap + row<Rs>] += !detail::is_only_advice<Rs, Eval> &&
                                                                           !detail::satisfied(leaves.get(detail::first_leaf<Rs, Eval>)),
                                           true)...};
    }
    /// Adds the sentences of a ledger's column that have a bit in `valid`.
    template <class Leaves>
    constexpr void add(const Leaves& leaves, std::uint64_t valid) noexcept {
        detail::outcome_planes nodes[detail::counts_of<Eval>.nodes];
        add_outcomes(0, detail::fold_planes<Eval>(leaves, nodes), valid);
        [&]<class... Rs>(detail::type_list<Rs...>) {
            (void)std::initializer_list<bool>{(add_outcomes(first_outcome<Rs>, leaves.template get<Rs, 0>(), valid), true)...};
        }(rules{});
        std::uint64_t gaps[capacity]{};
        detail::collect_gap_planes<Eval>(nodes, valid, gaps);
        for (std::size_t r = 0; r < rules::size; ++r) counts_[first_gap + r] += detail::count_bits(gaps[r]);
    }
    constexpr void add_outcomes(std::size_t first, detail::outcome_planes planes, std::uint64_t valid) noexcept {
        for (std::size_t o = 0; o < 4; ++o) counts_[first + o] += detail::count_bits(planes.with(static_cast<outcome>(o)) & valid);
    }

    template <class RuleType>
    [[nodiscard]] constexpr rule_count count_of() const noexcept {
        constexpr std::size_t first = first_outcome<RuleType>;
        return {RuleType::id,
                detail::asks_of<RuleType>(),
                detail::advice_of<RuleType>(),
                counts_[first],
                counts_[first + 1],
                counts_[first + 2],
                counts_[first + 3],
                counts_[first_gap + row<RuleType>],
                detail::is_only_advice<RuleType, Eval>,
                detail::first_use<RuleType, Eval>.negated,
                detail::is_only_condition<RuleType, Eval>};
    }
    template <class... Rs>
    constexpr auto list(detail::type_list<Rs...>) const noexcept {
        finding_list<rules::size, rule_count> all;
        (void)std::initializer_list<bool>{(all.push_back(count_of<Rs>()), true)...};
        return all;
    }

    // The 4 overall outcomes, the 4 outcomes of each rule, the gaps of each rule.
    // No padding, so that equal counts are equal bytes.
    template <class RuleType>
    static constexpr std::size_t first_outcome = 4 + 4 * row<RuleType>;
    static constexpr std::size_t first_gap = 4 + 4 * capacity;
    std::uint64_t counts_[first_gap + capacity]{};
};

}  // namespace pitch::inline v0
