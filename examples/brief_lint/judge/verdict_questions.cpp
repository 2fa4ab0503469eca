#include "verdict_questions.hpp"

#include <algorithm>

namespace brief_lint {
namespace {

// Returns a text of a rule with the values of the bounds that it names.
std::string filled_in(const pitch::detail::rule_text& text, const pitch::language& in) {
    std::string filled;
    text.each_piece(in, [&](std::string_view piece) { filled += piece; });
    return filled;
}

// Returns the place of a gap in the order of a report.
unsigned place_of(const question& gap) {
    if (gap.outcome == pitch::outcome::fail) return 0;
    unsigned place = 0;  // of the last part that it lacks
    for (const std::string_view part : gap.lacks) place = std::max(place, 1u + pitch::detail::planning_rank(part));
    return place == 0 ? 1000 : place;
}

}  // namespace

question question_at(const pitch::detail::verdict_tree& tree, std::size_t leaf_node, enum question::standing standing,
                     const pitch::language& in) {
    const pitch::finding f = tree.describe(leaf_node);
    const pitch::rule_words words = pitch::detail::words_of(f, in);
    question made;
    made.rule = f.id;
    made.outcome = f.negated ? pitch::detail::negation(f.outcome) : f.outcome;
    made.standing = standing;
    made.negated = f.negated;
    for (const std::string_view part : f.lacks) made.lacks.push_back(part);
    const pitch::part_names checked = tree.names(tree.checked(leaf_node));
    if (!made.lacks.empty())
        made.part = made.lacks.front();
    else if (!checked.empty())
        made.part = *checked.begin();
    made.asks = filled_in({words.asks, &tree, leaf_node}, in);
    made.advice = filled_in({words.advice, &tree, leaf_node}, in);
    if (f.element) made.element = *f.element;
    return made;
}

void sort_gaps(std::vector<question>& gaps) {
    // An insertion sort: std::stable_sort warns with clang 19 and the library of g++ 12.
    const auto is_before = [](const question& a, const question& b) { return place_of(a) < place_of(b); };
    for (auto next = gaps.begin(); next != gaps.end(); ++next)
        std::rotate(std::upper_bound(gaps.begin(), next, *next, is_before), next, next + 1);
}

void add_settled(const pitch::detail::verdict_tree& tree, const pitch::language& in, std::vector<question>& found) {
    for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf) {
        question next = question_at(tree, tree.leaf_nodes[leaf], question::standing::settled, in);
        const bool is_known =
            std::any_of(found.begin(), found.end(), [&](const question& q) { return q.rule == next.rule && q.negated == next.negated; });
        if (is_known) continue;
        next.lacks.clear();
        if (next.outcome != pitch::outcome::pass) next.outcome = pitch::outcome::not_applicable;
        found.push_back(std::move(next));
    }
}

}  // namespace brief_lint
