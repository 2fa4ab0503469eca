/// The ranges that `verdict::findings` and `verdict::gaps` return.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/analysis.hpp>
#include <pitch/detail/evaluate/finding_range.hpp>
#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluate/node_rows.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/meta/run_time_table.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0 {

/// A finding for each node of an evaluator, in tree order, the root first.
/// Owns what it needs, and makes a finding when it is read. Never allocates.
/// `Finding` is `finding`: a parameter, so that it is instantiated only if findings are used.
template <class Eval, class Finding = finding>
class findings_of : public detail::finding_range<findings_of<Eval, Finding>, Finding, detail::counts_of<Eval>.nodes / 64 + 1> {
public:
    /// Keeps what a verdict stored. For internal use.
    constexpr explicit findings_of(const detail::verdict_storage<Eval>& stored_outcomes) noexcept
        : storage_(stored_outcomes), rows_(detail::run_time_table<detail::node_table<Eval>>().nodes, stored_outcomes.leaves) {}

    /// Returns finding `i`, from 0, by value. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr Finding operator[](std::size_t i) const noexcept { return describe(i); }

    /// Returns the finding of node `i`. For internal use, as `word`: it has a bit for each node.
    [[nodiscard]] constexpr Finding describe(std::size_t i) const noexcept {
        return detail::analysis_of<Finding>(storage_, rows_.upper, rows_.lower).describe(i);
    }
    [[nodiscard]] static constexpr std::uint64_t word(std::size_t i) noexcept {
        constexpr std::size_t nodes = detail::counts_of<Eval>.nodes;
        return detail::low_bits(nodes - 64 * i < 64 ? nodes - 64 * i : 64);
    }

private:
    detail::verdict_storage<Eval> storage_;
    detail::node_rows_of<Eval> rows_;
};

/// The findings to resolve, in tree order: a bit for each leaf.
/// Owns what it needs, and makes a finding when it is read. Never allocates.
/// `Finding`: see `findings_of`.
template <class Eval, class Finding = finding>
class gaps_of : public detail::finding_range<gaps_of<Eval, Finding>, Finding, detail::conjunction<Eval>::row_words> {
public:
    /// Finds the gaps in what a verdict stored. For internal use.
    constexpr explicit gaps_of(const detail::verdict_storage<Eval>& stored_outcomes) noexcept : storage_(stored_outcomes) {
        constexpr auto& tree = detail::conjunction_of<Eval>;
        if constexpr (tree.exact) {
            for (std::size_t i = 0; i < tree.row_words; ++i)
                open_[i] = detail::run_time_table<detail::conjunction_table<Eval>>().counted[i] & ~storage_.leaves.upper_row(i);
        } else {
            const detail::node_rows_of<Eval> rows(detail::run_time_table<detail::node_table<Eval>>().nodes, storage_.leaves);
            const auto add = [&](std::size_t gap_node) {
                const std::size_t leaf_index = detail::run_time_table<detail::node_table<Eval>>().nodes[gap_node].offset.leaves;
                open_[leaf_index / 64] |= std::uint64_t{1} << leaf_index % 64;
            };
            detail::analysis_of<Finding>(storage_, rows.upper, rows.lower).gaps(0, add);
        }
    }

    /// Returns the finding of a leaf. For internal use, as `word`: it has a bit for each leaf.
    [[nodiscard, gnu::always_inline]] constexpr Finding describe(std::size_t leaf) const noexcept {
        return detail::analysis_of<Finding>(storage_).describe_gap(detail::run_time_table<detail::leaf_table<Eval>>().nodes[leaf],
                                                                   storage_.leaves.get(leaf));
    }
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const noexcept { return open_[i]; }

private:
    detail::verdict_storage<Eval> storage_;
    std::uint64_t open_[detail::conjunction<Eval>::row_words + 1]{};
};

}  // namespace pitch::inline v0
