/// Text reports of verdicts, for a terminal.
#pragma once

#include <cstddef>

#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/question_writer.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/text_page.hpp>
#include <pitch/detail/report/three_verdicts.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/kind.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/sentence.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Writes a line for each rule that is neither a gap nor advice to print, each once.
/// A rule that is not satisfied, but need not be, does not apply.
template <class Page, class Eval>
constexpr void write_rules(Page& page, const verdict_nodes<Eval>& nodes, const language& in) {
    const verdict_tree tree = nodes.tree();
    const auto is_question = [&](const finding& one_finding) {
        return detail::advises(one_finding) ||
               (!one_finding.advised && !detail::passes_as_intended(one_finding) && tree.has_gap(one_finding));
    };
    const auto status = [&](const finding& one_finding) {
        const bool needs_nothing = !one_finding.advised && !detail::passes_as_intended(one_finding) && !tree.has_gap(one_finding);
        return needs_nothing ? in.say(phrase::does_not_apply) : detail::status(one_finding, in);
    };
    finding_list<counts_of<Eval>.leaves, const finding*> rules;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const finding& f = tree.findings[i];
        if (!detail::is_leaf(f)) continue;
        page.fit(status(f));
        bool is_new = !is_question(f);
        for (const finding* const g : rules)
            is_new = is_new &&
                     !(detail::same_rule(*g, f) && g->outcome == f.outcome && g->measurement == f.measurement && status(*g) == status(f));
        if (is_new) rules.push_back(&f);
    }
    for (const finding* const f : rules) {
        page.item(0, status(*f));
        detail::write_rule(page.text(), *f, in);
        detail::write_lacking_parts(page.text(), f->lacks, in);
        page.end();
    }
}

}  // namespace detail

/// Writes a verdict for a terminal: headline, rules that are not gaps, then questions and advice.
///
/// An entry is a conflict, the question of a missing part, a gap in a stated part, or a choice
/// between gaps; in this order. By default, prints every gap: those that lack a part below the
/// question of that part. If `most` is given, prints at most so many entries, leaves out questions
/// that depend on others, and ends with the number of entries left out. Advice comes last and counts
/// towards `most`. Prints no question twice. `as` chooses the words of the headline.
///
/// Ends with a new line. The output is valid UTF-8: each malformed sequence becomes U+FFFD. Returns
/// the iterator after the last character. Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters. For a stream, prefer `<<`, or write into a
/// string first: `write_text(std::back_inserter(page), verdict)`. A `std::ostreambuf_iterator`
/// remembers only its own failure. A new one writes into the failed buffer again; libstdc++ then
/// writes past the end of the buffer.
template <class Out, class Eval>
constexpr Out write_text(Out out, const verdict<Eval>& verdict, const language& in = english, std::size_t most = detail::all_of_them,
                         judged_as as = detail::kind_of_verdict<Eval>) {
    detail::text_page<Out> page(static_cast<Out&&>(out), in);
    const detail::verdict_nodes nodes(verdict);
    detail::write_headline(page.text(), verdict, detail::count_answers(nodes), as, in);
    page.end();
    detail::write_rules(page, nodes, in);
    detail::write_questions(page, in, most, nodes);
    return page.finish();
}

/// Writes three verdicts of one brief: a line for each, then the questions of all three together.
/// Below the second line: how many questions of each criterion of `tridom` are answered, if its
/// evaluator contains them. `most`, output and failures: as described for a single verdict.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_text(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                         const verdict<Received>& received, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::text_page<Out> page(static_cast<Out&&>(out), in);
    detail::write_three_verdicts(page, complete, successful, received, in, most);
    return page.finish();
}

/// Evaluates `grammar`, `tridom` and `welcome`, and writes the three verdicts of the sentence.
/// Below the third line: whether the recipient perceives the method as sales or as marketing.
/// `most`, output and failures: as described for a single verdict.
template <class Out, Sentence Record>
constexpr Out write_text(Out out, const Record& sentence, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::text_page<Out> page(static_cast<Out&&>(out), in);
    detail::write_sentence(page, sentence, in, most);
    return page.finish();
}

/// Writes a verdict as English text to a stream of `char`, or to anything else with `put(char)`.
/// A standard stream checks its state for each character and writes none after a failure; test the
/// stream afterwards.
template <class Stream, class Eval>
    requires detail::takes_chars<Stream>
Stream& operator<<(Stream& stream, const verdict<Eval>& verdict) {
    pitch::write_text(detail::put_into<Stream>{&stream}, verdict);
    return stream;
}

}  // namespace pitch::inline v0
