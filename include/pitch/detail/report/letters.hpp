/// The six letters: how far a verdict is with each criterion of `tridom`.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/criteria/tridom.hpp>
#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// The criteria of `tridom`, each with a letter.
using letter_criteria = type_list<criteria::targeted, criteria::relevant, criteria::innovative, criteria::differentiating,
                                  criteria::orchestrated, criteria::measurable>;

/// Returns whether an evaluator contains all of the criteria `Cs`.
template <class Eval, class... Cs>
consteval bool contains_all(type_list<Cs...>) {
    return ((detail::find_node<Cs, Eval>() != counts_of<Eval>.nodes) && ...);
}
/// Whether trees of `verdict_nodes<Eval>` can have letters: false if the vocabulary lacks a criterion.
template <class Eval>
inline constexpr bool can_have_letters = detail::contains_all<vocabulary_of<Eval>>(letter_criteria{});

/// Returns whether a tree has letters: it contains all of their criteria.
template <class Eval>
constexpr bool has_letters(const verdict_nodes<Eval>& nodes) noexcept {
    return [&]<class... Cs>(type_list<Cs...>) { return ((nodes.template find<Cs>() != no_node) && ...); }(letter_criteria{});
}

/// Writes how many questions of node `i` are answered, such as "2/4". A check mark: all of them.
/// A dash: nothing is said, so that each of its rules lacks a part.
template <class Out, class Eval>
constexpr void write_letter(writer<Out>& to, const verdict_nodes<Eval>& nodes, std::size_t i, const language& in) {
    const verdict_tree tree = nodes.tree();
    bool says_something = false;
    for (std::size_t j = i; j < tree.nodes[i].end; ++j) {
        says_something = says_something || (tree.nodes[j].is_leaf() && detail::counts(tree.state(j)) &&
                                            (tree.outcome_at(j) != outcome::missing || tree.results.lacking(j) == 0));
    }
    const answer_count count = detail::count_answers(nodes, i);
    if (!says_something || count.asked == 0) return to.raw("–");
    if (count.given == count.asked) return to.raw("✓");
    to.fill(in.say(phrase::letter_count),
            [&](std::string_view field_name) { to.write(static_cast<double>(field_name == "n" ? count.given : count.asked)); });
}

/// Writes the letters, such as "T 2/4 · R – · I ✓ · D – · O 1/3 · M –".
template <class Out, class Eval>
constexpr void write_letters(writer<Out>& to, const verdict_nodes<Eval>& nodes, const language& in) {
    struct letter {
        std::string_view key;
        std::size_t node;
    };
    const letter letters[]{{"targeted", nodes.template find<criteria::targeted>()},
                           {"relevant", nodes.template find<criteria::relevant>()},
                           {"innovative", nodes.template find<criteria::innovative>()},
                           {"differentiating", nodes.template find<criteria::differentiating>()},
                           {"orchestrated", nodes.template find<criteria::orchestrated>()},
                           {"measurable", nodes.template find<criteria::measurable>()}};
    to.fill(in.say(phrase::letters), [&](std::string_view field_name) {
        for (const letter& one_letter : letters)
            if (one_letter.key == field_name) detail::write_letter(to, nodes, one_letter.node, in);
    });
}

}  // namespace pitch::inline v0::detail
