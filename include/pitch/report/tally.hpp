/// Text, Markdown and JSON reports of tallies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/detail/report/tally_words.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0 {

/// Writes a tally for a terminal: headline, then a line for each rule, most frequent gaps first.
/// A line shows the share of sentences that have the rule as a gap, and counts the outcomes of the
/// rule. A rule under `no` is printed as its opposite: "not connects" passes if `connects` fails.
/// Advice and conditions of `when` have no share and come last. Counts are exact. Ends with a new
/// line. The output is valid UTF-8: each malformed sequence becomes U+FFFD. Returns the iterator
/// after the last character. Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters. For a stream, prefer `<<`, or write into a
/// string first: `write_text(std::back_inserter(page), tally)`. A `std::ostreambuf_iterator`
/// remembers only its own failure. A new one writes into the failed buffer again; libstdc++ then
/// writes past the end of the buffer.
template <class Out, class Eval>
constexpr Out write_text(Out out, const tally<Eval>& tally, const language& in = english) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    detail::write_headline(to, tally, in);
    to.raw("\n");
    to.write(in.say(phrase::questions));
    to.raw("\n");
    const auto rules = tally.weakest();
    std::size_t width = 0;
    for (const rule_count& r : rules)
        if (const std::size_t columns = detail::label_width(r, in); columns > width) width = columns;
    for (const rule_count& r : rules) {
        to.raw("  ");
        detail::write_label(to, r, in);
        to.space(width + 2 - detail::label_width(r, in));
        if (detail::has_share(r))
            detail::write_bar(to, r.gaps, tally.sentences(), in);
        else
            to.write(r.advised ? in.say(phrase::advice) : std::string_view("–"));
        std::string_view separator = "  (";
        for (const outcome o : detail::outcome_columns) {
            if (detail::count_as_intended(r, o) == 0) continue;
            to.raw(separator);
            to.write(in.say(detail::phrase_of(o)));
            to.raw(" ");
            to.write(detail::count_as_intended(r, o));
            separator = ", ";
        }
        to.raw(separator == ", " ? ")\n" : "\n");
    }
    return to.end();
}

/// Writes a tally as a Markdown table, a row for each rule; most frequent gaps come first.
/// Columns: gaps, their share, and the count of each outcome. Rules under `no`, advice and conditions:
/// see `write_text` of a tally. Escapes the texts. Ends with a new line. Output and failures: see
/// `write_text` of a tally. For a stream, write into a string first.
template <class Out, class Eval>
constexpr Out write_markdown(Out out, const tally<Eval>& tally, const language& in = english) {
    detail::markdown_writer<Out> to(static_cast<Out&&>(out));
    to.mark("**");
    detail::write_headline(to.text(), tally, in);
    to.mark("**\n\n| |");
    const auto column_title = [&](phrase title_phrase) {
        to.mark(" ");
        to.cell().write(in.say(title_phrase));
        to.mark(" |");
    };
    column_title(phrase::questions);
    to.mark(" % |");
    for (const outcome o : detail::outcome_columns) column_title(detail::phrase_of(o));
    to.mark("\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (const rule_count& r : tally.weakest()) {
        to.mark("| ");
        detail::write_label(to.cell(), r, in);
        to.mark(" | ");
        if (detail::has_share(r)) {
            to.cell().write(r.gaps);
            to.mark(" | ");
            detail::write_share(to.cell(), r.gaps, tally.sentences(), in);
        } else {
            to.cell().write(r.advised ? in.say(phrase::advice) : std::string_view("–"));
            to.mark(" |");
        }
        for (const outcome o : detail::outcome_columns) {
            to.mark(" | ");
            to.cell().write(detail::count_as_intended(r, o));
        }
        to.mark(" |\n");
    }
    return to.end();
}

/// Writes a tally as one JSON object, without white space or a final new line.
/// Keys: `sentences`, `complete`, `outcomes` (number of sentences with each outcome), and `rules`
/// in the order of the tree. Keys of a rule: `id`, a count for each outcome of its own (even under
/// `no`), `gaps`; only if true, `negated`, `advised` and `condition`. Keys are stable. Ignores the language. Output and failures: see `write_text` of a
/// tally. For a stream, write into a string first.
template <class Out, class Eval>
constexpr Out write_json(Out out, const tally<Eval>& tally, const language& = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    to.open("{");
    to.field("sentences", tally.sentences());
    to.field("complete", tally.complete());
    to.key("outcomes");
    to.open("{");
    for (const outcome o : detail::outcome_columns) to.field(pitch::name(o), tally.count(o));
    to.close("}");
    to.key("rules");
    to.open("[");
    for (const rule_count& r : tally.each_rule()) {
        to.open("{");
        to.field("id", r.id);
        for (const outcome o : detail::outcome_columns) to.field(pitch::name(o), detail::count_of(r, o));
        to.field("gaps", r.gaps);
        to.flag("negated", r.negated);
        to.flag("advised", r.advised);
        to.flag("condition", r.condition);
        to.close("}");
    }
    to.close("]");
    to.close("}");
    return to.end();
}

/// Writes a tally as English text to a stream of `char`, or to anything else with `put(char)`.
/// A standard stream checks its state for each character and writes none after a failure; test the
/// stream afterwards.
template <class Stream, class Eval>
    requires detail::takes_chars<Stream>
Stream& operator<<(Stream& stream, const tally<Eval>& tally) {
    pitch::write_text(detail::put_into<Stream>{&stream}, tally);
    return stream;
}

}  // namespace pitch::inline v0
