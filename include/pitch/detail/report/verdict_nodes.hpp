/// Outcomes and gaps of the nodes of a verdict's tree.
#pragma once

#include <cstddef>

#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/findings.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Constants that the trees of all verdicts of an evaluator refer to.
template <class Eval>
struct report_tables {
    static constexpr std::size_t part_count = parts_of<Eval>::size;
    static constexpr part_ranks<part_count> ranks{node_table<Eval>::parts};
    struct identity {
        std::size_t of[part_count + 1]{};
        constexpr identity() noexcept {
            for (std::size_t p = 0; p < part_count; ++p) of[p] = p;
        }
    };
    static constexpr identity part_numbers{};
};

/// Owns what a `verdict_tree` refers to: two bits and a byte a node. The verdict must outlive it.
template <class Eval>
class verdict_nodes {
public:
    constexpr explicit verdict_nodes(const verdict<Eval>& of_verdict) noexcept
        : verdict_(of_verdict), outcomes_(node_table<Eval>::nodes, verdict_access::leaves(of_verdict)) {
        const node* const nodes = node_table<Eval>::nodes;
        const auto add_gap = [&](std::size_t gap_node) { open_[gap_node] = true; };
        tree().results.gaps(0, add_gap);
        for (std::size_t i = counts_of<Eval>.nodes; i-- != 0;)
            for (std::size_t child = i + 1; child < nodes[i].end; child = nodes[child].end) open_[i] = open_[i] || open_[child];
    }
    explicit verdict_nodes(const verdict<Eval>&&) = delete;

    /// Returns a view of the nodes; valid as long as this object.
    [[nodiscard]] constexpr verdict_tree tree() const noexcept {
        return {.results = detail::analysis_of<finding>(verdict_access::storage(verdict_), outcomes_.upper, outcomes_.lower),
                .nodes = node_table<Eval>::nodes,
                .open = open_,
                .leaf_nodes = leaf_table<Eval>::value.nodes,
                .rules = leaf_table<Eval>::value.rules,
                .part_numbers = report_tables<Eval>::part_numbers.of,
                .parts = {node_table<Eval>::parts, report_tables<Eval>::ranks.of},
                .leaf_count = counts_of<Eval>.leaves};
    }

private:
    const verdict<Eval>& verdict_;
    node_rows_of<Eval> outcomes_;
    bool open_[counts_of<Eval>.nodes]{};
};

}  // namespace pitch::inline v0::detail
