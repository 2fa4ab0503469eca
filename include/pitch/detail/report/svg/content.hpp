/// What a picture shows of a sentence, before it is drawn.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/perceived_as.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/criteria/welcome.hpp>
#include <pitch/detail/report/agenda.hpp>
#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/detail/report/three_verdicts.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/language.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

/// A part of the sentence. `state` is `pass`, `missing` or `fail`: a conflict.
struct piece_content {
    std::string_view part{}, words{}, question{};
    outcome state = outcome::missing;
    bool is_stated = false;     ///< Else the piece is a hole with the question in it.
    bool lacks_detail = false;  ///< It is stated, but its rule misses something.
};
/// A criterion of `tridom`.
struct note_content {
    std::string_view id{};
    outcome state = outcome::missing;
};
/// A question of the agenda.
struct question_content {
    std::string_view asks{}, advice{};
    bool is_conflict = false;
};
/// All that a picture shows. Views into the sentence and the language.
struct picture_content {
    static constexpr std::size_t most_questions = 3;

    std::string_view headline{};
    answer_count answers{};
    bool is_complete = false, is_whole_campaign = false, is_unasked = false;
    piece_content pieces[3]{};
    note_content notes[6]{};
    bool has_recipient = false;
    outcome reception = outcome::missing;
    std::string_view reception_word{}, perceived{};
    set_of<role> roles[7]{};  ///< of the touchpoints at each stage
    bool has_continuum = false;
    question_content questions[most_questions]{};
    std::size_t question_count = 0, left_out = 0;
};

/// Returns whether a conflict of a verdict is about a part.
constexpr bool conflicts_about(const verdict_tree& tree, std::string_view part) noexcept {
    bool found = false;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree.is_gap(i) || tree.outcome_at(i) == outcome::missing) continue;
        for (const std::string_view name : tree.names(tree.checked(i))) found = found || name == part;
    }
    return found;
}

/// Returns the first question of several in one text.
constexpr std::string_view first_question(std::string_view asks) noexcept {
    const std::size_t mark = asks.find("? ");
    return mark == asks.npos ? asks : asks.substr(0, mark + 1);
}

/// Describes a part of the sentence, whose rule in `grammar` is `Rule`.
template <class Rule, class... Nodes>
constexpr piece_content piece_of(std::string_view part, std::string_view words, const language& in,
                                 const verdict_nodes<criteria::grammar>& grammar_nodes, const Nodes&... others) noexcept {
    constexpr std::size_t i = verdict_nodes<criteria::grammar>::find<Rule>();
    const verdict_tree tree = grammar_nodes.tree();
    const bool lacks_something = tree.outcome_at(i) == outcome::missing;
    piece_content piece{.part = part, .words = words, .is_stated = !lacks_something || tree.results.lacking(i) == 0};
    piece.lacks_detail = piece.is_stated && lacks_something;
    piece.question = detail::first_question(detail::words_of(in.find(Rule::id), Rule::asks, Rule::advice).asks);
    const bool conflicts = (detail::conflicts_about(others.tree(), part) || ...);
    piece.state = lacks_something && !piece.is_stated ? outcome::missing
                  : conflicts                         ? outcome::fail
                  : lacks_something                   ? outcome::missing
                                                      : outcome::pass;
    return piece;
}

/// Lists the first questions of the agenda, and counts the others.
// Not inlined, so that its arrays leave the stack before the picture is drawn.
template <class... Es>
[[gnu::noinline]] constexpr void list_questions(picture_content& content, const language& in, const verdict_nodes<Es>&... nodes) {
    const joined_trees<Es...> trees(nodes...);
    const agenda agenda(trees);
    for (std::size_t e = 0; e < agenda.size() && content.question_count < picture_content::most_questions; ++e) {
        if (agenda.repeats_conflict(e)) continue;
        const question entry = agenda[e];
        std::size_t gap = no_node;
        entry.each_gap([&](std::size_t gap_index) { gap = gap == no_node ? gap_index : gap; });
        const rule_words words = detail::words_of(entry.tree->describe(gap), in);
        content.questions[content.question_count++] = {words.asks, words.advice, entry.conflicts()};
    }
    content.left_out = agenda.size() - content.question_count;
}

/// Describes the six criteria.
template <class... Criteria>
constexpr void list_notes(picture_content& content, const verdict_nodes<criteria::tridom>& nodes, type_list<Criteria...>) noexcept {
    std::size_t count = 0;
    ((content.notes[count++] = {Criteria::id, nodes.tree().outcome_at(nodes.template find<Criteria>())}), ...);
}

/// Evaluates `grammar`, `tridom` and `welcome`, and describes the picture of a sentence.
// Not inlined, so that its arrays leave the stack before the picture is drawn.
template <class Record>
[[gnu::noinline]] constexpr picture_content content_of(const Record& s, const language& in) {
    const auto complete = pitch::evaluate(s, grammar);
    const auto successful = pitch::evaluate(s, tridom);
    const auto received = pitch::evaluate(s, welcome);
    const verdict_nodes of_complete(complete);
    const verdict_nodes of_successful(successful);
    const verdict_nodes of_received(received);

    picture_content content;
    content.headline = detail::headline_word(of_complete, judged_as::complete, in);
    content.answers = detail::count_answers(of_complete);
    content.is_complete = complete.complete();
    content.is_whole_campaign = successful.complete();
    const auto piece = [&]<class Rule>(const Rule&, std::string_view part_name, std::string_view part_words) {
        return detail::piece_of<Rule>(part_name, part_words, in, of_complete, of_successful, of_received);
    };
    content.pieces[0] = piece(states_need, need::part, pitch::get<need>(s).statement.view());
    content.pieces[1] = piece(connects, method::part, pitch::get<method>(s).statement.view());
    content.pieces[2] = piece(states_solution, solution::part, pitch::get<solution>(s).statement.view());
    detail::list_notes(content, of_successful, letter_criteria{});

    const recipient who = pitch::get<recipient>(s);
    content.has_recipient = who.stated();
    content.reception = received.overall();
    content.reception_word = detail::headline_word(of_received, judged_as::received, in);
    content.perceived = detail::perceived_in(in, pitch::perceived_as(who, pitch::get<method>(s)));
    content.is_unasked = detail::is_unasked(of_complete, of_received);
    if (content.is_unasked && content.pieces[1].state == outcome::pass) content.pieces[1].state = outcome::fail;

    const auto& found = parts(s);  // keeps a list alive that parts(s) returns by value
    if (const auto met = detail::find_part<touchpoints>(found); met.exists())
        for (std::size_t i = 0; i < 7; ++i) {
            content.roles[i] = pitch::touched_by(static_cast<stage>(i), *met.get());
            content.has_continuum = content.has_continuum || !content.roles[i].empty();
        }
    detail::list_questions(content, in, of_complete, of_successful, of_received);
    return content;
}

}  // namespace pitch::inline v0::detail
