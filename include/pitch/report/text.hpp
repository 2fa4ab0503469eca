#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/reporting.hpp>
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
        for (const finding& f : findings)
            if (is_leaf(f)) fit(status(f));
    }
    constexpr void fit(std::string_view word) noexcept {
        const std::size_t columns = text(word).characters();
        if (width_ < columns) width_ = columns;
    }

    constexpr void begin(std::string_view status) {
        to_.raw("  ");
        to_.say(status);
        to_.space(width_ + 2 - text(status).characters());
    }
    constexpr void continue_at(std::size_t indent) { to_.space(width_ + 4 + indent); }
    constexpr void end() { to_.raw("\n"); }

    constexpr void line(const finding& f) {
        begin(status(f));
        write_label(to_, f, in_);
        write_waiting(to_, f, in_);
        end();
    }
    constexpr void question(const finding& f, std::size_t indent) {
        const rule_words words = words_of(f, in_);
        for (const std::string_view said : {words.asks, words.advice}) {
            if (said.empty()) continue;
            continue_at(indent);
            to_.say(said);
            end();
        }
    }
    constexpr void advice(const finding& f) {
        line(f);
        question(f, 0);
    }

    /// The gaps, in the order in which they are told; those that wait for one part below a line of its own.
    template <class Gaps>
    constexpr void gaps(const Gaps& gaps, std::size_t most) {
        std::string_view group;
        std::size_t told = 0;
        for (const finding& g : gaps) {
            if (told == most) break;
            ++told;
            const std::string_view part = group_of(g, gaps);
            const std::size_t waiting = waiting_for(part, gaps);
            if (waiting < 2) {
                line(g);
                question(g, 0);
                continue;
            }
            if (part != group) {
                begin(status(g));
                to_.fill(in_.say(phrase::waiting_rules), [&](std::string_view key) {
                    if (key == "part")
                        to_.say(in_.word(part));
                    else
                        to_.say(static_cast<double>(waiting));
                });
                end();
                group = part;
            }
            continue_at(0);
            write_label(to_, g, in_);
            end();
            question(g, 2);
        }
        if (told == gaps.size()) return;
        continue_at(0);
        write_rest(to_, gaps.size() - told, in_);
        end();
    }

private:
    /// The word for how a rule stands; under `no`, for how its opposite does.
    [[nodiscard]] constexpr std::string_view status(const finding& f) const noexcept {
        if (!f.applies) return in_.say(phrase::does_not_apply);
        if (is_advice(f)) return in_.say(phrase::advice);
        return in_.say(phrase_of(f.negated ? negation(f.outcome) : f.outcome));
    }

    writer<Out>& to_;
    const language& in_;
    std::size_t width_ = 0;
};

}  // namespace detail

/// Writes the verdict for a person at a terminal: its word, what holds, and what is left to do, contradictions first and gaps grouped
/// by the part that they wait for; of the gaps at most `most`, and a count of the rest.
template <class Out, class E>
constexpr Out write_text(Out out, const verdict<E>& verdict, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    const auto findings = verdict.findings();
    const auto gaps = detail::in_order(verdict.gaps());
    detail::write_headline(to, findings, in);
    to.raw("\n");

    detail::text_lines<Out> lines(to, in);
    lines.fit(findings);
    for (const finding& f : findings)
        if (detail::is_leaf(f) && !detail::is_advice(f) && !detail::is_among(f, gaps)) lines.line(f);
    lines.gaps(gaps, most);
    for (const finding& f : findings)
        if (detail::is_advice(f)) lines.advice(f);
    return to.end();
}

/// Writes the three verdicts of one brief together, since complete never stands alone: a headline each, and then their gaps, each rule once.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_text(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                         const verdict<Received>& received, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::writer<Out> to(static_cast<Out&&>(out));
    detail::text_lines<Out> heads(to, in);
    for (const phrase head : {phrase::complete, phrase::successful, phrase::received}) heads.fit(in.say(head));
    const auto head = [&](phrase word, const auto& findings) {
        heads.begin(in.say(word));
        detail::write_headline(to, findings, in);
        to.raw("\n");
    };
    head(phrase::complete, complete.findings());
    head(phrase::successful, successful.findings());
    head(phrase::received, received.findings());
    if (detail::is_unasked(complete, received)) {
        to.raw("  ");
        to.say(in.say(phrase::unasked));
        to.raw("\n");
    }
    const auto gaps = detail::in_order(detail::gaps_of(complete, successful, received));
    detail::text_lines<Out> lines(to, in);
    lines.fit(gaps);
    lines.gaps(gaps, most);
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
