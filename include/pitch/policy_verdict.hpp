/// Policies: rules that are chosen at run time, and the verdicts that they give.
#pragma once

#include <cstddef>
#include <utility>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/policy/policy_access.hpp>
#include <pitch/detail/policy/policy_changes.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/detail/policy/policy_findings.hpp>
#include <pitch/detail/policy/policy_outcomes.hpp>
#include <pitch/detail/policy/policy_tree.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/finding.hpp>
#include <pitch/outcome.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// The verdict of a policy; see `policy::judge`. Has the members of the verdict of an evaluator.
template <class Eval>
using policy_verdict = verdict<policy<Eval>>;

/// An expression over the rules and criteria of a vocabulary, which is an evaluator. Made by
/// `parse_policy`, so it is always valid. Trivially copyable; refers to nothing. No member allocates
/// or throws.
template <class Eval>
class policy {
public:
    /// The type of the vocabulary.
    using vocabulary = Eval;
    /// The most nodes that a policy can have, counting those of the criteria that it names.
    static constexpr std::size_t max_nodes = detail::policy_data<Eval>::max_nodes;
    /// The most nodes on a path from the root to a rule, counting those of criteria.
    static constexpr std::size_t max_depth = 64;

    /// Makes a policy from a valid tree. For internal use.
    constexpr explicit policy(const detail::policy_data<Eval>& valid_data) noexcept : data_(valid_data) {}

    /// Returns the verdict of the policy on the sentence of `v`. Equals the verdict of the same
    /// expression written in C++. Calls no rule: reads the outcomes that `v` has, with the bounds that
    /// it was evaluated with. The result refers neither to the policy nor to `v`. Linear in the number
    /// of nodes.
    [[nodiscard, gnu::always_inline]] constexpr policy_verdict<Eval> judge(const verdict<Eval>& v) const noexcept {
        return policy_verdict<Eval>(data_, v);
    }

    /// Returns whether both have the same tree, weights and bounds.
    friend constexpr bool operator==(const policy&, const policy&) noexcept = default;

private:
    friend detail::policy_access;
    detail::policy_data<Eval> data_;
};

/// The verdict of a policy on a sentence. Owns what it needs: refers neither to the policy, nor to
/// the verdict that it was made from, nor to the sentence. Trivially copyable. No member allocates
/// or throws. Its members give what the verdict of the same expression written in C++ gives. Has no
/// `operator[]`, `with` or `elements`: which rules a policy has is known only at run time, so read
/// `findings()`.
template <class Eval>
class verdict<policy<Eval>> {
public:
    /// The type of the policy.
    using evaluator = policy<Eval>;

    /// Makes the verdict of a policy from that of its vocabulary. For internal use; see `policy::judge`.
    [[gnu::always_inline]] constexpr verdict(const detail::policy_data<Eval>& of_policy, const verdict<Eval>& of_vocabulary) noexcept
        : verdict(
              of_policy, of_vocabulary,
              detail::outcome_in(
                  detail::root_outcome<Eval>{of_policy.nodes, detail::leaf_reader<Eval>(detail::verdict_access::leaves(of_vocabulary))}.get(
                      0))) {}

    /// Returns the outcome of the whole policy.
    [[nodiscard]] constexpr outcome overall() const noexcept { return overall_; }
    /// Returns whether the policy passes or does not apply: nothing is left to do.
    [[nodiscard]] constexpr bool complete() const noexcept { return detail::satisfied(overall()); }
    /// Returns whether the overall outcome is missing: adding information can still change it.
    [[nodiscard]] constexpr bool unfinished() const noexcept { return overall() == outcome::missing; }
    /// Returns whether the overall outcome is fail: adding information cannot change it.
    [[nodiscard]] constexpr bool flawed() const noexcept { return overall() == outcome::fail; }

    /// Returns the names of the parts that the policy checks and the sentence does not state. Includes
    /// optional parts. In the order of the policy's tree; if the vocabulary checks more than 16 parts, in
    /// the order of the vocabulary's tree. The names have static storage duration. Linear in the nodes.
    [[nodiscard]] constexpr part_names missing() const noexcept {
        const detail::policy_tree<Eval> tree(data_);
        return {detail::node_table<Eval>::parts, tree.checked() & ~tree.own_bits(storage_.leaves.stated()), tree.name_order()};
    }

