#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/telling.hpp>
#include <pitch/detail/wording.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

/// The lines of a text report, in two columns: how it stands, and of what.
template <class Out>
class text_lines {
public:
    constexpr text_lines(writer<Out>& to, const language& in) noexcept : to_(to), in_(in) {}

    /// Makes the first column wide enough for these findings.
    template <class Findings>
    constexpr void fit(const Findings& findings) noexcept {
        for (const finding& f : findings) fit(status(f, in_));
    }
    constexpr void fit(std::string_view word) noexcept {
        const std::size_t columns = text(word).characters();
        if (width_ < columns) width_ = columns;
    }

    constexpr void begin(std::string_view status) {
        to_.raw("  ");
        to_.say(status);
        const std::size_t columns = text(status).characters();
        to_.space(2 + (columns < width_ ? width_ - columns : 0));
    }
    constexpr void continue_at(std::size_t indent) { to_.space(width_ + 4 + indent); }
    constexpr void end() { to_.raw("\n"); }

    constexpr void line(const finding& f) {
        begin(status(f, in_));
        write_place(to_, f, in_);
        write_waiting(to_, f, in_);
        end();
    }

    // A page of `tell`.
    constexpr void begin_group(const finding& f, std::string_view part, std::size_t waiting) {
        begin(status(f, in_));
        write_group(to_, part, waiting, in_);
        end();
    }
    constexpr void question(const finding& f, std::string_view group) {
        if (group.empty()) {
            line(f);
        } else {
            continue_at(0);
            write_place(to_, f, in_);
            write_waiting(to_, f, in_, group);
            end();
        }
        const rule_words words = words_of(f, in_);
        for (const std::string_view said : {words.asks, words.advice}) {
            if (said.empty()) continue;
            continue_at(group.empty() ? 0 : 2);
            to_.say(said);
            end();
        }
    }
    constexpr void rest(std::size_t count) {
        continue_at(0);
        write_rest(to_, count, in_);
        end();
    }

private:
    writer<Out>& to_;
    const language& in_;
    std::size_t width_ = 0;
};

}  // namespace detail

/// Writes the verdict for a person at a terminal: its word, how each rule stands, and what is left to do, contradictions first and gaps grouped
/// by the part that they wait for; of the gaps at most `most`, and a count of the rest.
template <class Out, class E>
constexpr Out write_text(Out out, const verdict<E>& verdict, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    const auto rules = detail::rules_once(verdict);
    const auto gaps = detail::gaps_of(verdict);
    detail::write_headline(to, verdict, rules, detail::judged_by(verdict), in);
    to.raw("\n");

    detail::text_lines<Out> lines(to, in);
    lines.fit(rules);
    lines.fit(gaps);
    for (const finding& f : rules)
        if (!detail::advises(f) && (detail::as_wanted(f) || !detail::tells(gaps, f))) lines.line(f);
    detail::tell(gaps, detail::advice_of(gaps, rules), most, lines);
    return to.end();
}

/// Writes the three verdicts of one brief together, since complete never stands alone: a headline each, and then their gaps, each rule once.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_text(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                         const verdict<Received>& received, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    detail::text_lines<Out> heads(to, in);
    for (const judged_as as : {judged_as::complete, judged_as::successful, judged_as::received}) heads.fit(detail::head(as, in));
    const auto tell = [&](judged_as as, const auto& verdict) {
        const auto rules = detail::rules_once(verdict);
        heads.begin(detail::head(as, in));
        detail::write_headline(to, verdict, rules, as, in);
        to.raw("\n");
        return rules;
    };
    const auto of_complete = tell(judged_as::complete, complete);
    const auto of_successful = tell(judged_as::successful, successful);
    const auto of_received = tell(judged_as::received, received);
    if (detail::is_unasked(complete, received)) {
        to.raw("  ");
        to.say(in.say(phrase::unasked));
        to.raw("\n");
    }
    const auto gaps = detail::gaps_of(complete, successful, received);
    const auto advice = detail::advice_of(gaps, of_complete, of_successful, of_received);
    detail::text_lines<Out> lines(to, in);
    lines.fit(gaps);
    if (gaps.size() < most) lines.fit(advice);
    detail::tell(gaps, advice, most, lines);
    return to.end();
}

/// Writes the verdict's text, in English, to a stream, or to anything else with `put(char)`.
template <class Stream, class E>
    requires detail::takes_chars<Stream>
Stream& operator<<(Stream& stream, const verdict<E>& verdict) {
    write_text(detail::put_into<Stream>{&stream}, verdict);
    return stream;
}

}  // namespace pitch::inline v0
