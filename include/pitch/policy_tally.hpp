/// Counts of outcomes of a policy over many sentences.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluator/rule_list.hpp>
#include <pitch/detail/ledger/countable.hpp>
#include <pitch/detail/ledger/policy_gaps.hpp>
#include <pitch/detail/ledger/tally_policy.hpp>
#include <pitch/detail/policy/policy_outcomes.hpp>
#include <pitch/detail/policy/policy_tree.hpp>
#include <pitch/fingerprint.hpp>
#include <pitch/policy_verdict.hpp>
#include <pitch/rule_count.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0 {

/// The tally of a policy. Has the members of the tally of an evaluator.
template <class Eval>
using policy_tally = tally<policy<Eval>>;

/// Counts how often each rule of a policy had each outcome, over any number of verdicts of that
/// policy. Equals the tally of the same expression written in C++. Counts only rules that the policy
/// uses. Trivially copyable: holds the policy, so that it can be merged and reported without it.
/// `+=` is associative and commutative, bit for bit, among tallies of one policy. No member
/// allocates or throws. A verdict or tally of another policy is not added, and `refused()` rises by
/// 1. A tally made without a policy is empty, and takes the policy of the first verdict or tally
/// that is added.
/// Example: `tally t{p}; t += p.judge(evaluate(ad, house));`.
template <class Eval>
class tally<policy<Eval>> {
    static_assert(detail::check_countable<Eval>());

    using data = detail::policy_data<Eval>;
    using rules = detail::rules_of<Eval>;

public:
    /// The type of the policy.
    using evaluator = policy<Eval>;

    /// Makes an empty tally that has no policy yet.
    constexpr tally() noexcept = default;
    /// Makes an empty tally for a policy.
    constexpr explicit tally(const policy<Eval>& of_policy) noexcept : policy_(detail::policy_access::data(of_policy)) {}

    /// Adds a verdict of the policy.
    constexpr tally& operator+=(const verdict<policy<Eval>>& v) noexcept {
        if (!accepts(detail::policy_access::data(v))) {
            ++refused_;
            return *this;
        }
        const detail::policy_outcomes<Eval> outcomes(policy_, detail::policy_access::storage(v).leaves);
        detail::outcome_planes nodes[data::max_nodes];
        for (std::size_t i = 0; i < policy_.size; ++i) {
            const auto bits = static_cast<unsigned>(outcomes.get(i));
            nodes[i] = {bits >> 1, bits & 1u};
        }
        add_column(nodes, 1);
        return *this;
    }

    /// Adds the counts of another tally of the policy, and what it refused.
    constexpr tally& operator+=(const tally& other) noexcept {
        if (!is_known()) *this = refused_tally();
        if (!other.is_known() || (other.policy_.size != 0 && !accepts(other.policy_))) {
            ++refused_;
            return *this;
        }
        refused_ += other.refused_;
        for (std::size_t i = 0; i < counts; ++i) counts_[i] += other.counts_[i];
        return *this;
    }
    /// Returns the sum of two tallies.
    friend constexpr tally operator+(tally a, const tally& b) noexcept { return a += b; }
    /// Returns whether both have the same policy, counts and fingerprint.
    friend constexpr bool operator==(const tally&, const tally&) noexcept = default;

    /// Returns the stored fingerprint of the vocabulary; see `tally::fingerprint` of an evaluator. A tally
    /// with another fingerprint is not added.
    [[nodiscard]] constexpr std::uint64_t fingerprint() const noexcept { return fingerprint_; }
    /// Returns the number of verdicts and tallies that were not added.
    [[nodiscard]] constexpr std::uint64_t refused() const noexcept { return refused_; }
    /// Returns the number of verdicts added.
    [[nodiscard]] constexpr std::uint64_t sentences() const noexcept { return counts_[0] + counts_[1] + counts_[2] + counts_[3]; }
    /// Returns the number of complete sentences.
    [[nodiscard]] constexpr std::uint64_t complete() const noexcept { return count(outcome::pass) + count(outcome::not_applicable); }
    /// Returns the number of verdicts whose overall outcome is `o`; 0 if `o` is out of range.
    [[nodiscard]] constexpr std::uint64_t count(outcome o) const noexcept { return count_from(0, o); }
    /// Returns the number of verdicts in which a rule had the outcome `o`. Returns 0 if `o` is out of
    /// range, or if the policy does not use the rule. Does not compile if the vocabulary does not
    /// contain the rule.
    template <class RuleType>
    [[nodiscard]] constexpr std::uint64_t count(const RuleType&, outcome o) const noexcept {
        if constexpr (has<RuleType>()) return count_from(first_outcome(rules::template index<RuleType>), o);
    }
    /// Returns the number of verdicts whose `gaps()` include a rule; 0 if the policy does not use it.
    /// Does not compile if the vocabulary does not contain the rule.
    template <class RuleType>
    [[nodiscard]] constexpr std::uint64_t gaps(const RuleType&) const noexcept {
        if constexpr (has<RuleType>()) return counts_[first_gap + rules::template index<RuleType>];
    }