    /// Returns a finding for each node of the policy, in tree order, the root first. A criterion is
    /// followed by the nodes below it. The range owns its data and makes each finding when it is read.
    /// The texts of findings have static storage duration.
    [[nodiscard]] constexpr findings_of<policy<Eval>> findings() const noexcept { return findings_of<policy<Eval>>(data_, storage_); }

    /// Returns the findings to resolve, in tree order. Empty if and only if `complete()`. See
    /// `verdict::gaps` of an evaluator.
    [[nodiscard]] constexpr gaps_of<policy<Eval>> gaps() const noexcept { return gaps_of<policy<Eval>>(data_, storage_); }

    /// Returns the share of points gained, from 0 to 1; 1 if and only if `complete()`. See
    /// `verdict::score` of an evaluator.
    [[nodiscard]] constexpr double score() const noexcept {
        if (complete()) return 1;
        const detail::policy_tree<Eval> tree(data_);
        const detail::policy_outcomes<Eval> outcomes(data_, storage_.leaves);
        detail::points node_points[detail::policy_data<Eval>::max_nodes]{};
        return detail::policy_analysis<finding>(tree, storage_, outcomes).share(node_points);
    }

    /// Returns the values of the bounds that the rules got when `evaluate` called them. An entry for each
    /// bound type of the vocabulary, in tree order. The range owns its entries.
    [[nodiscard]] constexpr auto bounds() const noexcept { return detail::named_bounds(storage_.bounds()); }

    /// Returns whether both have the same policy, and the same results of the vocabulary's rules.
    friend constexpr bool operator==(const verdict&, const verdict&) noexcept = default;

private:
    friend detail::policy_access;

    // Computes the outcome before the copies, which compilers then leave out if nothing reads them.
    [[gnu::always_inline]] constexpr verdict(const detail::policy_data<Eval>& of_policy, const verdict<Eval>& of_vocabulary,
                                             outcome overall_outcome) noexcept
        : data_(of_policy), storage_(detail::verdict_access::storage(of_vocabulary)), overall_(overall_outcome) {}

    detail::policy_data<Eval> data_;
    detail::verdict_storage<Eval> storage_;
    outcome overall_;
};

namespace detail {

/// A policy has at most this many nodes and leaves. Its measurements are those of the vocabulary.
template <class Eval>
inline constexpr tree_counts counts_of<policy<Eval>> = {policy_data<Eval>::max_nodes, policy_data<Eval>::max_nodes,
                                                        counts_of<Eval>.measures, counts_of<Eval>.elements};
/// Makes `parts_of<policy<Eval>>` the parts of the vocabulary.
template <class Eval>
struct leaf_rules<policy<Eval>> : leaf_rules<Eval> {};

/// Finds parts as `Lookup` does, and has the values of a policy's bounds.
template <class Bounds, class Lookup>
struct lookup_with_bounds : Lookup {
    const stored_bounds<Bounds>& bounds;

    template <class Source>
    constexpr lookup_with_bounds(const Source& part_source, const stored_bounds<Bounds>& bound_source) noexcept
        : Lookup(part_source), bounds(bound_source) {}
    template <class Bound>
    [[nodiscard, gnu::always_inline]] constexpr double value_of() const noexcept {
        return bounds.items[Bounds::template index<Bound>];
    }
};

}  // namespace detail

/// Evaluates a sentence as `evaluate(s, vocabulary)` does, but with the bounds of a policy. The result
/// is the verdict of the whole vocabulary; `p.judge` gives that of the policy.
/// Example: `p.judge(evaluate(sentence, vocabulary, p)).complete()`.
template <class Record, class Eval>
[[nodiscard]] constexpr auto evaluate(const Record& s, const Eval& vocabulary, const policy<Eval>& p) noexcept {
    if constexpr (detail::check_sentence<Record>() && detail::check_evaluator<Eval>()) {
        using lookup_type = detail::part_lookup<detail::parts_of<Eval>, detail::parts_type<Record>>;
        const auto& found = parts(s);
        detail::verdict_storage<Eval> storage;
        storage.bounds() = detail::policy_access::data(p).bounds;
        const detail::lookup_with_bounds<detail::bounds_of<Eval>, lookup_type> lookup(found, storage.bounds());
        detail::run_schedule(vocabulary, lookup, storage, std::make_index_sequence<detail::parts_of<Eval>::size + 1>{});
        return verdict<Eval>(storage);
    }
}

}  // namespace pitch::inline v0
