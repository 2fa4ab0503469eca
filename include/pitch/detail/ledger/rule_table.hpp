/// What a tally knows about each rule of an evaluator, and how it finds the gaps.
#pragma once

#include <cstddef>

#include <pitch/detail/evaluator/leaf_table.hpp>

namespace pitch::inline v0::detail {

struct tally_access;

/// The properties of one rule, from all leaves that use it.
struct rule_traits {
    bool only_advice = true;         // every leaf is below `advise`
    bool only_condition = true;      // every leaf is in the condition of a `when`
    bool gap_unless_passes = false;  // is a gap whenever it fails or is missing
    bool gap_unless_fails = false;   // is a gap whenever it passes or is missing: the rule is under `no`
    std::size_t plane = no_node;     // number of the rule among those whose gaps depend on other rules
};

/// One step of a walk from the root to the leaves of the rules whose gaps depend on other rules.
struct gap_step {
    std::size_t node = 0, parent = 0;  // indices of the node and of its parent
    std::size_t above = 0;             // index of the parent's step
    std::size_t plane = no_node;       // of a leaf: the plane of its rule
    bool negated = false;
    bool only_missing = false;  // the parent is `any` or `at_least`: if it is missing, only missing children are gaps
};

/// The rules of `Eval` by their numbers in `leaf_table`, and the steps to find gaps.
/// A gap depends on other rules if it is below `any`, `at_least` or `when`, or below a negated
/// `all`. The other gaps follow from the rule's own outcome, so they need not be found or counted.
/// Linear in the number of nodes.
template <class Eval>
struct rule_table {
    static constexpr std::size_t rules = leaf_table<Eval>::value.rule_count;
    struct table {
        rule_traits rules[leaf_table<Eval>::leaves + 1]{};
        std::size_t planes = 0;
        bool is_conjunction = false;  // of rules, some of which count; `advise` may hold any others
        gap_step steps[counts_of<Eval>.nodes]{};
        std::size_t step_count = 0;
    };

    /// Returns true if a child of `n` that is not met always makes `n` not met, and is then a gap.
    static constexpr bool shows_each_child(const node& n) noexcept {
        if (n.is(kind::all)) return !n.negated;
        if (n.is(kind::any)) return n.negated;
        return n.is(kind::no) || n.is(kind::criterion) || n.is(kind::weigh);
    }

    static constexpr table value = [] {
        constexpr std::size_t node_count = counts_of<Eval>.nodes;
        const node* const node_list = node_table<Eval>::value.nodes;
        const auto traits_of = [&](table& in_table, const node& leaf_node) -> rule_traits& {
            return in_table.rules[leaf_table<Eval>::value.rules[leaf_node.offset.leaves]];
        };
        table filled_table{};
        filled_table.is_conjunction = true;
        bool has_counted_leaf = false;
        bool is_independent[node_count]{true}, is_step[node_count]{};
        std::size_t parent_nodes[node_count]{};
        for (std::size_t node_index = 0; node_index < node_count; ++node_index) {
            const node& one_node = node_list[node_index];
            for (std::size_t child_node = node_index + 1; child_node < one_node.end; child_node = node_list[child_node].end) {
                parent_nodes[child_node] = node_index;
                is_independent[child_node] = is_independent[node_index] && shows_each_child(one_node);
            }
            if (!one_node.advised && !one_node.is_leaf() && !one_node.is(kind::all) && !one_node.is(kind::criterion) &&
                !one_node.is(kind::weigh) && !one_node.is(kind::advise))
                filled_table.is_conjunction = false;
            if (!one_node.is_leaf()) continue;
            has_counted_leaf = has_counted_leaf || !one_node.advised;
            rule_traits& found_traits = traits_of(filled_table, one_node);
            found_traits.only_advice = found_traits.only_advice && one_node.advised;
            found_traits.only_condition = found_traits.only_condition && one_node.condition;
            if (!one_node.advised && is_independent[node_index])
                (one_node.negated ? found_traits.gap_unless_fails : found_traits.gap_unless_passes) = true;
        }
        filled_table.is_conjunction = filled_table.is_conjunction && has_counted_leaf;
        const auto follows_from = [&](const node& leaf_node) {
            const rule_traits& found_traits = traits_of(filled_table, leaf_node);
            return leaf_node.advised || (leaf_node.negated ? found_traits.gap_unless_fails : found_traits.gap_unless_passes);
        };
        for (std::size_t node_index = 0; node_index < node_count; ++node_index)
            if (node_list[node_index].is_leaf() && !follows_from(node_list[node_index]) &&
                traits_of(filled_table, node_list[node_index]).plane == no_node)
                traits_of(filled_table, node_list[node_index]).plane = filled_table.planes++;
        for (std::size_t node_index = node_count; node_index-- != 0;) {
            if (node_list[node_index].is_leaf())
                is_step[node_index] = !node_list[node_index].advised && traits_of(filled_table, node_list[node_index]).plane != no_node;
            if (is_step[node_index]) is_step[parent_nodes[node_index]] = true;
        }
        std::size_t step_of[node_count]{};
        for (std::size_t node_index = 0; node_index < node_count; ++node_index) {
            if (!is_step[node_index]) continue;
            step_of[node_index] = filled_table.step_count++;
            gap_step& next_step = filled_table.steps[step_of[node_index]];
            next_step.node = node_index;
            next_step.parent = parent_nodes[node_index];
            next_step.above = step_of[parent_nodes[node_index]];
            next_step.negated = node_list[node_index].negated;
            next_step.only_missing = node_index != 0 && node_list[parent_nodes[node_index]].is_threshold();
            if (node_list[node_index].is_leaf()) next_step.plane = traits_of(filled_table, node_list[node_index]).plane;
        }
        return filled_table;
    }();

    // The counts of a tally: the 4 overall outcomes, the 4 outcomes of each rule, and the gaps that
    // depend on other rules.
    static constexpr std::size_t first_outcome(std::size_t rule) noexcept { return 4 + 4 * rule; }
    static constexpr std::size_t first_gap = 4 + 4 * rules;
    static constexpr std::size_t counts = first_gap + value.planes;
};

}  // namespace pitch::inline v0::detail
