// Lists the questions of a verdict, with the texts of a language.
#pragma once

#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/detail/report/rule_text.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>
#include <pitch/verdict.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "judge.hpp"

namespace brief_lint {

// Returns the question at a leaf of a verdict's tree.
question question_at(const pitch::detail::verdict_tree& tree, std::size_t leaf_node, enum question::standing standing,
                     const pitch::language& in);

// Puts gaps in the order of a report: conflicts; then gaps that lack a part, in the order in which a
// planner settles the parts; then gaps in stated parts.
void sort_gaps(std::vector<question>& gaps);

// Adds the rules of a tree that are neither gaps nor advice in `found`, each once.
void add_settled(const pitch::detail::verdict_tree& tree, const pitch::language& in, std::vector<question>& found);

template <class Eval>
std::vector<question> questions_of(const pitch::verdict<Eval>& verdict, const pitch::language& in, bool all) {
    using counts = pitch::detail::tree_counts;
    constexpr counts size = pitch::detail::counts_of<Eval>;
    const pitch::detail::verdict_nodes nodes(verdict);
    const pitch::detail::joined_trees<Eval> trees(nodes);
    const pitch::detail::verdict_tree& tree = *trees.begin();
    std::vector<question> found;
    pitch::detail::each_numbered_gap<size.leaves, size.nodes>(tree, [&](std::size_t leaf_node, const pitch::detail::choice_place&) {
        found.push_back(question_at(tree, leaf_node, question::standing::gap, in));
    });
    sort_gaps(found);
    if (!all) return found;
    pitch::detail::advice_list(trees).each([&](const pitch::detail::verdict_tree& of_tree, std::size_t leaf_node) {
        found.push_back(question_at(of_tree, leaf_node, question::standing::advice, in));
    });
    add_settled(tree, in, found);
    return found;
}

}  // namespace brief_lint
