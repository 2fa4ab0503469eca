/// Reports of three verdicts, and of a sentence that gets all three.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/perceived_as.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/criteria/welcome.hpp>
#include <pitch/detail/report/agenda.hpp>
#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/letters.hpp>
#include <pitch/detail/report/question_writer.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

/// The recipient's answer to "sales or marketing?" in a language.
constexpr std::string_view perceived_in(const language& in, const std::optional<set_of<experience>>& perceived) noexcept {
    if (!perceived) return in.say(phrase::perceived_unknown);
    if (perceived->empty()) return in.say(phrase::perceived_neither);
    if (*perceived == (experience::marketed | experience::sold)) return in.say(phrase::perceived_both);
    return in.word(name(perceived->contains(experience::sold) ? experience::sold : experience::marketed));
}

/// Writes a line for each verdict, the table of the continuum, and the questions of all three.
/// `perceived`: the recipient's answer; empty if the sentence is not known.
///
/// A page has `head(name)`, `remark()` and `end()` around the lines of a verdict, `statement(words)`
/// for a line of its own, `continuum(touchpoints)`, and `new_columns()` and `fit(word)` to set the
/// width of its first column.
template <class Page, class Complete, class Successful, class Received>
constexpr void write_three_verdicts(Page& page, const verdict<Complete>& complete, const verdict<Successful>& successful,
                                    const verdict<Received>& received, const language& in, std::size_t most,
                                    std::string_view perceived = {}, const touchpoints& met = {}) {
    const verdict_nodes of_complete(complete);
    const verdict_nodes of_successful(successful);
    const verdict_nodes of_received(received);
    for (const judged_as as : {judged_as::complete, judged_as::successful, judged_as::received}) page.fit(detail::label_of(as, in));
    const auto head = [&](judged_as headline_kind, const auto& its_nodes) {
        page.head(detail::label_of(headline_kind, in));
        detail::write_headline(page.text(), its_nodes, headline_kind, in);
        page.end();
    };
    head(judged_as::complete, of_complete);
    head(judged_as::successful, of_successful);
    if constexpr (can_have_letters<Successful>) {
        if (detail::has_letters(of_successful)) {
            page.remark();
            detail::write_letters(page.text(), of_successful, in);
            page.end();
        }
    }
    head(judged_as::received, of_received);
    if (!perceived.empty()) {
        page.remark();
        page.text().fill(in.say(phrase::perceived), [&](std::string_view) { page.text().write(perceived); });
        page.end();
    }
    if (detail::is_unasked(of_complete, of_received)) page.statement(in.say(phrase::unasked));
    page.continuum(met);
    page.new_columns();
    detail::write_questions(page, in, most, of_complete, of_successful, of_received);
}

/// Evaluates `grammar`, `tridom` and `welcome`, and writes the verdicts.
template <class Page, class Record>
constexpr void write_sentence(Page& page, const Record& s, const language& in, std::size_t most) {
    const auto& found = parts(s);  // keeps a list alive that parts(s) returns by value
    const auto met = detail::find_part<touchpoints>(found);
    const auto perceived = pitch::perceived_as(pitch::get<recipient>(s), pitch::get<method>(s));
    detail::write_three_verdicts(page, pitch::evaluate(s, grammar), pitch::evaluate(s, tridom), pitch::evaluate(s, welcome), in, most,
                                 detail::perceived_in(in, perceived), met.exists() ? *met.get() : touchpoints{});
}

}  // namespace pitch::inline v0::detail
