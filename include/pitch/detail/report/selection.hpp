/// Selects what a report of a verdict prints: gaps, the choices that they are in, and advice.
#pragma once

#include <cstddef>

#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_tree.hpp>

namespace pitch::inline v0::detail {

/// Limit of a report that prints every gap.
inline constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// The place of a gap in the outermost choice that it is in.
struct choice_place {
    std::size_t choice = no_node;  ///< Number of the choice among all of the evaluator; `no_node`: none.
    std::size_t option = 0;        ///< Number of the child of the choice that contains the gap.
    std::size_t needed = 0;        ///< How many options must still be met.
};

/// Calls `visit(node, place)` for each gap in tree order; for a rule in several places only once.
/// Numbers of choices and options count from 0 in tree order, so they are equal for every verdict.
// Not inlined, so that its arrays leave the stack before the rest of a report.
template <std::size_t Leaves, std::size_t Nodes, class Function>
[[gnu::noinline]] constexpr void each_numbered_gap(const verdict_tree& tree, Function visit) {
    unique_numbers<Leaves> known;
    index_type<Nodes> option_starts[Leaves + 1]{};  // for each gap's leaf: first node of its option, or 0
    choice_place place{};
    std::size_t earlier_choices = 0, choice_end = 0, option_start = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (place.choice != no_node && i >= choice_end) place = {};
        if (place.choice == no_node) {
            option_start = 0;
            if (const std::size_t needed = tree.needed(i); needed != 0) {
                place = {earlier_choices, 0, needed};
                choice_end = tree.nodes[i].end;
                option_start = i + 1;
            }
        } else if (i == tree.nodes[option_start].end) {
            ++place.option;
            option_start = i;
        }
        earlier_choices += tree.nodes[i].is_threshold();
        if (!tree.is_gap(i)) continue;
        const std::size_t leaf = tree.nodes[i].offset.leaves;
        option_starts[leaf] = static_cast<index_type<Nodes>>(option_start);
        const auto is_equal = [&](std::size_t other_item) {
            return option_starts[other_item] == option_starts[leaf] && detail::equal_results(tree, tree.leaf_nodes[other_item], tree, i);
        };
        if (known.add(leaf, detail::add_to_hash(tree.hash(i), option_start), is_equal)) visit(i, place);
    }
}

/// A set of rules; a rule and its negation are two.
template <std::size_t Rules>
class rule_set {
public:
    /// Adds the rule of a leaf; returns false if the set has it.
    constexpr bool add(const verdict_tree& tree, std::size_t leaf_node) noexcept {
        bool& known = known_[tree.nodes[leaf_node].negated][tree.rule(leaf_node)];
        const bool is_new = !known;
        known = true;
        return is_new;
    }
    constexpr void add_gaps(const verdict_tree& tree) noexcept {
        for (std::size_t i = 0; i < tree.size(); ++i)
            if (tree.is_gap(i)) add(tree, i);
    }
    [[nodiscard]] constexpr bool contains(const verdict_tree& tree, std::size_t leaf_node) const noexcept {
        return known_[tree.nodes[leaf_node].negated][tree.rule(leaf_node)];
    }

private:
    bool known_[2][Rules + 1]{};
};

/// The advice of all verdicts: advised rules that apply and are not as intended, each once.
/// Leaves out rules that are gaps. `Trees` are `joined_trees`, which must outlive the list.
template <class Trees>
class advice_list {
public:
    constexpr explicit advice_list(const Trees& joined_list) noexcept : trees_(joined_list) {
        rule_set<Trees::leaves> known;
        for (const verdict_tree& tree : trees_) known.add_gaps(tree);
        for (const verdict_tree& tree : trees_)
            for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf)
                is_listed_[tree.leaves_before + leaf] =
                    detail::advises(tree.state(tree.leaf_nodes[leaf])) && known.add(tree, tree.leaf_nodes[leaf]);
    }
    /// Calls `visit(tree, node)` for each piece of advice, in tree order.
    template <class Function>
    constexpr void each(Function visit) const {
        for (const verdict_tree& tree : trees_)
            for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf)
                if (is_listed_[tree.leaves_before + leaf]) visit(tree, tree.leaf_nodes[leaf]);
    }

private:
    const Trees& trees_;
    bool is_listed_[Trees::leaves + 1]{};
};

}  // namespace pitch::inline v0::detail
