/// Text reports of verdicts, for a terminal.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/text_lines.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Writes a verdict for a terminal: headline, outcome of each rule, then gaps and advice.
/// Leaves out repeated findings. Conflicts come first; other gaps are grouped by a part that they
/// lack. Prints at most `most` gaps (default: all) and the number of gaps left out; advice counts
/// towards `most`. Ends with a new line. The output is valid UTF-8: each malformed sequence becomes
/// U+FFFD. Returns the iterator after the last character. Never allocates; throws only what `out`
/// throws.
///
/// Does not check whether `out` accepts the characters. For a stream, prefer `<<`, or write into a
/// string first: `write_text(std::back_inserter(page), verdict)`. A `std::ostreambuf_iterator`
/// remembers only its own failure. A new one writes into the failed buffer again; libstdc++ then
/// writes past the end of the buffer.
template <class Out, class Eval>
constexpr Out write_text(Out out, const verdict<Eval>& verdict, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    const auto rules = detail::unique_rules(verdict);
    const auto gaps = detail::unique_gaps(verdict);
    detail::write_headline(to, verdict, rules, detail::verdict_kind(verdict), in);
    to.raw("\n");

    detail::text_lines<Out> lines(to, in);
    lines.fit(rules);
    lines.fit(gaps);
    for (const finding& f : rules)
        if (!detail::advises(f) && (detail::passes_as_intended(f) || !detail::contains_rule(gaps, f))) lines.line(f);
    detail::write_gaps(gaps, detail::unique_advice(gaps, rules), most, lines);
    return to.end();
}

/// Writes the three verdicts of one brief: their headlines, then their gaps and advice together.
/// Leaves out repeated findings. `most`, output and failures: as described for a single verdict.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_text(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                         const verdict<Received>& received, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    detail::text_lines<Out> headlines(to, in);
    for (const judged_as as : {judged_as::complete, judged_as::successful, judged_as::received}) headlines.fit(detail::label_of(as, in));
    const auto write_verdict = [&](judged_as as, const auto& verdict) {
        const auto rules = detail::unique_rules(verdict);
        headlines.begin(detail::label_of(as, in));
        detail::write_headline(to, verdict, rules, as, in);
        to.raw("\n");
        return rules;
    };
    const auto of_complete = write_verdict(judged_as::complete, complete);
    const auto of_successful = write_verdict(judged_as::successful, successful);
    const auto of_received = write_verdict(judged_as::received, received);
    if (detail::is_unasked(complete, received)) {
        to.raw("  ");
        to.write(in.say(phrase::unasked));
        to.raw("\n");
    }
    const auto gaps = detail::unique_gaps(complete, successful, received);
    const auto advice = detail::unique_advice(gaps, of_complete, of_successful, of_received);
    detail::text_lines<Out> lines(to, in);
    lines.fit(gaps);
    if (gaps.size() < most) lines.fit(advice);
    detail::write_gaps(gaps, advice, most, lines);
    return to.end();
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