    /// Returns the counts of each rule of the policy, in the order of its tree, as a list of `rule_count`.
    [[nodiscard]] constexpr auto each_rule() const noexcept {
        const detail::policy_tree<Eval> tree(policy_);
        rule_count found[rules::size + 1]{};
        std::size_t places[rules::size + 1]{};  // 1 + the place of a rule in the list; 0 if it is not there yet
        std::size_t size = 0;
        for (std::size_t leaf = 0; leaf < tree.leaves(); ++leaf) {
            const detail::node use = tree[tree.leaf_node(leaf)];
            std::size_t& place = places[tree.rule(leaf)];
            if (place == 0) {
                found[size] = count_of(tree.rule(leaf), use);
                place = ++size;
            }
            found[place - 1].advised &= use.advised;
            found[place - 1].condition &= use.condition;
        }
        rule_count_list<rules::size> all;
        for (std::size_t i = 0; i < size; ++i) all.push_back(found[i]);
        return all;
    }
    /// Returns the counts of each rule of the policy, the most frequent gap first; see `tally::weakest` of
    /// an evaluator.
    [[nodiscard]] constexpr auto weakest() const noexcept { return detail::weakest_first(each_rule()); }

private:
    template <class>
    friend class ledger;
    friend detail::policy_tally_access;
    friend detail::tally_access;

    static constexpr std::size_t first_outcome(std::size_t rule) noexcept { return 4 + 4 * rule; }
    static constexpr std::size_t first_gap = 4 + 4 * rules::size, counts = first_gap + rules::size;

    template <class RuleType>
    static consteval bool has() {
        static_assert(rules::template has<RuleType>,
                      "pitch: the vocabulary of the tally's policy does not contain this rule; count a rule of the vocabulary");
        return rules::template has<RuleType>;
    }
    [[nodiscard]] constexpr bool is_known() const noexcept { return fingerprint_ == pitch::fingerprint<Eval>; }
    /// Returns an empty tally that refused one: a tally with another fingerprint counts as this.
    [[nodiscard]] static constexpr tally refused_tally() noexcept {
        tally empty;
        empty.refused_ = 1;
        return empty;
    }
    /// Returns whether a verdict or tally of the policy `added` can be added. Stores the policy if there is
    /// none yet.
    constexpr bool accepts(const data& added) noexcept {
        if (policy_.size == 0) policy_ = added;
        return detail::is_same_policy(policy_, added);
    }
    [[nodiscard]] constexpr std::uint64_t count_from(std::size_t first, outcome o) const noexcept {
        const auto value = static_cast<std::size_t>(o);
        return value < 4 ? counts_[first + value] : 0;
    }

    /// Adds a column of a ledger.
    template <class Rules>
    constexpr void add_rules(const Rules& column, std::uint64_t sentences) noexcept {
        detail::outcome_planes nodes[data::max_nodes];
        detail::fold_policy(policy_, [&](std::size_t rule_number) { return column.rule(rule_number); }, nodes);
        add_column(nodes, sentences);
    }
    /// Adds the sentences of a mask, from the outcomes of the policy's nodes.
    constexpr void add_column(const detail::outcome_planes* nodes, std::uint64_t sentences) noexcept {
        add_outcomes(0, nodes[0], sentences);
        std::uint64_t gaps[rules::size + 1]{};
        detail::collect_policy_gaps<Eval>(policy_, nodes, sentences, gaps);
        bool is_counted[rules::size + 1]{};
        for (std::size_t i = 0; i < policy_.size; ++i) {
            if (!policy_.nodes[i].is_leaf()) continue;
            const std::size_t rule = detail::rule_of_leaf<Eval>(policy_.nodes[i]);
            if (is_counted[rule]) continue;
            is_counted[rule] = true;
            add_outcomes(first_outcome(rule), nodes[i], sentences);
            counts_[first_gap + rule] += detail::count_bits(gaps[rule]);
        }
    }
    constexpr void add_outcomes(std::size_t first, detail::outcome_planes planes, std::uint64_t sentences) noexcept {
        for (unsigned o = 0; o < 4; ++o) counts_[first + o] += detail::count_bits(planes.with(static_cast<outcome>(o)) & sentences);
    }
    [[nodiscard]] constexpr rule_count count_of(std::size_t rule, const detail::node& use) const noexcept {
        const std::uint64_t* const counted = counts_ + first_outcome(rule);
        return {use.id,      use.asks,    use.advice,   counted[0], counted[1], counted[2], counted[3], counts_[first_gap + rule],
                use.advised, use.negated, use.condition};
    }

    // No padding, so that equal tallies are equal bytes.
    std::uint64_t fingerprint_ = pitch::fingerprint<Eval>, refused_ = 0;
    std::uint64_t counts_[counts]{};
    data policy_{};
};

}  // namespace pitch::inline v0
