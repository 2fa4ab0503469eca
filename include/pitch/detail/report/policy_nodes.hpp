/// What reports need of a policy: the nodes of its tree, with outcomes and gaps, and its kind of
/// verdict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <pitch/detail/evaluator/bound_uses.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/meta/type_list.hpp>
#include <pitch/detail/policy/policy_outcomes.hpp>
#include <pitch/detail/policy/policy_tree.hpp>
#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/tally_words.hpp>
#include <pitch/detail/report/tree_node.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/kind.hpp>
#include <pitch/policy_tally.hpp>
#include <pitch/policy_verdict.hpp>

namespace pitch::inline v0::detail {

/// Calls `visit(type<Node>, index)` for each node of `Eval`, in tree order.
template <class Eval, class Function>
constexpr void each_node_type(const Function& visit, std::size_t at = 0) {
    visit(pitch::detail::type<Eval>{}, at);
    [&]<class... Es>(type_list<Es...>) {
        std::size_t next_node = at + 1;
        (void)std::initializer_list<std::size_t>{next_node,
                                                 (detail::each_node_type<Es>(visit, next_node), next_node += counts_of<Es>.nodes)...};
    }(children_of<Eval>{});
}

/// For each node of `Eval`, whether it is of the type `Wanted`, or an `each` that applies it.
template <class Wanted, class Eval>
struct matching_nodes {
    bool is_at[counts_of<Eval>.nodes]{};
    constexpr matching_nodes() noexcept {
        detail::each_node_type<Eval>([this]<class Node>(pitch::detail::type<Node>, std::size_t node_index) {
            is_at[node_index] = __is_same(Wanted, Node);
            if constexpr (leaf_shape<Node>) is_at[node_index] = is_at[node_index] || __is_same(Wanted, rule_of<Node>);
        });
    }
};
template <class Wanted, class Eval>
inline constexpr matching_nodes<Wanted, Eval> matches{};

/// For each node of `Eval`, the kind of verdict that it gives as a policy.
template <class Eval>
struct kinds_of_verdicts {
    judged_as of[counts_of<Eval>.nodes]{};
    constexpr kinds_of_verdicts() noexcept {
        detail::each_node_type<Eval>(
            [this]<class Node>(pitch::detail::type<Node>, std::size_t node_index) { of[node_index] = kind_of_verdict<Node>; });
    }
};
template <class Eval>
inline constexpr kinds_of_verdicts<Eval> verdict_kinds{};

/// For each kind, a node with its keyword: the texts of nodes that a policy combines.
template <class>
struct combination_texts {
    static constexpr std::size_t kinds = sizeof kind_words / sizeof *kind_words;
    node of[kinds]{};
    constexpr combination_texts() noexcept {
        for (std::size_t k = 0; k < kinds; ++k) of[k].id = kind_words[k];
    }
};
template <class Eval>
inline constexpr combination_texts<Eval> combinations{};

/// Owns what a `verdict_tree` of a policy refers to. Rules and parts have the numbers of the
/// vocabulary; names of parts are in the order of the policy. The verdict must outlive it.
template <class Eval>
class verdict_nodes<policy<Eval>> {
    static constexpr std::size_t max_nodes = policy_data<Eval>::max_nodes, max_parts = parts_of<Eval>::size;

public:
    static constexpr std::size_t own_numbers = max_parts;

