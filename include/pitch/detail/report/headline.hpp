/// Writes the headline of a verdict: its outcome, and how many of its questions are answered.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/criteria/respectful.hpp>
#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/questions.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/kind.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a rule or criterion fails; false if the tree does not contain it.
template <class Rule, class Eval>
constexpr bool fails_in(const verdict_nodes<Eval>& nodes) noexcept {
    const std::size_t i = nodes.template find<Rule>();
    return i != no_node && nodes.tree().outcome_at(i) == outcome::fail;
}

/// Returns whether a brief is a complete sentence, but the recipient refuses or did not consent.
template <class Complete, class Received>
constexpr bool is_unasked(const verdict_nodes<Complete>& complete, const verdict_nodes<Received>& received) noexcept {
    return complete.tree().outcome_at(0) == outcome::pass &&
           (detail::fails_in<rules::open_to_contact>(received) || detail::fails_in<rules::consented>(received));
}

/// Returns the name of a verdict, such as "complete".
constexpr std::string_view label_of(judged_as as, const language& in) noexcept { return in.say(detail::phrase_of(as)); }

/// Returns the word for the outcome of a verdict, such as "Unfinished".
template <class Eval>
constexpr std::string_view headline_word(const verdict_nodes<Eval>& nodes, judged_as as, const language& in) noexcept {
    const outcome overall = nodes.tree().outcome_at(0);
    if (as == judged_as::received && overall == outcome::fail && detail::fails_in<criteria::respectful>(nodes))
        return in.say(phrase::received_disruptive);
    return in.say(detail::phrase_of(as, overall));
}

/// Which verdict an evaluator gives: its member `as`, or `complete` if it has none.
template <class Eval>
inline constexpr judged_as kind_of_verdict = judged_as::complete;
template <class Eval>
    requires std::is_same_v<decltype(&Eval::as), const judged_as*>
inline constexpr judged_as kind_of_verdict<Eval> = Eval::as;

/// Stands for the kind of verdict that the root of a policy gives.
inline constexpr auto kind_of_root = static_cast<judged_as>(0xFF);
/// Which verdict a report prints if the caller does not choose.
template <class Eval>
inline constexpr judged_as default_kind = kind_of_verdict<Eval>;
template <class Eval>
inline constexpr judged_as default_kind<policy<Eval>> = kind_of_root;

/// Numbers of answers: given, and asked for.
struct answer_count {
    std::size_t given = 0, asked = 0;
};

/// Counts the answers to the rules of node `i`: each rule once, a choice as the options that it
/// still needs. Leaves out advice and rules that do not apply.
// Not inlined, so that its arrays leave the stack before the rest of a report.
template <class Eval>
[[gnu::noinline]] constexpr answer_count count_answers(const verdict_nodes<Eval>& nodes, std::size_t i = 0) noexcept {
    const verdict_tree tree = nodes.tree();
    unique_numbers<counts_of<Eval>.nodes> given, open;
    answer_count count;
    for (std::size_t j = i; j < tree.nodes[i].end; ++j) {
        if (!tree.nodes[j].is_leaf()) continue;
        if (const rule_state state = tree.state(j); !detail::counts(state) || !detail::passes_as_intended(state)) continue;
        count.given += given.add(j, tree.hash(j), [&](std::size_t other_item) { return detail::equal_results(tree, other_item, tree, j); });
    }
    count.asked = count.given;
    detail::each_question(tree, i, [&](const question& one_question) {
        const auto is_equal = [&](std::size_t other_item) {
            return detail::equal_questions({&tree, other_item, tree.needed(other_item)}, one_question);
        };
        if (open.add(one_question.at, one_question.hash(), is_equal)) count.asked += one_question.is_choice() ? one_question.needed : 1;
    });
    return count;
}

/// Writes the headline of a verdict, such as "Unfinished: 2 of 3 answered.".
template <class Out, class Eval>
constexpr void write_headline(writer<Out>& to, const verdict_nodes<Eval>& nodes, judged_as as, const language& in) {
    const answer_count count = detail::count_answers(nodes);
    to.fill(in.say(phrase::headline), [&](std::string_view field_name) {
        if (field_name == "verdict")
            to.write(detail::headline_word(nodes, as, in));
        else
            to.write(static_cast<double>(field_name == "n" ? count.given : count.asked));
    });
}

}  // namespace pitch::inline v0::detail
