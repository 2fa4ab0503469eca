/// The result of `evaluate`.
#pragma once

#include <cstddef>
#include <type_traits>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/evaluator.hpp>

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
    [[nodiscard]] constexpr outcome operator[](const RuleType&) const noexcept {
        constexpr std::size_t i = detail::find_node<RuleType, Eval>();
        if constexpr (i == detail::counts_of<Eval>.nodes) {
            static_assert(detail::always_false<RuleType>,
                          "pitch: the verdict's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`");
            return outcome::missing;
        } else if constexpr (detail::leaf_shape<RuleType>) {
            return storage_.leaves.get(detail::node_table<Eval>::nodes[i].offset.leaves);
        } else {
            return analyze([](const auto& tree_analysis) { return tree_analysis.outcomes[i]; });
        }
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
        constexpr std::size_t parts = detail::parts_of<Eval>::size;
        constexpr std::uint64_t consulted = parts == 0 ? 0 : ~std::uint64_t{0} >> (64 - parts);
        return {detail::node_table<Eval>::parts, consulted & ~storage_.leaves.stated()};
    }

    /// Returns a finding for each node of the evaluator, in tree order, the root first.
    /// The list owns its findings, and their texts have static storage duration.
    [[nodiscard]] constexpr auto findings() const noexcept {
        return analyze([](const auto& tree_analysis) {
            finding_list<detail::counts_of<Eval>.nodes> all_findings;
            for (std::size_t node_index = 0; node_index < detail::counts_of<Eval>.nodes; ++node_index)
                all_findings.push_back(tree_analysis.describe(node_index));
            return all_findings;
        });
    }

    /// Returns the findings to resolve, in tree order. Empty if and only if `complete()`.
    /// Resolving all of them completes the sentence. For `any`, one child is enough; for
    /// `at_least<K>`, K children. Never includes advice. The list owns its findings.
    [[nodiscard]] constexpr auto gaps() const noexcept {
        return analyze([](const auto& tree_analysis) {
            finding_list<detail::counts_of<Eval>.leaves> gap_findings;
            auto add_gap = [&](std::size_t node_index) { gap_findings.push_back(tree_analysis.describe(node_index)); };
            tree_analysis.gaps(0, add_gap);
            return gap_findings;
        });
    }

    /// Returns the share of points gained, from 0 to 1; 1 if and only if `complete()`.
    /// A rule or a `no` is worth 1 point; `weigh` multiplies points; `any` counts its best child,
    /// and `at_least<K>` its K best. A `when` gains no points while its condition is missing.
    /// Advice and rules that do not apply have no points.
    [[nodiscard]] constexpr double score() const noexcept {
        if (complete()) return 1;
        return analyze([](const auto& tree_analysis) {
            detail::points node_points[detail::counts_of<Eval>.nodes]{};
            tree_analysis.score(node_points);
            constexpr double below_one = 0x1.fffffffffffffp-1;
            const double gained_share = node_points[0].gained / node_points[0].possible;
            return gained_share < below_one ? gained_share : below_one;
        });
    }

private:
    friend detail::verdict_access;

    template <class Function>
    constexpr auto analyze(Function function) const noexcept {
        detail::outcome_planes planes[detail::counts_of<Eval>.nodes];
        detail::fold_planes<Eval>(detail::one_verdict<Eval>{storage_.leaves}, planes);
        outcome outcomes[detail::counts_of<Eval>.nodes]{};
        for (std::size_t i = 0; i < detail::counts_of<Eval>.nodes; ++i) outcomes[i] = detail::first_outcome(planes[i]);
        return function(detail::analysis<finding>{detail::node_table<Eval>::nodes, detail::node_table<Eval>::parts, outcomes,
                                                  storage_.leaves.stated(), storage_.measured(), storage_.elements()});
    }

    detail::verdict_storage<Eval> storage_{};
};

namespace detail {

/// Gives `tally` and `ledger` access to the stored outcomes of a verdict.
struct verdict_access {
    template <class Eval>
    [[nodiscard]] static constexpr const outcome_bits_of<Eval>& leaves(const pitch::verdict<Eval>& v) noexcept {
        return v.storage_.leaves;
    }
};

}  // namespace detail
}  // namespace pitch::inline v0
