#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0 {

namespace detail {

template <class Out>
constexpr void write_count(writer<Out>& to, std::uint64_t count) {
    to.say(static_cast<double>(count));
}

/// "41.2%"; of nothing, a dash.
template <class Out>
constexpr void write_share(writer<Out>& to, std::uint64_t part, std::uint64_t whole, const language& in) {
    if (whole == 0) return to.raw("–");
    const double percent = static_cast<double>(part) / static_cast<double>(whole) * 100;
    to.fill(in.say(phrase::percent),
            [&](std::string_view) { write_number(to, static_cast<double>(static_cast<std::uint64_t>(percent * 10 + 0.5)) / 10, in); });
}

/// "████████░░░░░░░░░░░░  41.2%"
template <class Out>
constexpr void write_bar(writer<Out>& to, std::uint64_t part, std::uint64_t whole, const language& in) {
    constexpr std::uint64_t length = 20;
    const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    const auto filled = static_cast<std::uint64_t>(share * length + 0.5);
    for (std::uint64_t i = 0; i < length; ++i) to.raw(i < filled ? "█" : "░");
    to.raw("  ");
    write_share(to, part, whole, in);
}

/// "Complete: 412 of 1000 hold."
template <class Out, class E>
constexpr void write_headline(writer<Out>& to, const tally<E>& t, const language& in) {
    to.fill(in.say(phrase::first_line), [&](std::string_view key) {
        if (key == "verdict")
            to.say(in.say(phrase_of(judged_by(verdict<E>()), outcome::pass)));
        else
            write_count(to, key == "n" ? t.complete() : t.sentences());
    });
}

struct outcome_count {
    pitch::outcome outcome;
    std::uint64_t rule_count::* count;
};
/// In the order in which reports tell them.
inline constexpr outcome_count outcome_counts[]{{outcome::pass, &rule_count::pass},
                                                {outcome::missing, &rule_count::missing},
                                                {outcome::fail, &rule_count::fail},
                                                {outcome::not_applicable, &rule_count::not_applicable}};

}  // namespace detail

/// Writes the tally for a person at a terminal: how many sentences are complete, and a bar a rule of how often it is a gap, the weakest
/// first; advice is never one, and has none. Ends with a new line.
template <class Out, class E>
constexpr Out write_text(Out out, const tally<E>& tally, const language& in = english) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    detail::write_headline(to, tally, in);
    to.raw("\n");
    to.say(in.say(phrase::questions));
    to.raw("\n");
    const auto rules = tally.weakest();
    std::size_t width = 0;
    for (const rule_count& r : rules)
        if (const std::size_t columns = text(in.label(r.id)).characters(); columns > width) width = columns;
    for (const rule_count& r : rules) {
        to.raw("  ");
        to.say(in.label(r.id));
        to.space(width + 2 - text(in.label(r.id)).characters());
        if (r.advised)
            to.say(in.say(phrase::advice));
        else
            detail::write_bar(to, r.gaps, tally.sentences(), in);
        std::string_view before = "  (";
        for (const auto& [outcome, count] : detail::outcome_counts) {
            if (r.*count == 0) continue;
            to.raw(before);
            to.say(in.say(detail::phrase_of(outcome)));
            to.raw(" ");
            detail::write_count(to, r.*count);
            before = ", ";
        }
        to.raw(before == ", " ? ")\n" : "\n");
    }
    return to.end();
}

/// Writes the tally as a table, the weakest rule first.
template <class Out, class E>
constexpr Out write_markdown(Out out, const tally<E>& tally, const language& in = english) {
    detail::markdown<Out> to(static_cast<Out&&>(out));
    to.mark("**");
    detail::write_headline(to.text(), tally, in);
    to.mark("**\n\n| |");
    const auto head = [&](phrase key) {
        to.mark(" ");
        to.text().say(in.say(key));
        to.mark(" |");
    };
    head(phrase::questions);
    to.mark(" % |");
    for (const auto& column : detail::outcome_counts) head(detail::phrase_of(column.outcome));
    to.mark("\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (const rule_count& r : tally.weakest()) {
        to.mark("| ");
        to.text().say(in.label(r.id));
        to.mark(" | ");
        if (r.advised) {
            to.text().say(in.say(phrase::advice));
            to.mark(" |");
        } else {
            detail::write_count(to.text(), r.gaps);
            to.mark(" | ");
            detail::write_share(to.text(), r.gaps, tally.sentences(), in);
        }
        for (const auto& column : detail::outcome_counts) {
            to.mark(" | ");
            detail::write_count(to.text(), r.*column.count);
        }
        to.mark(" |\n");
    }
    return to.end();
}

/// Writes the tally as one JSON object without a new line; its keys stay: sentences, complete, outcomes (of whole sentences), and rules, in
/// the order of the tree, each with id, its four outcomes and gaps, and advised where it is only advice. Identifiers are English in every language.
template <class Out, class E>
constexpr Out write_json(Out out, const tally<E>& tally, const language& = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    const auto count = [&](std::string_view key, std::uint64_t n) {
        to.string(key);
        to.raw(":");
        to.raw(detail::decimal(static_cast<double>(n)).view());
    };
    to.raw("{");
    count("sentences", tally.sentences());
    to.raw(",");
    count("complete", tally.complete());
    to.raw(",\"outcomes\":{");
    std::string_view comma;
    for (const auto& column : detail::outcome_counts) {
        to.raw(comma);
        count(name(column.outcome), tally.count(column.outcome));
        comma = ",";
    }
    to.raw("},\"rules\":[");
    comma = "";
    for (const rule_count& r : tally.each_rule()) {
        to.raw(comma);
        to.raw("{\"id\":");
        to.string(r.id);
        for (const auto& column : detail::outcome_counts) {
            to.raw(",");
            count(name(column.outcome), r.*column.count);
        }
        to.raw(",");
        count("gaps", r.gaps);
        to.raw(r.advised ? ",\"advised\":true}" : "}");
        comma = ",";
    }
    to.raw("]}");
    return to.end();
}

/// Writes the tally's text, in English, to a stream, or to anything else with `put(char)`.
template <class Stream, class E>
    requires detail::takes_chars<Stream>
Stream& operator<<(Stream& stream, const tally<E>& tally) {
    write_text(detail::put_into<Stream>{&stream}, tally);
    return stream;
}

}  // namespace pitch::inline v0
