/// Phrases of reports, and their texts.
#pragma once

#include <string_view>

#include <pitch/kind.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0 {

/// A text that reports print besides the texts of rules.
/// A report replaces `{…}`; the comments name the placeholders of each phrase.
enum class phrase : unsigned char {
    // Outcomes of a rule, in the order of `outcome`.
    missing,
    fails,
    holds,
    does_not_apply,
    // Outcomes of a verdict: for each `judged_as`, in the order of `outcome`.
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
    // Names of the three verdicts.
    complete,
    successful,
    received,
    headline,       // {verdict}: {n} of {m} rules pass
    needs_part,     // {part}: needed by a rule
    waiting_rules,  // {part}: {k} other rules need it
    advice,
    more,  // {n}: number of questions not printed
    questions,
    element,  // {rule}: label; {element}: ordinal or measurement
    ordinal,  // {n}: number of a list element, from 1
    negated,  // {rule}: label of a rule under `no`
    at_most,
    at_least,      // {actual}, {bound}
    decimal_mark,  // between the whole part and the fraction
    percent,       // {n}: from 0 to 100
    disclaimer,    // what no rule checks; applications print it once
    unasked,       // a complete sentence, but disruptive
    six_criteria,
    // Results of `perceived_as` besides the terms `marketed` and `sold`.
    perceived_both,
    perceived_neither,
    perceived_unknown,

    waiting_rule,    // {part}: one other rule needs it
    more_one,        // one question is not printed
    one_of,          // one of the choices below will do
    some_of,         // {k}: number of choices that are needed
    perceived,       // {answer}: what the recipient perceives
    letters,         // {targeted}, {relevant}, … {measurable}: how far each criterion is
    letter_count,    // {n} of {m} questions of a criterion are answered
    tally_headline,  // {verdict}: {n} of {m} briefs
    answers,         // {n} of {m} questions are answered

    // Old names, kept until 0.3.
    first_line = headline,
    waiting_part = needs_part,
    rest = more,
    nth = ordinal,
    judged_by = disclaimer
};

/// Text of a phrase in one language.
struct phrase_words {
    phrase key;
    std::string_view text;
};

namespace detail {

/// Returns a phrase with the same placeholders that a table may have instead; or the phrase itself.
constexpr phrase similar_phrase(phrase key) noexcept {
    return key == phrase::more_one         ? phrase::more
           : key == phrase::waiting_rule   ? phrase::waiting_rules
           : key == phrase::tally_headline ? phrase::headline
           : key == phrase::answers        ? phrase::letter_count
                                           : key;
}
/// Returns the phrase for the outcome of a rule.
constexpr phrase phrase_of(outcome o) noexcept { return static_cast<phrase>(o); }
/// Returns the phrase for the outcome of a verdict.
constexpr phrase phrase_of(judged_as verdict, outcome o) noexcept {
    return static_cast<phrase>(static_cast<unsigned>(phrase::complete_missing) + 4 * static_cast<unsigned>(verdict) +
                               static_cast<unsigned>(o));
}
/// Returns the phrase that names a verdict.
constexpr phrase phrase_of(judged_as head) noexcept {
    return static_cast<phrase>(static_cast<unsigned>(phrase::complete) + static_cast<unsigned>(head));
}

}  // namespace detail
}  // namespace pitch::inline v0
