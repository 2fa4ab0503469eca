/// Markdown reports of verdicts, to paste into a brief or an issue.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Writes a verdict as Markdown: headline, then gaps and advice as check boxes, conflicts first.
/// Leaves out repeated findings. Prints at most `most` gaps (default: 3) and the number of gaps
/// left out; advice counts towards `most`. Escapes texts. Ends with a new line. The output is valid
/// UTF-8: each malformed sequence becomes U+FFFD. Returns the iterator after the last character.
/// Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters. For a stream, write into a string first:
/// `write_markdown(std::back_inserter(page), verdict)`, then `stream << page`. A
/// `std::ostreambuf_iterator` remembers only its own failure. A new one writes into the failed
/// buffer again; libstdc++ then writes past the end of the buffer.
template <class Out, class Eval>
constexpr Out write_markdown(Out out, const verdict<Eval>& verdict, const language& in = english, std::size_t most = 3) {
    detail::markdown_writer<Out> to(static_cast<Out&&>(out));
    to.mark("**");
    const auto rules = detail::unique_rules(verdict);
    detail::write_headline(to.text(), verdict, rules, detail::verdict_kind(verdict), in);
    to.mark("**\n");
    const auto gaps = detail::unique_gaps(verdict);
    to.questions(gaps, detail::unique_advice(gaps, rules), in, most);
    return to.end();
}

/// Writes the three verdicts of one brief: a line each, then their gaps and advice together.
/// Leaves out repeated findings. `most`, output and failures: as described for a single verdict.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_markdown(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                             const verdict<Received>& received, const language& in = english, std::size_t most = 3) {
    detail::markdown_writer<Out> to(static_cast<Out&&>(out));
    const auto write_verdict = [&](judged_as as, const auto& verdict) {
        to.mark("- *");
        to.text().write(detail::label_of(as, in));
        to.mark("* — ");
        const auto rules = detail::unique_rules(verdict);
        detail::write_headline(to.text(), verdict, rules, as, in);
        to.mark("\n");
        return rules;
    };
    const auto of_complete = write_verdict(judged_as::complete, complete);
    const auto of_successful = write_verdict(judged_as::successful, successful);
    const auto of_received = write_verdict(judged_as::received, received);
    if (detail::is_unasked(complete, received)) {
        to.mark("\n**");
        to.text().write(in.say(phrase::unasked));
        to.mark("**\n");
    }
    const auto gaps = detail::unique_gaps(complete, successful, received);
    to.questions(gaps, detail::unique_advice(gaps, of_complete, of_successful, of_received), in, most);
    return to.end();
}

}  // namespace pitch::inline v0
