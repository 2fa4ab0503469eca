#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/reporting.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

/// The lines of a text report: what holds, then what is at odds, then what is missing, then advice.
template <class Out, class Findings>
struct text_lines {
    writer<Out>& to;
    const Findings& findings;
    const language& in;
    std::size_t width = 0;  // of the first column

    constexpr text_lines(writer<Out>& out, const Findings& all, const language& language) noexcept : to(out), findings(all), in(language) {
        for (const auto& f : findings)
            if (is_leaf(f) && width < columns(status(f))) width = columns(status(f));
    }

    [[nodiscard]] static constexpr std::size_t columns(std::string_view s) noexcept { return text(s).characters(); }

    template <class Finding>
    [[nodiscard]] constexpr std::string_view status(const Finding& f) const noexcept {
        if (!f.applies) return in.say(phrase::does_not_apply);
        if (f.advised && f.outcome != outcome::pass && f.outcome != outcome::not_applicable) return in.say(phrase::advice);
        return in.say(phrase_of(f.outcome));
    }

    constexpr void begin_line(std::string_view status) {
        to.raw("\n  ");
        to.say(status);
        to.space(width + 2 - columns(status));
    }
    constexpr void begin_line() {
        to.raw("\n");
        to.space(width + 4);
    }

    template <class Finding>
    constexpr void line(const Finding& f) {
        begin_line(status(f));
        write_label(to, f, in);
        write_waiting(to, f, in);
    }

    template <class Finding>
    constexpr void question(const Finding& f, std::size_t indent) {
        const rule_words words = words_of(f, in);
        for (const std::string_view say : {words.asks, words.advice}) {
            if (say.empty()) continue;
            begin_line();
            to.space(indent);
            to.say(say);
        }
    }
};

}  // namespace detail

/// Writes the verdict for a person at a terminal: its word, what holds, and what is left to do, contradictions first and gaps grouped
/// by the part that they wait for; of the gaps, at most `most`, and a count of the rest. Ends with a new line.
template <class Out, class E>
constexpr Out write_text(Out out, const verdict<E>& verdict, const language& in = english,
                         std::size_t most = static_cast<std::size_t>(-1)) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    const auto findings = verdict.findings();
    const auto gaps = detail::in_order(verdict.gaps());
    detail::text_lines lines(to, findings, in);

    const auto is_gap = [&](const finding& f) {
        for (const finding& g : gaps)
            if (g.id == f.id && g.outcome == f.outcome) return true;
        return false;
    };
    detail::write_headline(to, findings, in);
    for (const finding& f : findings)
        if (detail::is_leaf(f) && !is_gap(f) && !(f.advised && !detail::as_wanted(f))) lines.line(f);

    std::string_view group;
    std::size_t told = 0;
    for (const finding& g : gaps) {
        if (told++ == most) break;
        const std::string_view waits_for = detail::group_of(g, gaps);
        const std::size_t waiting = detail::waiting_for(waits_for, gaps);
        if (waiting < 2) {
            lines.line(g);
            lines.question(g, 0);
            continue;
        }
        if (waits_for != group) {
            lines.begin_line(lines.status(g));
            to.fill(in.say(phrase::waiting_rules), [&](std::string_view key) {
                if (key == "part")
                    to.say(in.word(waits_for));
                else
                    to.say(static_cast<double>(waiting));
            });
            group = waits_for;
        }
        lines.begin_line();
        detail::write_label(to, g, in);
        lines.question(g, 2);
    }
    if (told < gaps.size()) {
        lines.begin_line();
        to.fill(in.say(phrase::rest), [&](std::string_view) { to.say(static_cast<double>(gaps.size() - told)); });
    }
    for (const finding& f : findings)
        if (detail::is_leaf(f) && f.applies && f.advised && !detail::as_wanted(f) && f.outcome != outcome::not_applicable) {
            lines.line(f);
            lines.question(f, 0);
        }
    to.raw("\n");
    return to.end();
}

/// Writes the verdict's text, in English, to a stream, or to anything else with `put(char)`.
template <class Stream, class E>
    requires requires(Stream& stream) { stream.put('.'); }
Stream& operator<<(Stream& stream, const verdict<E>& verdict) {
    write_text(detail::put_into<Stream>{&stream}, verdict);
    return stream;
}

}  // namespace pitch::inline v0
