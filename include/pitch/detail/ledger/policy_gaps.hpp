/// The outcomes and gaps of a policy for 64 sentences at once.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/ledger/policy_program.hpp>
#include <pitch/detail/ledger/row_operations.hpp>
#include <pitch/detail/policy/policy_data.hpp>

namespace pitch::inline v0::detail {

/// Writes the outcomes of a policy's nodes. `rule_at` returns those of a rule by its number.
template <class Eval, class Rules>
constexpr void fold_policy(const policy_data<Eval>& policy, const Rules& rule_at, outcome_planes* found) noexcept {
    for (std::size_t i = policy.size; i-- != 0;) {
        const policy_node& node = policy.nodes[i];
        const auto each_child = [&](auto visit_child) {
            for (std::size_t child_node = i + 1; child_node < node.end; child_node = policy.nodes[child_node].end)
                visit_child(found[child_node]);
        };
        if (node.is_leaf()) {
            found[i] = rule_at(detail::rule_of_leaf<Eval>(node));
        } else if (node.kind == kind::when) {
            found[i] = detail::implication(found[i + 1], found[policy.nodes[i + 1].end]);
        } else if (node.kind == kind::advise) {
            found[i] = {~std::uint64_t{0}, ~std::uint64_t{0}};
        } else if (node.kind == kind::at_least) {
            at_least_rows<std::uint64_t, 16, true> enough(node.enough);
            each_child([&](outcome_planes child_planes) { enough.add(child_planes); });
            found[i] = enough.result();
        } else {  // `all`; `any` is its dual; others have one child
            const bool is_any = node.kind == kind::any;
            and_planes<std::uint64_t> all;
            each_child([&](outcome_planes child_planes) { all.add(is_any ? detail::negation(child_planes) : child_planes); });
            found[i] = is_any || node.kind == kind::no ? detail::negation(all.result()) : all.result();
        }
    }
}

/// Adds to `gaps[rule]` a mask of the sentences in which the vocabulary's rule is a gap of the policy.
/// Checks only the sentences in the mask `sentences`. `found` holds the outcomes of all nodes. Does for
/// many sentences what `analysis::gaps` does for one.
template <class Eval>
constexpr void collect_policy_gaps(const policy_data<Eval>& policy, const outcome_planes* found, std::uint64_t sentences,
                                   std::uint64_t* gaps) noexcept {
    std::uint64_t open[policy_data<Eval>::max_nodes];  // of a node's parent, until the node is reached: then its own
    bool negated[policy_data<Eval>::max_nodes];
    open[0] = sentences;
    negated[0] = false;
    for (std::size_t i = 0; i < policy.size; ++i) {
        const policy_node& node = policy.nodes[i];
        open[i] &= ~(negated[i] ? found[i].f : found[i].p);
        if (node.is_leaf()) gaps[detail::rule_of_leaf<Eval>(node)] |= open[i];
        const bool flipped = negated[i] != (node.kind == kind::no);
        const bool is_threshold = node.kind == kind::any || node.kind == kind::at_least;
        for (std::size_t child = i + 1; child < node.end; child = policy.nodes[child].end) {
            negated[child] = flipped && !(node.kind == kind::when && child == i + 1);  // a condition is never negated
            open[child] = open[i];
            // If a choice is missing, only its missing children are gaps.
            if (is_threshold) open[child] &= found[i].p | found[i].f | ~(found[child].p | found[child].f);
        }
    }
}

}  // namespace pitch::inline v0::detail
