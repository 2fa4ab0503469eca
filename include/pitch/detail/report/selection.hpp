/// Selects what a report of a verdict prints: gaps, the choices that they are in, and advice.
#pragma once

#include <cstddef>

#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/finding.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Limit of a report that prints every gap.
inline constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// A gap of a verdict, and its place in the outermost choice that it is in.
struct numbered_gap {
    finding gap{};
    std::size_t choice = no_node;  ///< Number of the choice among all of the evaluator; `no_node`: none.
    std::size_t option = 0;        ///< Number of the child of the choice that contains the gap.
    std::size_t needed = 0;        ///< How many options must still be met.
};

/// Returns the gaps of a verdict, in the order of `gaps()`; a rule in several places only once.
/// Numbers of choices and options count from 0 in tree order, so they are the same for every verdict.
template <class Eval>
constexpr auto numbered_gaps(const verdict<Eval>& verdict) noexcept {
    const verdict_nodes nodes(verdict);
    const verdict_tree tree = nodes.tree();
    finding_list<counts_of<Eval>.leaves, numbered_gap> list;
    const auto is_new = [&](const numbered_gap& new_gap) {
        for (const numbered_gap& old_gap : list)
            if (old_gap.choice == new_gap.choice && old_gap.option == new_gap.option && detail::equal_findings(old_gap.gap, new_gap.gap))
                return false;
        return true;
    };
    for (std::size_t i = 0; i < counts_of<Eval>.nodes; ++i) {
        if (!tree.gaps[i]) continue;
        numbered_gap added{.gap = tree.findings[i]};
        std::size_t earlier_choices = 0;
        for (std::size_t above = 0; above < i && added.choice == no_node; ++above) {
            if (tree.nodes[above].end > i && tree.needed(above) != 0) {
                added.choice = earlier_choices;
                added.needed = tree.needed(above);
                for (std::size_t child = above + 1; tree.nodes[child].end <= i; child = tree.nodes[child].end) ++added.option;
            }
            earlier_choices += tree.nodes[above].is_threshold();
        }
        if (is_new(added)) list.push_back(added);
    }
    return list;
}

/// Returns the advice of all verdicts: advised rules that apply and are not as intended, each once.
/// Leaves out rules that are gaps. `Capacity` is at least the number of rules.
template <std::size_t Capacity, class... Trees>
constexpr auto unique_advice(const Trees&... trees) noexcept {
    finding_list<Capacity, const finding*> once;
    const auto is_known = [&](const finding& new_finding) {
        for (const finding* const earlier_finding : once)
            if (detail::same_rule(*earlier_finding, new_finding)) return true;
        return (trees.has_gap(new_finding) || ...);
    };
    const auto add = [&](const verdict_tree& one_tree) {
        for (std::size_t node_index = 0; node_index < one_tree.size(); ++node_index) {
            const finding& new_finding = one_tree.findings[node_index];
            if (detail::is_leaf(new_finding) && detail::advises(new_finding) && !is_known(new_finding)) once.push_back(&new_finding);
        }
    };
    (add(trees), ...);
    return once;
}

}  // namespace pitch::inline v0::detail
