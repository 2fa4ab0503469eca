/// Chooses the words of a report: headline, rule, lacking parts, question and advice.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/criteria/respectful.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/kind.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a verdict fails `respectful`; false if the evaluator does not contain it.
template <class Eval>
constexpr bool is_disrespectful(const verdict<Eval>& verdict) noexcept {
    if constexpr (detail::find_node<criteria::respectful, Eval>() != counts_of<Eval>.nodes)
        return verdict[respectful] == outcome::fail;
    else
        return false;
}

/// Returns whether a brief is a complete sentence but fails `respectful`.
template <class Complete, class Received>
constexpr bool is_unasked(const verdict<Complete>& complete, const verdict<Received>& received) noexcept {
    return complete.overall() == outcome::pass && detail::is_disrespectful(received);
}

/// Returns the name of a verdict, such as "complete".
constexpr std::string_view label_of(judged_as as, const language& in) noexcept { return in.say(detail::phrase_of(as)); }

/// Returns the word for the outcome of a verdict, such as "Unfinished".
template <class Eval>
constexpr std::string_view headline_word(const verdict<Eval>& verdict, judged_as as, const language& in) noexcept {
    if (as == judged_as::received && verdict.flawed() && detail::is_disrespectful(verdict)) return in.say(phrase::received_disruptive);
    return in.say(detail::phrase_of(as, verdict.overall()));
}

/// Returns which verdict an evaluator gives: its member `as`, or `complete` if it has none.
template <class Eval>
constexpr judged_as verdict_kind(const verdict<Eval>&) noexcept {
    if constexpr (requires { requires std::is_same_v<decltype(&Eval::as), const judged_as*>; })
        return Eval::as;
    else
        return judged_as::complete;
}

/// Writes a number with the decimal mark of the language.
template <class Out>
constexpr void write_number(writer<Out>& to, double number, const language& in) {
    const std::string_view mark = in.say(phrase::decimal_mark);
    const decimal digits(number);
    for (const char& c : digits.view()) {
        if (c == '.' && !mark.empty())
            to.write(mark);
        else
            to.raw({&c, 1});
    }
}

/// Writes the headline of a verdict, such as "Unfinished: 2 of 3 hold.".
/// `rules` are the findings to count, each rule once.
template <class Out, class Eval, class Rules>
constexpr void write_headline(writer<Out>& to, const verdict<Eval>& verdict, const Rules& rules, judged_as as, const language& in) {
    std::size_t passed = 0, counted = 0;
    for (const finding& f : rules) {
        counted += detail::counts(f);
        passed += detail::counts(f) && detail::passes_as_intended(f);
    }
    to.fill(in.say(phrase::headline), [&](std::string_view key) {
        if (key == "verdict")
            to.write(detail::headline_word(verdict, as, in));
        else
            to.write(static_cast<double>(key == "n" ? passed : counted));
    });
}

/// Returns the word for the outcome of a rule; under `no`, for the opposite outcome.
constexpr std::string_view status(const finding& f, const language& in) noexcept {
    if (!f.applies) return in.say(phrase::does_not_apply);
    if (detail::advises(f)) return in.say(phrase::advice);
    return in.say(detail::phrase_of(f.negated ? detail::negation(f.outcome) : f.outcome));
}

/// Writes the label of a rule, such as "connects" or "not connects".
template <class Out>
constexpr void write_label(writer<Out>& to, const finding& f, const language& in) {
    if (!f.negated) return to.write(in.label(f.id));
    to.fill(in.say(phrase::negated), [&](std::string_view) { to.write(in.label(f.id)); });
}

/// Writes the label of a rule, its element and its measurement: "fits: #2: 44, at most 30".
template <class Out>
constexpr void write_rule(writer<Out>& to, const finding& f, const language& in) {
    const auto element = [&] {
        if (!f.element) return detail::write_label(to, f, in);
        to.fill(in.say(phrase::element), [&](std::string_view key) {
            if (key == "rule") return detail::write_label(to, f, in);
            to.fill(in.say(phrase::ordinal), [&](std::string_view) { to.write(static_cast<double>(*f.element + 1)); });
        });
    };
    if (!f.measurement) return element();
    to.fill(in.say(phrase::element), [&](std::string_view key) {
        if (key == "rule") return element();
        const bool at_most = f.measurement->direction == measurement::limit::at_most;
        to.fill(in.say(at_most ? phrase::at_most : phrase::at_least), [&](std::string_view number) {
            detail::write_number(to, number == "actual" ? f.measurement->actual : f.measurement->bound, in);
        });
    });
}

/// Writes the parts that a rule lacks, such as " (method, recipient)", except `omitted`.
/// Writes nothing if no other part is lacking.
template <class Out>
constexpr void write_lacking_parts(writer<Out>& to, const finding& f, const language& in, std::string_view omitted = {}) {
    if (f.lacks.size() == std::size_t{f.lacks.contains(omitted)}) return;
    to.raw(" ");
    to.fill(in.say(phrase::needs_part), [&](std::string_view) {
        bool first = true;
        for (const std::string_view part : f.lacks) {
            if (part == omitted) continue;
            if (!first) to.raw(", ");
            to.write(in.word(part));
            first = false;
        }
    });
}

/// Writes the heading of a group, such as "recipient: 7 questions wait for it".
template <class Out>
constexpr void write_group(writer<Out>& to, std::string_view part, std::size_t dependent, const language& in) {
    to.fill(in.say(phrase::waiting_rules), [&](std::string_view key) {
        if (key == "part")
            to.write(in.word(part));
        else
            to.write(static_cast<double>(dependent));
    });
}

/// Writes the number of gaps left out, such as "… and 4 more (--all)".
template <class Out>
constexpr void write_more(writer<Out>& to, std::size_t count, const language& in) {
    to.fill(in.say(phrase::more), [&](std::string_view) { to.write(static_cast<double>(count)); });
}

/// Returns question and advice of a finding in a language, or the texts of the rule if it has none.
constexpr rule_words words_of(const finding& f, const language& in) noexcept {
    const rule_words* words = in.find(f.words_from);
    return {
        f.words_from, {}, words && !words->asks.empty() ? words->asks : f.asks, words && !words->advice.empty() ? words->advice : f.advice};
}

}  // namespace pitch::inline v0::detail
