/// Text, Markdown and JSON reports of tallies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Writes a count.
template <class Out>
constexpr void write_count(writer<Out>& to, std::uint64_t count) {
    to.write(static_cast<double>(count));
}

/// Writes a share as a percentage, such as "41.2%"; a dash if `whole` is 0.
template <class Out>
constexpr void write_share(writer<Out>& to, std::uint64_t part, std::uint64_t whole, const language& in) {
    if (whole == 0) return to.raw("–");
    const double percent = static_cast<double>(part) / static_cast<double>(whole) * 100;
    to.fill(in.say(phrase::percent), [&](std::string_view) {
        detail::write_number(to, static_cast<double>(static_cast<std::uint64_t>(percent * 10 + 0.5)) / 10, in);
    });
}

/// Writes a share as a bar and a percentage: "████████░░░░░░░░░░░░  41.2%".
template <class Out>
constexpr void write_bar(writer<Out>& to, std::uint64_t part, std::uint64_t whole, const language& in) {
    constexpr std::uint64_t length = 20;
    const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    const auto filled = static_cast<std::uint64_t>(share * length + 0.5);
    for (std::uint64_t i = 0; i < length; ++i) to.raw(i < filled ? "█" : "░");
    to.raw("  ");
    detail::write_share(to, part, whole, in);
}

/// Writes the headline, such as "Complete: 412 of 1000 hold.".
template <class Out, class Eval>
constexpr void write_headline(writer<Out>& to, const tally<Eval>& t, const language& in) {
    to.fill(in.say(phrase::headline), [&](std::string_view key) {
        if (key == "verdict")
            to.write(in.say(detail::phrase_of(detail::verdict_kind(verdict<Eval>()), outcome::pass)));
        else
            detail::write_count(to, key == "n" ? t.complete() : t.sentences());
    });
}

/// An outcome and the member of `rule_count` that counts it.
struct outcome_column {
    pitch::outcome outcome;
    std::uint64_t rule_count::* count;
};
/// The outcomes in the order of reports.
inline constexpr outcome_column outcome_columns[]{{outcome::pass, &rule_count::pass},
                                                  {outcome::missing, &rule_count::missing},
                                                  {outcome::fail, &rule_count::fail},
                                                  {outcome::not_applicable, &rule_count::not_applicable}};

}  // namespace detail

/// Writes a tally for a terminal: headline, then a line for each rule, most frequent gaps first.
/// A line shows the share of sentences that have the rule as a gap, and counts the outcomes of the
/// rule. Rules under `advise` have no share. Ends with a new line. The output is valid UTF-8: each
/// malformed sequence becomes U+FFFD. Returns the iterator after the last character. Never
/// allocates; throws only what `out` throws.
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
        if (const std::size_t columns = text(in.label(r.id)).characters(); columns > width) width = columns;
    for (const rule_count& r : rules) {
        to.raw("  ");
        to.write(in.label(r.id));
        to.space(width + 2 - text(in.label(r.id)).characters());
        if (r.advised)
            to.write(in.say(phrase::advice));
        else
            detail::write_bar(to, r.gaps, tally.sentences(), in);
        std::string_view separator = "  (";
        for (const auto& [outcome, count] : detail::outcome_columns) {
            if (r.*count == 0) continue;
            to.raw(separator);
            to.write(in.say(detail::phrase_of(outcome)));
            to.raw(" ");
            detail::write_count(to, r.*count);
            separator = ", ";
        }
        to.raw(separator == ", " ? ")\n" : "\n");
    }
    return to.end();
}

/// Writes a tally as a Markdown table, a row for each rule; most frequent gaps come first.
/// Columns: gaps, their share, and the count of each outcome. Escapes the texts. Ends with a new
/// line. Output and failures: see `write_text` of a tally. For a stream, write into a string first.
template <class Out, class Eval>
constexpr Out write_markdown(Out out, const tally<Eval>& tally, const language& in = english) {
    detail::markdown_writer<Out> to(static_cast<Out&&>(out));
    to.mark("**");
    detail::write_headline(to.text(), tally, in);
    to.mark("**\n\n| |");
    const auto column_title = [&](phrase key) {
        to.mark(" ");
        to.text().write(in.say(key));
        to.mark(" |");
    };
    column_title(phrase::questions);
    to.mark(" % |");
    for (const auto& column : detail::outcome_columns) column_title(detail::phrase_of(column.outcome));
    to.mark("\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (const rule_count& r : tally.weakest()) {
        to.mark("| ");
        to.text().write(in.label(r.id));
        to.mark(" | ");
        if (r.advised) {
            to.text().write(in.say(phrase::advice));
            to.mark(" |");
        } else {
            detail::write_count(to.text(), r.gaps);
            to.mark(" | ");
            detail::write_share(to.text(), r.gaps, tally.sentences(), in);
        }
        for (const auto& column : detail::outcome_columns) {
            to.mark(" | ");
            detail::write_count(to.text(), r.*column.count);
        }
        to.mark(" |\n");
    }
    return to.end();
}

/// Writes a tally as one JSON object, without white space or a final new line.
/// Keys: `sentences`, `complete`, `outcomes` (number of sentences with each outcome), and `rules`
/// in the order of the tree. Keys of a rule: `id`, a count for each outcome, `gaps`; only if true,
/// `advised`. Keys are stable. Ignores the language. Output and failures: see `write_text` of a
/// tally. For a stream, write into a string first.
template <class Out, class Eval>
constexpr Out write_json(Out out, const tally<Eval>& tally, const language& = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    to.open("{");
    to.field("sentences", tally.sentences());
    to.field("complete", tally.complete());
    to.key("outcomes");
    to.open("{");
    for (const auto& column : detail::outcome_columns) to.field(pitch::name(column.outcome), tally.count(column.outcome));
    to.close("}");
    to.key("rules");
    to.open("[");
    for (const rule_count& r : tally.each_rule()) {
        to.open("{");
        to.field("id", r.id);
        for (const auto& column : detail::outcome_columns) to.field(pitch::name(column.outcome), r.*column.count);
        to.field("gaps", r.gaps);
        if (r.advised) to.field("advised", true);
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
