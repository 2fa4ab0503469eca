/// Gaps, advice and rules of a verdict as bits, for reports that list each leaf by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// What is known of the leaves of `Eval` when the program is compiled: a bit for each leaf, for the
/// first 64 leaves.
template <class Eval>
struct leaf_facts {
    static constexpr std::size_t leaves = counts_of<Eval>.leaves;
    std::uint64_t advised = 0, negated = 0, condition = 0;
    std::uint64_t same_rule[leaves + 1]{};  // for each leaf, all leaves with its rule

    constexpr leaf_facts() noexcept {
        for (std::size_t leaf = 0; leaf < leaves && leaf < 64; ++leaf) {
            const node& n = node_table<Eval>::nodes[leaf_table<Eval>::value.nodes[leaf]];
            advised |= std::uint64_t{n.advised} << leaf;
            negated |= std::uint64_t{n.negated} << leaf;
            condition |= std::uint64_t{n.condition} << leaf;
            for (std::size_t other_leaf = 0; other_leaf < leaves && other_leaf < 64; ++other_leaf)
                same_rule[leaf] |= std::uint64_t{leaf_table<Eval>::value.rules[other_leaf] == leaf_table<Eval>::value.rules[leaf]}
                                   << other_leaf;
        }
    }
};

/// Whether `few_leaves<Eval>` is right: there are at most 64 leaves, gaps are never in a choice, and
/// advice always applies. No rule has more than four leaves: the leaves of a rule are compared pairwise.
template <class Eval>
inline constexpr bool has_few_leaves = counts_of<Eval>.leaves <= 64 && [] {
    for (const node& one_node : node_table<Eval>::value.nodes)
        if (one_node.advised ? one_node.is_leaf() && one_node.when != no_node : one_node.is_threshold()) return false;
    for (std::size_t one_leaf = 0; one_leaf < counts_of<Eval>.leaves; ++one_leaf) {
        int same_rule = 0;
        for (std::size_t other_leaf = 0; other_leaf < counts_of<Eval>.leaves; ++other_leaf)
            same_rule += leaf_table<Eval>::value.rules[other_leaf] == leaf_table<Eval>::value.rules[one_leaf] ? 1 : 0;
        if (same_rule > 4) return false;
    }
    return true;
}();
template <class Eval>
inline constexpr bool has_few_leaves<policy<Eval>> = false;

/// Owns what a tree refers to: the outcomes of leaves. The verdict must outlive it.
template <class Eval>
class few_leaves {
    static constexpr leaf_facts<Eval> facts{};

public:
    constexpr explicit few_leaves(const verdict<Eval>& of_verdict) noexcept
        : upper_(verdict_access::leaves(of_verdict).upper_row(0)),
          lower_(verdict_access::leaves(of_verdict).lower_row(0)),
          gaps_(of_verdict.gaps().word(0)),
          verdict_(of_verdict) {
        for (std::size_t leaf = 0; leaf < counts_of<Eval>.leaves; ++leaf) {
            const std::size_t node_index = leaf_table<Eval>::value.nodes[leaf];
            node_upper_[node_index / 64] |= (upper_ >> leaf & 1u) << node_index % 64;
            node_lower_[node_index / 64] |= (lower_ >> leaf & 1u) << node_index % 64;
        }
    }
    explicit few_leaves(const verdict<Eval>&&) = delete;

    /// Returns a view of the nodes; valid as long as this object. It knows no outcomes but those of
    /// leaves, and no gaps.
    [[nodiscard]] constexpr verdict_tree tree() const noexcept {
        return verdict_nodes<Eval>::tree_of(verdict_, node_upper_, node_lower_, nullptr);
    }

    /// Returns the parts that the gaps lack, as bits.
    [[nodiscard]] constexpr std::uint64_t lacking(const verdict_tree& tree) const noexcept {
        std::uint64_t part_bits = 0;
        detail::each_bit(gaps_, [&](std::size_t gap_leaf) { part_bits |= tree.results.lacking(tree.leaf_nodes[gap_leaf]); });
        return part_bits;
    }
    /// Calls `visit(node)` for each gap in tree order; for a rule in several places only once.
    template <class Function>
    constexpr void each_gap(const verdict_tree& tree, Function visit) const {
        detail::each_bit(gaps_, [&](std::size_t gap_leaf) {
            bool is_new = true;
            const std::size_t gap_node = tree.leaf_nodes[gap_leaf];
            detail::each_bit(facts.same_rule[gap_leaf] & gaps_ & detail::low_bits(gap_leaf), [&](std::size_t other_leaf) {
                is_new = is_new && !detail::equal_results(tree, tree.leaf_nodes[other_leaf], tree, gap_node);
            });
            if (is_new) visit(gap_node);
        });
    }
    /// Calls `visit(node)` for each piece of advice in tree order, once; not for rules that are gaps.
    template <class Function>
    constexpr void each_advice(const verdict_tree& tree, Function visit) const {
        if constexpr (facts.advised != 0) {
            const std::uint64_t not_applicable = upper_ & lower_;
            const std::uint64_t as_intended = (upper_ & ~facts.negated) | (lower_ & facts.negated);
            std::uint64_t listed = gaps_;
            detail::each_bit(facts.advised & ~as_intended & ~not_applicable, [&](std::size_t advised_leaf) {
                const std::uint64_t is_negated = facts.negated >> advised_leaf & 1u ? facts.negated : ~facts.negated;
                if ((listed & facts.same_rule[advised_leaf] & is_negated) != 0) return;
                listed |= std::uint64_t{1} << advised_leaf;
                visit(tree.leaf_nodes[advised_leaf]);
            });
        }
    }
    /// Calls `visit(node, outcome, advised, condition)` for each outcome of each rule, in tree order.
    template <class Function>
    constexpr void each_rule(const verdict_tree& tree, Function visit) const {
        for (std::size_t leaf = 0; leaf < counts_of<Eval>.leaves; ++leaf) {
            const bool upper = (upper_ >> leaf & 1u) != 0, lower = (lower_ >> leaf & 1u) != 0;
            const std::uint64_t same_outcome = (upper ? upper_ : ~upper_) & (lower ? lower_ : ~lower_), same_rule = facts.same_rule[leaf];
            if ((same_rule & same_outcome & detail::low_bits(leaf)) != 0) continue;
            visit(tree.leaf_nodes[leaf], static_cast<outcome>(unsigned{upper} << 1 | unsigned{lower}), (same_rule & ~facts.advised) == 0,
                  (same_rule & ~facts.condition) == 0);
        }
    }

private:
    std::uint64_t upper_, lower_, gaps_;
    std::uint64_t node_upper_[counts_of<Eval>.nodes / 64 + 1]{}, node_lower_[counts_of<Eval>.nodes / 64 + 1]{};
    const verdict<Eval>& verdict_;
};

}  // namespace pitch::inline v0::detail
