/// Phrases of reports in English.
#pragma once

#include <string_view>

#include <pitch/phrases.hpp>

namespace pitch::inline v0::detail {

inline constexpr phrase_words english_phrases[]{
    {phrase::missing, "missing"},
    {phrase::fails, "conflict"},
    {phrase::holds, "ok"},
    {phrase::does_not_apply, "does not apply"},
    {phrase::complete_missing, "Unfinished"},
    {phrase::complete_fails, "Contradicts itself"},
    {phrase::complete_holds, "Complete"},
    {phrase::complete_does_not_apply, "Nothing to judge"},
    {phrase::successful_missing, "Open questions"},
    {phrase::successful_fails, "Contradictions to settle"},
    {phrase::successful_holds, "Well prepared"},
    {phrase::successful_does_not_apply, "Nothing to judge"},
    {phrase::received_missing, "Ask them first"},
    {phrase::received_fails, "Not as they want it"},
    {phrase::received_holds, "Welcome"},
    {phrase::received_does_not_apply, "Nothing to judge"},
    {phrase::received_disruptive, "Disruptive"},
    {phrase::complete, "sentence"},
    {phrase::successful, "readiness"},
    {phrase::received, "reception"},
    {phrase::headline, "{verdict}: {n} of {m} answered."},
    {phrase::needs_part, "({part})"},
    {phrase::waiting_rules, "{part}: {k} questions depend on it"},
    {phrase::advice, "advice"},
    {phrase::more, "… and {n} more"},
    {phrase::questions, "Questions to settle"},
    {phrase::element, "{rule}: {element}"},
    {phrase::ordinal, "#{n}"},
    {phrase::negated, "not {rule}"},
    {phrase::at_most, "{actual}, at most {bound}"},
    {phrase::at_least, "{actual}, at least {bound}"},
    {phrase::decimal_mark, "."},
    {phrase::percent, "{n}%"},
    {phrase::disclaimer, "Judged by what the brief says; checking that it’s true is up to you."},
    {phrase::unasked, "Complete, and nobody asked for it."},
    {phrase::six_criteria, "targeted · relevant · innovative · differentiating · orchestrated · measurable"},
    {phrase::perceived_both, "both"},
    {phrase::perceived_neither, "unwelcome"},
    {phrase::perceived_unknown, "not known yet"},
    {phrase::waiting_rule, "{part}: 1 question depends on it"},
    {phrase::more_one, "… and 1 more"},
    {phrase::one_of, "one of:"},
    {phrase::some_of, "{k} of:"},
    {phrase::perceived, "sales or marketing? {answer}"},
    {phrase::letters, "T {targeted} · R {relevant} · I {innovative} · D {differentiating} · O {orchestrated} · M {measurable}"},
    {phrase::letter_count, "{n}/{m}"},
    {phrase::tally_headline, "{verdict}: {n} of {m}."},
    {phrase::answers, "{n} of {m} answered"},
};

/// Returns the English text of a phrase: the fallback for languages without a base.
constexpr std::string_view say_in_english(phrase key) noexcept {
    for (const phrase_words& row : english_phrases)
        if (row.key == key) return row.text;
    return {};
}

}  // namespace pitch::inline v0::detail
