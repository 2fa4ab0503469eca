/// The findings and gaps of a policy's verdict.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluate/finding_range.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/policy/policy_outcomes.hpp>
#include <pitch/detail/policy/policy_tree.hpp>
#include <pitch/findings.hpp>

namespace pitch::inline v0 {
namespace detail {

/// Describes nodes of a policy, as `analysis_of` does those of an evaluator. Refers to the arguments.
template <class Finding, class Eval>
constexpr analysis<Finding, const policy_tree<Eval>&> policy_analysis(const policy_tree<Eval>& tree, const verdict_storage<Eval>& storage,
                                                                      const policy_outcomes<Eval>& outcomes) noexcept {
    return {tree,
            node_table<Eval>::parts,
            tree.own_bits(storage.leaves.stated()),
            storage.measured(),
            storage.elements(),
            outcomes.upper,
            outcomes.lower,
            tree.name_order()};
}

/// Owns what the findings of a policy are made from.
template <class Eval>
struct policy_results {
    policy_tree<Eval> tree;
    verdict_storage<Eval> storage;
    policy_outcomes<Eval> outcomes;

    constexpr policy_results(const policy_data<Eval>& of_policy, const verdict_storage<Eval>& of_vocabulary) noexcept
        : tree(of_policy), storage(of_vocabulary), outcomes(of_policy, of_vocabulary.leaves) {}
    template <class Finding>
    [[nodiscard]] constexpr analysis<Finding, const policy_tree<Eval>&> analyse() const noexcept {
        return detail::policy_analysis<Finding>(tree, storage, outcomes);
    }
};

}  // namespace detail

/// A finding for each node of a policy; see `findings_of` for evaluators.
template <class Eval, class Finding>
class findings_of<policy<Eval>, Finding>
    : public detail::finding_range<findings_of<policy<Eval>, Finding>, Finding, detail::policy_outcomes<Eval>::words> {
public:
    /// Keeps what a verdict has. For internal use.
    constexpr findings_of(const detail::policy_data<Eval>& of_policy, const detail::verdict_storage<Eval>& stored_outcomes) noexcept
        : results_(of_policy, stored_outcomes) {}

    /// Returns finding `i`, from 0, by value. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr Finding operator[](std::size_t i) const noexcept { return describe(i); }

    /// Returns the finding of node `i`. For internal use, as `word`: it has a bit for each node.
    [[nodiscard]] constexpr Finding describe(std::size_t i) const noexcept { return results_.template analyse<Finding>().describe(i); }
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const noexcept {
        const std::size_t nodes = results_.tree.size();
        return 64 * i >= nodes ? 0 : detail::low_bits(nodes - 64 * i < 64 ? nodes - 64 * i : 64);
    }

private:
    detail::policy_results<Eval> results_;
};

/// The findings of a policy to resolve; see `gaps_of` for evaluators.
template <class Eval, class Finding>
class gaps_of<policy<Eval>, Finding>
    : public detail::finding_range<gaps_of<policy<Eval>, Finding>, Finding, detail::policy_outcomes<Eval>::words> {
public:
    /// Finds the gaps in what a verdict has. For internal use.
    constexpr gaps_of(const detail::policy_data<Eval>& of_policy, const detail::verdict_storage<Eval>& stored_outcomes) noexcept
        : results_(of_policy, stored_outcomes) {
        const auto add = [&](std::size_t gap_node) { open_[gap_node / 64] |= std::uint64_t{1} << gap_node % 64; };
        results_.template analyse<Finding>().gaps(0, add);
    }

    /// Returns the finding of node `i`. For internal use, as `word`: it has a bit for each node.
    [[nodiscard]] constexpr Finding describe(std::size_t i) const noexcept {
        return results_.template analyse<Finding>().describe_gap(i, results_.outcomes.get(i));
    }
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const noexcept { return open_[i]; }

private:
    detail::policy_results<Eval> results_;
    std::uint64_t open_[detail::policy_outcomes<Eval>::words]{};
};

}  // namespace pitch::inline v0
