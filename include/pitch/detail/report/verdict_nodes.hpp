/// Outcomes and gaps of the nodes of a verdict's tree.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/bound_uses.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/tree_node.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/findings.hpp>
#include <pitch/kind.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

template <class Eval>
class policy;

namespace detail {

template <class Eval>
struct vocabulary {
    using type = Eval;
};
template <class Eval>
struct vocabulary<policy<Eval>> {
    using type = Eval;
};
/// The evaluator that has the rules of a verdict: the vocabulary of a policy, or `Eval` itself.
template <class Eval>
using vocabulary_of = typename vocabulary<Eval>::type;

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
    static_assert(counts_of<Eval>.nodes < 0xFFFF, "pitch: a report can have at most 65534 nodes; split the evaluator in two");
    struct node_list {
        tree_node of[counts_of<Eval>.nodes];
        constexpr node_list() noexcept {
            const node* const from = node_table<Eval>::value.nodes;
            for (std::size_t i = 0; i < counts_of<Eval>.nodes; ++i) of[i] = tree_node(from[i], from + i, from[i].offset.leaves);
        }
    };
    static constexpr node_list nodes{};
};

/// Marks the nodes that are gaps or contain one. All are false at first.
constexpr void mark_open(const verdict_tree& tree, bool* open) noexcept {
    const auto add_gap = [&](std::size_t gap_node) { open[gap_node] = true; };
    tree.results.gaps(0, add_gap);
    for (std::size_t i = tree.size(); i-- != 0;)
        for (std::size_t child = i + 1; child < tree.nodes[i].end; child = tree.nodes[child].end) open[i] = open[i] || open[child];
}

/// Owns what a `verdict_tree` refers to: two bits and a byte a node. The verdict must outlive it.
template <class Eval>
class verdict_nodes {
public:
    /// How many numbers `renumber_parts` writes.
    static constexpr std::size_t own_numbers = 0;

    constexpr explicit verdict_nodes(const verdict<Eval>& of_verdict) noexcept
        : verdict_(of_verdict), outcomes_(node_table<Eval>::nodes, verdict_access::leaves(of_verdict)) {
        detail::mark_open(tree(), open_);
    }
    explicit verdict_nodes(const verdict<Eval>&&) = delete;

    /// Returns a view of the nodes; valid as long as this object.
    [[nodiscard]] constexpr verdict_tree tree() const noexcept { return tree_of(verdict_, outcomes_.upper, outcomes_.lower, open_); }
    /// Returns a view of the nodes with the given outcomes and gaps.
    [[nodiscard]] static constexpr verdict_tree tree_of(const verdict<Eval>& of_verdict, const std::uint64_t* upper,
                                                        const std::uint64_t* lower, const bool* open) noexcept {
        const auto& storage = verdict_access::storage(of_verdict);
        return {.results = {report_tables<Eval>::nodes.of, node_table<Eval>::parts, storage.leaves.stated(), storage.measured(),
                            storage.elements(), upper, lower},
                .nodes = report_tables<Eval>::nodes.of,
                .open = open,
                .leaf_nodes = leaf_table<Eval>::value.nodes,
                .rules = leaf_table<Eval>::value.rules,
                .part_numbers = report_tables<Eval>::part_numbers.of,
                .parts = {node_table<Eval>::parts, report_tables<Eval>::ranks.of},
                .leaf_count = counts_of<Eval>.leaves,
                .bounds = {bound_uses_of<Eval>::rules, bound_uses_of<Eval>::size, storage.bounds().items}};
    }
    /// Returns the first node with the evaluator `Wanted`; `no_node` if there is none.
    template <class Wanted>
    [[nodiscard]] static constexpr std::size_t find() noexcept {
        constexpr std::size_t i = detail::find_node<Wanted, Eval>();
        return i == counts_of<Eval>.nodes ? no_node : i;
    }
    /// Returns the kind of verdict that a report prints if the caller chooses `as`.
    [[nodiscard]] static constexpr judged_as kind(judged_as as) noexcept { return as; }
    /// Does nothing, and returns `unused`. For a policy: see policy_nodes.hpp.
    static constexpr std::size_t* renumber_parts(verdict_tree&, std::size_t* unused) noexcept { return unused; }

private:
    const verdict<Eval>& verdict_;
    node_rows_of<Eval> outcomes_;
    bool open_[counts_of<Eval>.nodes]{};
};
/// Of a policy; see policy_nodes.hpp.
template <class Eval>
class verdict_nodes<policy<Eval>>;

}  // namespace detail
}  // namespace pitch::inline v0
