/// How a report puts it: a verdict's headline, a rule's place, its question, in the words of a language.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/telling.hpp>
#include <pitch/detail/writer.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Whether it is found that they are approached further than they wish.
template <class E>
constexpr bool is_disrespectful(const verdict<E>& verdict) noexcept {
    for (const finding& f : verdict.findings())
        if (f.id == "respectful" && f.outcome == outcome::fail) return true;
    return false;
}

/// Whether it is a complete sentence that nobody asked for.
template <class Complete, class Received>
constexpr bool is_unasked(const verdict<Complete>& complete, const verdict<Received>& received) noexcept {
    return complete.overall() == outcome::pass && is_disrespectful(received);
}

/// The head of one of the three verdicts, as "complete".
constexpr std::string_view head(judged_as as, const language& in) noexcept { return in.say(phrase_of(as)); }

/// The word of a verdict, as "Unfinished".
template <class E>
constexpr std::string_view verdict_word(const verdict<E>& verdict, judged_as as, const language& in) noexcept {
    if (as == judged_as::received && verdict.flawed() && is_disrespectful(verdict)) return in.say(phrase::received_disruptive);
    return in.say(phrase_of(as, verdict.overall()));
}

/// Which of the three verdicts an evaluator gives, by its root.
template <class E>
constexpr judged_as judged_by(const verdict<E>&) noexcept {
    const std::string_view id = tree<E>::nodes[0].id;
    return id == "tridom" ? judged_as::successful : id == "welcome" || id == "at_best" ? judged_as::received : judged_as::complete;
}

template <class Out>
constexpr void write_number(writer<Out>& to, double number, const language& in) {
    const std::string_view mark = in.say(phrase::decimal_mark);
    const decimal digits(number);
    for (const char& c : digits.view()) {
        if (c == '.' && !mark.empty())
            to.say(mark);
        else
            to.raw({&c, 1});
    }
}

/// "Unfinished: 2 of 3 hold.", of a verdict and its rules, each once.
template <class Out, class E, class Rules>
constexpr void write_headline(writer<Out>& to, const verdict<E>& verdict, const Rules& rules, judged_as as, const language& in) {
    std::size_t held = 0, counted = 0;
    for (const finding& f : rules) {
        counted += counts(f);
        held += counts(f) && as_wanted(f);
    }
    to.fill(in.say(phrase::first_line), [&](std::string_view key) {
        if (key == "verdict")
            to.say(verdict_word(verdict, as, in));
        else
            to.say(static_cast<double>(key == "n" ? held : counted));
    });
}

/// The word for how a rule stands; under `no`, for how its opposite does.
constexpr std::string_view status(const finding& f, const language& in) noexcept {
    if (!f.applies) return in.say(phrase::does_not_apply);
    if (advises(f)) return in.say(phrase::advice);
    return in.say(phrase_of(f.negated ? negation(f.outcome) : f.outcome));
}

/// How a rule is called in a report.
template <class Out>
constexpr void write_label(writer<Out>& to, const finding& f, const language& in) {
    if (!f.negated) return to.say(in.label(f.id));
    to.fill(in.say(phrase::negated), [&](std::string_view) { to.say(in.label(f.id)); });
}

/// The label, the element at which the rule stands, and what it measured.
template <class Out>
constexpr void write_place(writer<Out>& to, const finding& f, const language& in) {
    const auto element = [&] {
        if (!f.element) return write_label(to, f, in);
        to.fill(in.say(phrase::element), [&](std::string_view key) {
            if (key == "rule") return write_label(to, f, in);
            to.fill(in.say(phrase::nth), [&](std::string_view) { to.say(static_cast<double>(*f.element + 1)); });
        });
    };
    if (!f.measurement) return element();
    to.fill(in.say(phrase::element), [&](std::string_view of) {
        if (of == "rule") return element();
        const bool at_most = f.measurement->direction == measurement::limit::at_most;
        to.fill(in.say(at_most ? phrase::at_most : phrase::at_least),
                [&](std::string_view key) { write_number(to, key == "actual" ? f.measurement->actual : f.measurement->bound, in); });
    });
}

/// " (method, recipient)": the parts for which a rule waits, but for one that is told already.
template <class Out>
constexpr void write_waiting(writer<Out>& to, const finding& f, const language& in, std::string_view told = {}) {
    if (f.lacks.size() == std::size_t{f.lacks.contains(told)}) return;
    to.raw(" ");
    to.fill(in.say(phrase::waiting_part), [&](std::string_view) {
        bool first = true;
        for (const std::string_view part : f.lacks) {
            if (part == told) continue;
            if (!first) to.raw(", ");
            to.say(in.word(part));
            first = false;
        }
    });
}

/// "recipient: 7 questions wait for it"
template <class Out>
constexpr void write_group(writer<Out>& to, std::string_view part, std::size_t waiting, const language& in) {
    to.fill(in.say(phrase::waiting_rules), [&](std::string_view key) {
        if (key == "part")
            to.say(in.word(part));
        else
            to.say(static_cast<double>(waiting));
    });
}

/// "… and 4 more (--all)"
template <class Out>
constexpr void write_rest(writer<Out>& to, std::size_t count, const language& in) {
    to.fill(in.say(phrase::rest), [&](std::string_view) { to.say(static_cast<double>(count)); });
}

/// The question of a finding, and its advice, in a language; in the rule's own words where it has none.
constexpr rule_words words_of(const finding& f, const language& in) noexcept {
    const rule_words* words = in.find(f.voice);
    return {f.voice, {}, words && !words->asks.empty() ? words->asks : f.asks, words && !words->advice.empty() ? words->advice : f.advice};
}

}  // namespace pitch::inline v0::detail
