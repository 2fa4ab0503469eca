/// Chooses the words of a question: status, rule, lacking parts, choice, question and advice.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Writes a number with the decimal mark of the language; see `decimal`.
template <class Out>
constexpr void write_number(writer<Out>& to, const double& number, const language& in, std::size_t significant = decimal::usual_digits) {
    const std::string_view mark = in.say(phrase::decimal_mark);
    const decimal digits(number, significant);
    for (const char& c : digits.view()) {
        if (c == '.' && !mark.empty())
            to.write(mark);
        else
            to.raw({&c, 1});
    }
}

/// Returns the word for the outcome of a rule; under `no`, for the opposite outcome.
constexpr std::string_view status(rule_state rule, const language& in) noexcept {
    if (!rule.applies) return in.say(phrase::does_not_apply);
    if (detail::advises(rule)) return in.say(phrase::advice);
    return in.say(detail::phrase_of(rule.negated ? detail::negation(rule.outcome) : rule.outcome));
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
        to.fill(in.say(phrase::element), [&](std::string_view field_name) {
            if (field_name == "rule") return detail::write_label(to, f, in);
            to.fill(in.say(phrase::ordinal), [&](std::string_view) { to.write(static_cast<double>(*f.element + 1)); });
        });
    };
    if (!f.measurement) return element();
    to.fill(in.say(phrase::element), [&](std::string_view field_name) {
        if (field_name == "rule") return element();
        const measurement& taken_measurement = *f.measurement;
        const std::size_t digit_count = detail::digits_to_tell_apart(taken_measurement.actual, taken_measurement.bound);
        to.fill(in.say(taken_measurement.direction == measurement::limit::at_most ? phrase::at_most : phrase::at_least),
                [&](std::string_view number_name) {
                    detail::write_number(to, number_name == "actual" ? taken_measurement.actual : taken_measurement.bound, in, digit_count);
                });
    });
}

/// Writes missing parts, such as " (method, recipient)", except `omitted`.
/// Writes nothing if no other part is missing.
template <class Out>
constexpr void write_lacking_parts(writer<Out>& to, const part_names& lacks, const language& in, std::string_view omitted = {}) {
    if (lacks.size() == std::size_t{lacks.contains(omitted)}) return;
    to.raw(" ");
    to.fill(in.say(phrase::needs_part), [&](std::string_view) {
        bool is_first = true;
        for (const std::string_view part_name : lacks) {
            if (part_name == omitted) continue;
            if (!is_first) to.raw(", ");
            to.write(in.word(part_name));
            is_first = false;
        }
    });
}

/// Writes how many questions depend on a part, such as "recipient: 7 questions depend on it".
template <class Out>
constexpr void write_dependents(writer<Out>& to, std::string_view part, std::size_t count, const language& in) {
    to.fill(in.say(count == 1 ? phrase::waiting_rule : phrase::waiting_rules), [&](std::string_view field_name) {
        if (field_name == "part")
            to.write(in.word(part));
        else
            to.write(static_cast<double>(count));
    });
}

/// Writes the heading of a choice: "one of:", or "2 of:".
template <class Out>
constexpr void write_choice(writer<Out>& to, std::size_t needed, const language& in) {
    to.fill(in.say(needed == 1 ? phrase::one_of : phrase::some_of), [&](std::string_view) { to.write(static_cast<double>(needed)); });
}

/// Writes the number of entries left out, such as "… and 4 more".
template <class Out>
constexpr void write_more(writer<Out>& to, std::size_t count, const language& in) {
    to.fill(in.say(count == 1 ? phrase::more_one : phrase::more), [&](std::string_view) { to.write(static_cast<double>(count)); });
}

/// Returns question and advice in a language: those of a row, or the given ones for each that the row
/// lacks. `row` may be null.
constexpr rule_words words_of(const rule_words* row, std::string_view asks, std::string_view advice) noexcept {
    return {{}, {}, row && !row->asks.empty() ? row->asks : asks, row && !row->advice.empty() ? row->advice : advice};
}
/// Returns question and advice of a finding in a language, or the texts of the rule if it has none.
constexpr rule_words words_of(const finding& f, const language& in) noexcept {
    return detail::words_of(in.find(f.words_from), f.asks, f.advice);
}

}  // namespace pitch::inline v0::detail
