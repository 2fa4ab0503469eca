/// The result of `evaluate`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluate/first_outcomes.hpp>
#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluate/node_rows.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/meta/run_time_table.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/findings.hpp>
#include <pitch/word_array.hpp>

namespace pitch::inline v0 {

namespace detail {
struct verdict_access;
}  // namespace detail

/// The result of evaluating a sentence: outcomes, findings, gaps and score.
/// Does not refer to the sentence or the evaluator. Trivially copyable: you can store it, copy it
/// with `memcpy`, and query it later. No member allocates or throws.
template <class Eval>
class verdict {
public:
    /// The type of the evaluator.
    using evaluator = Eval;

    /// Makes a verdict in which no part is stated and every rule is missing.
    constexpr verdict() noexcept = default;
    /// Makes a verdict from the outcomes that `evaluate` stored. For internal use.
    constexpr explicit verdict(const detail::verdict_storage<Eval>& stored_outcomes) noexcept : storage_(stored_outcomes) {}

    /// Returns the outcome of the whole evaluator.
    [[nodiscard]] constexpr outcome overall() const noexcept { return detail::fold_root<Eval>(storage_.leaves); }
    /// Returns whether the evaluator passes or does not apply: nothing is left to do.
    [[nodiscard]] constexpr bool complete() const noexcept { return detail::is_complete<Eval>(storage_.leaves); }
    /// Returns whether the overall outcome is missing: adding information can still change it.
    [[nodiscard]] constexpr bool unfinished() const noexcept { return overall() == outcome::missing; }
    /// Returns whether the overall outcome is fail: adding information cannot change it.
    /// The library's rules fail if stated facts conflict, if the recipient has ruled something out,
    /// or if a number is not finite. Your own rules decide when they fail.
    [[nodiscard]] constexpr bool flawed() const noexcept { return overall() == outcome::fail; }

    /// Returns the outcome of a rule or criterion at its first place in the evaluator.
    /// Does not compile if the evaluator does not contain it. Compares types only: captured values
    /// do not count. Example: `verdict[states_need]`.
    template <class RuleType>
    [[nodiscard, gnu::always_inline]] constexpr outcome operator[](const RuleType&) const noexcept {
        constexpr std::size_t i = detail::find_node<RuleType, Eval>();
        if constexpr (i == detail::counts_of<Eval>.nodes) {
            static_assert(detail::always_false<RuleType>,
                          "pitch: the verdict's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`");
            return outcome::missing;
        } else if constexpr (detail::leaf_shape<RuleType>) {
            constexpr std::size_t leaf = detail::node_table<Eval>::value.nodes[i].offset.leaves;
            return storage_.leaves.template at<leaf, detail::always_applies<Eval>>();
        } else {
            return detail::fold_root<Eval, RuleType, detail::node_table<Eval>::value.nodes[i].offset>(storage_.leaves);
        }
    }

    /// Returns the rules that have an outcome, as a mask: bit i stands for the i-th rule of the tree,
    /// each rule counted once, by its first place. The outcome is the rule's own, even under `no`.
    /// A `std::uint64_t` for up to 64 rules; otherwise a `word_array`, whose first word has the first
    /// 64 rules. No bit is set if `wanted` is out of range.
    /// Example: `std::popcount(verdict.with(outcome::missing))`.
    [[nodiscard]] constexpr auto with(outcome wanted) const noexcept {
        constexpr std::size_t rules = detail::leaf_table<Eval>::value.rule_count;
        word_array<rules / 64 + (rules % 64 != 0 || rules == 0)> mask;
        if (static_cast<unsigned>(wanted) <= 3)
            for (std::size_t i = 0; 64 * i < rules; ++i)
                mask[i] = detail::first_outcomes<Eval>(storage_.leaves, i).with(wanted) &
                          detail::low_bits(rules - 64 * i < 64 ? rules - 64 * i : 64);
        if constexpr (rules <= 64)
            return mask[0];
        else
            return mask;
    }

    /// Returns the elements at which a rule of `each` fails or is missing, at the rule's first place:
    /// bit i stands for element i, for the first 64 elements. 0 if the rule passes, does not apply or
    /// was not called. Takes the rule or `each(rule)`; does not compile if the evaluator does not
    /// apply the rule with `each`. Example: `verdict.elements(names_source) & 1` tests the first.
    template <class RuleType>
    [[nodiscard]] constexpr std::uint64_t elements(const RuleType&) const noexcept {
        if constexpr (!detail::applies_to_each<RuleType, Eval>()) {
            static_assert(detail::always_false<RuleType>,
                          "pitch: the verdict's evaluator does not apply this rule with `each`; evaluate with `all(your_evaluator, "
                          "each(this_rule))`, or use `verdict[this_rule]`");
            return 0;
        } else {
            constexpr std::size_t i = detail::find_node<RuleType, Eval>();
            return storage_.elements()[detail::node_table<Eval>::value.nodes[i].offset.elements].open;
        }
    }

