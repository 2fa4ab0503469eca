/// What a report says beside the words of the rules, and how it says so in English.
#pragma once

#include <string_view>

#include <pitch/outcome.hpp>

namespace pitch::inline v0 {

/// Which of the three verdicts an evaluator gives: complete (a sentence), successful (well prepared), or received (welcome).
enum class judged_as : unsigned char { complete, successful, received };

/// What a report says beside the words of the rules. `{…}` in a text stands for what the report fills in.
enum class phrase : unsigned char {
    // Outcomes of a rule, in the order of `outcome`.
    missing,
    fails,
    holds,
    does_not_apply,
    // Outcomes of a verdict: of each `judged_as`, in the order of `outcome`.
    complete_missing,
    complete_fails,
    complete_holds,
    complete_does_not_apply,
    successful_missing,
    successful_fails,
    successful_holds,
    successful_does_not_apply,
    received_missing,
    received_fails,
    received_holds,
    received_does_not_apply,
    received_disruptive,
    // The heads of the three verdicts.
    complete,
    successful,
    received,
    first_line,     // {verdict}, {n} rules of {m} hold
    waiting_part,   // {part}
    waiting_rules,  // {part}, for which {k} questions wait
    advice,
    rest,  // {n} more
    questions,
    element,  // {rule}, {element}; and whatever else says more of what stands before it
    nth,      // the element of the number {n}, the first of them 1
    negated,  // {rule}, which is wanted to fail
    at_most,
    at_least,      // {actual}, {bound}
    decimal_mark,  // between the whole part of a number and the rest
    percent,       // {n}
    judged_by,     // the limit of all this, once a report
    unasked,       // complete but disruptive
    six_criteria,
    // Of `perceived_as`, beside the terms `marketed` and `sold`.
    perceived_both,
    perceived_neither,
    perceived_unknown
};

/// The text of a phrase.
struct phrase_words {
    phrase key;
    std::string_view text;
};

namespace detail {

constexpr phrase phrase_of(outcome o) noexcept { return static_cast<phrase>(o); }
constexpr phrase phrase_of(judged_as verdict, outcome o) noexcept {
    return static_cast<phrase>(static_cast<unsigned>(phrase::complete_missing) + 4 * static_cast<unsigned>(verdict) +
                               static_cast<unsigned>(o));
}
constexpr phrase phrase_of(judged_as head) noexcept {
    return static_cast<phrase>(static_cast<unsigned>(phrase::complete) + static_cast<unsigned>(head));
}

inline constexpr phrase_words english_phrases[]{
    {phrase::missing, "missing"},
    {phrase::fails, "at odds"},
    {phrase::holds, "holds"},
    {phrase::does_not_apply, "does not apply"},
    {phrase::complete_missing, "Unfinished"},
    {phrase::complete_fails, "Flawed"},
    {phrase::complete_holds, "Complete"},
    {phrase::complete_does_not_apply, "Nothing to judge"},
    {phrase::successful_missing, "Open questions"},
    {phrase::successful_fails, "At odds with itself"},
    {phrase::successful_holds, "Well prepared"},
    {phrase::successful_does_not_apply, "Nothing to judge"},
    {phrase::received_missing, "Not known yet"},
    {phrase::received_fails, "Not as they want it"},
    {phrase::received_holds, "Welcome"},
    {phrase::received_does_not_apply, "Nothing to judge"},
    {phrase::received_disruptive, "Disruptive"},
    {phrase::complete, "complete"},
    {phrase::successful, "successful"},
    {phrase::received, "received"},
    {phrase::first_line, "{verdict}: {n} of {m} hold."},
    {phrase::waiting_part, "({part})"},
    {phrase::waiting_rules, "{part}: {k} questions wait for it"},
    {phrase::advice, "advice"},
    {phrase::rest, "… and {n} more (--all)"},
    {phrase::questions, "Questions to settle"},
    {phrase::element, "{rule}: {element}"},
    {phrase::nth, "#{n}"},
    {phrase::negated, "not {rule}"},
    {phrase::at_most, "{actual}, at most {bound}"},
    {phrase::at_least, "{actual}, at least {bound}"},
    {phrase::decimal_mark, "."},
    {phrase::percent, "{n}%"},
    {phrase::judged_by, "Judged by what the brief says; whether it is true is yours to check."},
    {phrase::unasked, "Complete, and nobody asked for it."},
    {phrase::six_criteria, "targeted · relevant · innovative · differentiating · orchestrated · measurable"},
    {phrase::perceived_both, "both"},
    {phrase::perceived_neither, "unwelcome"},
    {phrase::perceived_unknown, "not known yet"},
};

/// The text of a phrase in English: what a language without it falls back on.
constexpr std::string_view say_in_english(phrase key) noexcept {
    for (const phrase_words& row : english_phrases)
        if (row.key == key) return row.text;
    return {};
}

}  // namespace detail
}  // namespace pitch::inline v0
