/// Markdown reports of verdicts, to paste into a brief or an issue.
#pragma once

#include <cstddef>

#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/markdown_page.hpp>
#include <pitch/detail/report/question_writer.hpp>
#include <pitch/detail/report/three_verdicts.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/kind.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/sentence.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Writes a verdict as Markdown: headline, then questions and advice as check boxes.
/// Order, choice and number of questions: as `write_text` of a verdict, but `most` is 3 by default.
/// Escapes texts. Ends with a new line. The output is valid UTF-8: each malformed sequence becomes
/// U+FFFD. Returns the iterator after the last character. Never allocates; throws only what `out`
/// throws.
///
/// Does not check whether `out` accepts the characters. For a stream, write into a string first:
/// `write_markdown(std::back_inserter(page), verdict)`, then `stream << page`. A
/// `std::ostreambuf_iterator` remembers only its own failure. A new one writes into the failed
/// buffer again; libstdc++ then writes past the end of the buffer.
template <class Out, Verdict Judged>
constexpr Out write_markdown(Out out, const Judged& verdict, const language& in = english, std::size_t most = 3,
                             judged_as as = detail::default_kind<typename Judged::evaluator>) {
    detail::markdown_page<Out> page(static_cast<Out&&>(out), in);
    const detail::verdict_nodes nodes(verdict);
    page.strong();
    detail::write_headline(page.text(), nodes, nodes.kind(as), in);
    page.strong();
    page.end();
    detail::write_questions(page, in, most, nodes);
    return page.finish();
}

/// Writes three verdicts of one brief: a line for each, then the questions of all three together.
/// Below the second line: how many questions of each criterion of `tridom` are answered, if its
/// evaluator contains them. `most`, output and failures: as described for a single verdict.
template <class Out, Verdict Complete, Verdict Successful, Verdict Received>
constexpr Out write_markdown(Out out, const Complete& complete, const Successful& successful, const Received& received,
                             const language& in = english, std::size_t most = 3) {
    detail::markdown_page<Out> page(static_cast<Out&&>(out), in);
    detail::write_three_verdicts(page, complete, successful, received, in, most);
    return page.finish();
}

/// Evaluates `grammar`, `tridom` and `welcome`, and writes the three verdicts of the sentence.
/// Below the third line: whether the recipient perceives the method as sales or as marketing. Then,
/// if touchpoints have stages and roles, a table of the continuum.
/// `most`, output and failures: as described for a single verdict.
template <class Out, Sentence Record>
constexpr Out write_markdown(Out out, const Record& sentence, const language& in = english, std::size_t most = 3) {
    detail::markdown_page<Out> page(static_cast<Out&&>(out), in);
    detail::write_sentence(page, sentence, in, most);
    return page.finish();
}

}  // namespace pitch::inline v0