    // Not inlined, so that the policy's tree leaves the stack before the report.
    [[gnu::noinline]] constexpr explicit verdict_nodes(const verdict<policy<Eval>>& of_verdict) noexcept
        : verdict_(of_verdict), outcomes_(policy_access::data(of_verdict), policy_access::storage(of_verdict).leaves) {
        const policy_tree<Eval> from(policy_access::data(of_verdict));
        stated_ = from.own_bits(policy_access::storage(of_verdict).leaves.stated());
        leaf_count_ = from.leaves();
        for (std::size_t i = 0; i < from.size(); ++i) {
            const bool is_own = from.source(i) == no_source;
            const node* const texts =
                is_own ? combinations<Eval>.of + static_cast<unsigned>(from.stored(i).kind) : node_table<Eval>::nodes + from.source(i);
            nodes_[i] = tree_node(from[i], texts, texts->offset.leaves);
        }
        for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf) leaf_nodes_[leaf] = from.leaf_node(leaf);
        for (std::size_t p = 0; p < from.part_count(); ++p) {
            part_numbers_[p] = from.part_order()[p];
            part_names_[p] = node_table<Eval>::parts[part_numbers_[p]];
            part_ranks_[p] = report_tables<Eval>::ranks.of[part_numbers_[p]];
        }
        detail::mark_open(tree(), open_);
    }
    explicit verdict_nodes(const verdict<policy<Eval>>&&) = delete;

    /// Returns a view of the nodes; valid as long as this object.
    [[nodiscard]] constexpr verdict_tree tree() const noexcept {
        const auto& storage = policy_access::storage(verdict_);
        return {.results = {nodes_, part_names_, stated_, storage.measured(), storage.elements(), outcomes_.upper, outcomes_.lower},
                .nodes = nodes_,
                .open = open_,
                .leaf_nodes = leaf_nodes_,
                .rules = leaf_table<Eval>::value.rules,
                .part_numbers = part_numbers_,
                .parts = {part_names_, part_ranks_},
                .leaf_count = leaf_count_,
                .bounds = {bound_uses_of<Eval>::rules, bound_uses_of<Eval>::size, storage.bounds().items}};
    }
    /// Returns the first node with the evaluator `Wanted`; `no_node` if there is none.
    template <class Wanted>
    [[nodiscard]] constexpr std::size_t find() const noexcept {
        for (std::size_t i = 0; i < nodes_[0].end; ++i)
            if (source(i) != no_source && matches<Wanted, Eval>.is_at[source(i)]) return i;
        return no_node;
    }
    /// Returns the kind of verdict that a report prints if the caller chooses `as`.
    [[nodiscard]] constexpr judged_as kind(judged_as as) const noexcept {
        if (as != kind_of_root) return as;
        return source(0) == no_source ? judged_as::complete : verdict_kinds<Eval>.of[source(0)];
    }
    /// Changes `tree.part_numbers` from one number for each part of the vocabulary to one for each part of
    /// the policy. Writes the numbers to `unused`, and returns their end.
    constexpr std::size_t* renumber_parts(verdict_tree& tree, std::size_t* unused) const noexcept {
        const std::size_t* const of_vocabulary = tree.part_numbers;
        tree.part_numbers = unused;
        for (std::size_t p = 0; p < max_parts; ++p) *unused++ = of_vocabulary[part_numbers_[p]];
        return unused;
    }

private:
    [[nodiscard]] constexpr std::size_t source(std::size_t i) const noexcept { return policy_access::data(verdict_).nodes[i].source; }

    const verdict<policy<Eval>>& verdict_;
    policy_outcomes<Eval> outcomes_;
    std::uint64_t stated_ = 0;  // parts of the policy, as bits
    std::size_t leaf_count_ = 0;
    tree_node nodes_[max_nodes]{};
    bool open_[max_nodes]{};
    std::size_t leaf_nodes_[max_nodes]{};
    std::size_t part_numbers_[max_parts + 1]{};
    std::string_view part_names_[max_parts + 1]{};
    unsigned char part_ranks_[max_parts + 1]{};
};

template <class Eval>
struct counted_verdict<policy<Eval>> {
    static constexpr judged_as of(const tally<policy<Eval>>& t) noexcept {
        const std::size_t root = policy_tally_access::data(t).nodes[0].source;
        return root == no_source ? judged_as::complete : verdict_kinds<Eval>.of[root];
    }
};

}  // namespace pitch::inline v0::detail
