#pragma once

#include <charconv>
#include <cstddef>
#include <string_view>

#include <pitch/detail/wording.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

template <class Out>
class json_writer {
public:
    constexpr explicit json_writer(Out out) : to_(static_cast<Out&&>(out)) {}
    [[nodiscard]] constexpr Out end() { return to_.end(); }

    constexpr void raw(std::string_view s) { to_.raw(s); }

    constexpr void string(std::string_view s) {
        to_.raw("\"");
        for (; !s.empty(); s.remove_prefix(decode(s).bytes)) {
            const std::string_view c = s.substr(0, decode(s).bytes);
            const auto code = static_cast<unsigned char>(c.front());
            if (c == "\"" || c == "\\") {
                to_.raw("\\");
                to_.raw(c);
            } else if (code < 0x20) {
                constexpr std::string_view digits = "0123456789abcdef";
                to_.raw("\\u00");
                to_.raw(digits.substr(code >> 4, 1));
                to_.raw(digits.substr(code & 15u, 1));
            } else {
                to_.say(c);
            }
        }
        to_.raw("\"");
    }

    /// The shortest digits that read back as the same number; null for what is not finite, which JSON cannot say.
    void number(double value) {
        if (value - value != 0) return to_.raw("null");
        char digits[32];
        const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
        to_.raw({digits, static_cast<std::size_t>(end.ptr - digits)});
    }

    template <class Strings>
    constexpr void strings(const Strings& all) {
        raw("[");
        std::string_view comma;
        for (const std::string_view s : all) {
            raw(comma);
            string(s);
            comma = ",";
        }
        raw("]");
    }

    void gap(const finding& g, const language& in) {
        const rule_words said = words_of(g, in);
        raw("{\"id\":");
        string(g.id);
        raw(",\"outcome\":");
        string(name(g.outcome));
        raw(",\"lacks\":");
        strings(g.lacks);
        raw(",\"asks\":");
        string(said.asks);
        raw(",\"advice\":");
        string(said.advice);
        if (g.negated) raw(",\"negated\":true");
        if (g.measurement) {
            raw(",\"measurement\":{\"actual\":");
            number(g.measurement->actual);
            raw(",\"bound\":");
            number(g.measurement->bound);
            raw(",\"direction\":");
            string(g.measurement->direction == measurement::limit::at_most ? "at_most" : "at_least");
            raw("}");
        }
        if (g.element) {
            raw(",\"element\":");
            number(static_cast<double>(*g.element));
        }
        raw("}");
    }

private:
    writer<Out> to_;
};

}  // namespace detail

/// Writes the verdict as one JSON object without a new line; its keys stay: outcome, score, missing, and gaps of id, outcome, lacks, asks,
/// advice; and, where there is one, measurement and element (from 0), and negated where the rule is wanted to fail. Identifiers are English in every language.
template <class Out, class E>
Out write_json(Out out, const verdict<E>& verdict, const language& in = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    to.raw("{\"outcome\":");
    to.string(name(verdict.overall()));
    to.raw(",\"score\":");
    to.number(verdict.score());
    to.raw(",\"missing\":");
    to.strings(verdict.missing());
    to.raw(",\"gaps\":[");
    std::string_view comma;
    for (const finding& g : verdict.gaps()) {
        to.raw(comma);
        to.gap(g, in);
        comma = ",";
    }
    to.raw("]}");
    return to.end();
}

}  // namespace pitch::inline v0
