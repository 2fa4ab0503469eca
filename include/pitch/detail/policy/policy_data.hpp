/// The contents of a policy.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/bounds.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/kind.hpp>

namespace pitch::inline v0 {

template <class Eval>
class policy;

namespace detail {

struct policy_access;

/// Stands for a node that a policy combines, instead of a node of the vocabulary.
inline constexpr std::uint16_t no_source = 0xFFFF;

/// A node of a policy's tree.
struct policy_node {
    pitch::kind kind = kind::rule;
    unsigned char weight = 0;          // of a `weigh` without a source: index among the policy's weights
    std::uint16_t end = 0;             // index of the node after its subtree
    std::uint16_t source = no_source;  // index in the vocabulary's node table: a named node, or a node below one
    std::uint16_t enough = 1;          // threshold of `at_least`

    [[nodiscard]] constexpr bool is_leaf() const noexcept { return kind == kind::rule || kind == kind::each; }
    friend constexpr bool operator==(const policy_node&, const policy_node&) noexcept = default;
};

/// Tree, weights and bounds of a policy over the vocabulary `Eval`. The nodes are in tree order,
/// parents before children. A criterion of the vocabulary is followed by the nodes below it, as in
/// the node table of `Eval`.
template <class Eval>
struct policy_data {
    static constexpr std::size_t max_nodes = counts_of<Eval>.nodes + 64, max_weights = 8;
    static_assert(max_nodes < no_source, "pitch: a vocabulary can have at most 65470 nodes; split it in two");

    // Not an aggregate, and this member first: with an empty member, clang 15 to 18 otherwise initialize an
    // aggregate at a wrong address, and GCC 11 crashes.
    constexpr policy_data() noexcept = default;
    [[no_unique_address]] stored_bounds<bounds_of<Eval>> bounds{};  // `bounds.items[i]`: of the i-th bound of `bounds_of<Eval>`
    policy_node nodes[max_nodes]{};
    double weights[max_weights]{};  // factors of `weigh`, each once
    std::uint16_t size = 0;         // number of nodes
    std::uint16_t weight_count = 0;
    std::uint32_t unused = 0;  // no padding, so that equal policies are equal bytes

    friend constexpr bool operator==(const policy_data&, const policy_data&) noexcept = default;
};

/// Returns whether a policy can name a node: a rule, an `each`, a criterion or a named `no`.
constexpr bool has_own_id(const node& n) noexcept { return n.is_leaf() || n.is(kind::criterion) || (n.is(kind::no) && n.id != "no"sv); }

}  // namespace detail
}  // namespace pitch::inline v0