    /// Returns the names of the parts that the evaluator checks and the sentence does not state.
    /// Includes optional parts. In tree order. The names have static storage duration.
    [[nodiscard]] constexpr part_names missing() const noexcept {
        return {detail::run_time_table<detail::part_names_of<detail::parts_of<Eval>>>().names,
                detail::low_bits(detail::parts_of<Eval>::size) & ~storage_.leaves.stated()};
    }

    /// Returns a finding for each node of the evaluator, in tree order, the root first.
    /// The range owns its data and makes each finding when it is read. The texts of findings have
    /// static storage duration.
    [[nodiscard]] constexpr findings_of<Eval> findings() const noexcept { return findings_of<Eval>(storage_); }

    /// Returns the findings to resolve, in tree order. Empty if and only if `complete()`.
    /// Resolving all of them completes the sentence. For `any`, one child is enough; for
    /// `at_least<K>`, K children. Never includes advice. The range owns its data and makes each
    /// finding when it is read.
    [[nodiscard]] constexpr gaps_of<Eval> gaps() const noexcept { return gaps_of<Eval>(storage_); }

    /// Returns the share of points gained, from 0 to 1; 1 if and only if `complete()`.
    /// A rule or a `no` is worth 1 point; `weigh` multiplies points; `any` counts its best child,
    /// and `at_least<K>` its K best. A `when` gains no points while its condition is missing.
    /// Advice and rules that do not apply have no points.
    [[nodiscard]] constexpr double score() const noexcept {
        constexpr auto& tree = detail::conjunction_of<Eval>;
        if constexpr (tree.exact && !tree.weighed) {
            if (complete()) return 1;
            if constexpr (detail::counts_of<Eval>.leaves <= 32) {  // both counts at once
                constexpr std::uint64_t first = tree.counted[0];
                const std::uint64_t upper = storage_.leaves.upper_row(0) & first, lower = storage_.leaves.lower_row(0);
                const std::uint64_t not_applicable = detail::always_applies<Eval> ? 0 : upper & lower;
                const std::uint64_t counts = detail::count_halves((upper ^ not_applicable) | not_applicable << 32);
                constexpr std::size_t counted = detail::count_bits(first);
                return static_cast<double>(counts & 0x3Fu) / static_cast<double>(counted - (counts >> 32));
            }
            std::size_t passes = 0, applicable = 0;
            for (std::size_t i = 0; i < tree.row_words; ++i) {
                const std::uint64_t upper = storage_.leaves.upper_row(i), lower = storage_.leaves.lower_row(i);
                const std::uint64_t counted = detail::run_time_table<detail::conjunction_table<Eval>>().counted[i];
                passes += detail::count_bits(counted & upper & ~lower);
                applicable += detail::count_bits(counted & ~(upper & lower));
            }
            return static_cast<double>(passes) / static_cast<double>(applicable);
        } else {
            return score_of_nodes();
        }
    }

    /// Returns the values of the bounds that the rules got: defaults, or those of a policy. An entry
    /// for each bound type, in tree order. The range owns its entries.
    [[nodiscard]] constexpr auto bounds() const noexcept { return detail::named_bounds(storage_.bounds()); }

    /// Returns whether both have the same outcomes, stated parts, measurements, elements and bounds.
    /// Numbers are compared by their bits, so a verdict that has measured a NaN equals its copy.
    friend constexpr bool operator==(const verdict&, const verdict&) noexcept = default;

private:
    friend detail::verdict_access;

    /// Returns the score of a tree that is not one conjunction. Not inlined: the points of all nodes
    /// take 16 bytes each of the stack.
    [[nodiscard, gnu::noinline]] constexpr double score_of_nodes() const noexcept {
        const detail::node_rows_of<Eval> rows(detail::run_time_table<detail::node_table<Eval>>().nodes, storage_.leaves);
        if (detail::satisfied(rows.get(0))) return 1;
        detail::points node_points[detail::counts_of<Eval>.nodes]{};
        return detail::analysis_of<finding>(storage_, rows.upper, rows.lower).share(node_points);
    }

    detail::verdict_storage<Eval> storage_{};
};

namespace detail {

template <class Type>
inline constexpr bool is_verdict = false;
template <class Eval>
inline constexpr bool is_verdict<pitch::verdict<Eval>> = true;

/// Gives tallies, ledgers and reports access to what a verdict stores.
struct verdict_access {
    template <class Eval>
    [[nodiscard]] static constexpr const outcome_bits_of<Eval>& leaves(const pitch::verdict<Eval>& v) noexcept {
        return v.storage_.leaves;
    }
    template <class Eval>
    [[nodiscard]] static constexpr const verdict_storage<Eval>& storage(const pitch::verdict<Eval>& v) noexcept {
        return v.storage_;
    }
};

}  // namespace detail

/// Satisfied by the verdict of an evaluator or of a policy, and by references to one.
template <class Type>
concept Verdict = detail::is_verdict<std::remove_cvref_t<Type>>;

/// Type of the verdict that `evaluate` returns for an evaluator of static storage duration.
/// Example: `constexpr auto house = all(grammar, targeted);` and `verdict_of<house> last;`
template <const auto& EvaluatorObject>
using verdict_of = verdict<std::remove_cvref_t<decltype(EvaluatorObject)>>;

}  // namespace pitch::inline v0
