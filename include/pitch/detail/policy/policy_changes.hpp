/// What changed between two verdicts of policies.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/compare.hpp>
#include <pitch/detail/evaluate/finding_range.hpp>
#include <pitch/detail/evaluate/first_outcomes.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/policy/policy_access.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/detail/policy/policy_findings.hpp>
#include <pitch/detail/policy/policy_tree.hpp>

namespace pitch::inline v0 {

/// The rules of a policy whose outcome changed; see `changes_of` for evaluators.
template <class Eval>
class changes_of<policy<Eval>>
    : public detail::finding_range<changes_of<policy<Eval>>, change, detail::leaf_table<Eval>::value.rule_count / 64 + 1> {
    using table = detail::leaf_table<Eval>;
    static constexpr std::size_t rules = table::value.rule_count;

public:
    /// Finds the changes between verdicts, which may be of different policies. For internal use.
    constexpr changes_of(const verdict<policy<Eval>>& verdict_before, const verdict<policy<Eval>>& verdict_after) noexcept {
        for (std::size_t i = 0; 64 * i < rules; ++i) {
            planes_[i].was = detail::first_outcomes<Eval>(detail::policy_access::storage(verdict_before).leaves, i);
            planes_[i].is = detail::first_outcomes<Eval>(detail::policy_access::storage(verdict_after).leaves, i);
        }
        const detail::policy_tree<Eval> tree_before(detail::policy_access::data(verdict_before));
        const detail::policy_tree<Eval> tree_after(detail::policy_access::data(verdict_after));
        const auto gaps_before = verdict_before.gaps(), gaps_after = verdict_after.gaps();
        for (std::size_t leaf = 0; leaf < tree_before.leaves(); ++leaf)
            planes_[tree_before.rule(leaf) / 64].was_gap |= gap_bit(tree_before, gaps_before, leaf);
        for (std::size_t leaf = 0; leaf < tree_after.leaves(); ++leaf)
            planes_[tree_after.rule(leaf) / 64].is_gap |= gap_bit(tree_after, gaps_after, leaf);
        bool is_listed[rules + 1]{};
        for (std::size_t leaf = 0; leaf < tree_after.leaves(); ++leaf) {
            const std::size_t rule = tree_after.rule(leaf);
            if (is_listed[rule] || (planes_[rule / 64].changed() >> rule % 64 & 1u) == 0) continue;
            is_listed[rule] = true;
            changed_[count_++] = static_cast<std::uint16_t>(rule);
        }
    }

    /// Returns change `i`. For internal use, as `word`: it has a bit for each change.
    [[nodiscard]] constexpr change describe(std::size_t i) const noexcept {
        const std::size_t rule = changed_[i], node = table::value.nodes[table::value.first_leaves[rule]];
        return planes_[rule / 64].at(detail::node_table<Eval>::nodes[node].id, rule % 64);
    }
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const noexcept {
        const std::size_t left = count_ > 64 * i ? count_ - 64 * i : 0;
        return detail::low_bits(left < 64 ? left : 64);
    }

private:
    /// Returns the bit of a leaf's rule if the leaf is a gap.
    [[nodiscard]] static constexpr std::uint64_t gap_bit(const detail::policy_tree<Eval>& tree, const gaps_of<policy<Eval>>& gaps,
                                                         std::size_t leaf) noexcept {
        const std::size_t node = tree.leaf_node(leaf);
        return (gaps.word(node / 64) >> node % 64 & 1u) << tree.rule(leaf) % 64;
    }

    detail::change_planes planes_[rules / 64 + 1]{};  // by the vocabulary's numbers of rules
    std::uint16_t changed_[rules + 1]{};              // the rules that changed, in the order of the policy's tree
    std::size_t count_ = 0;
};

}  // namespace pitch::inline v0
