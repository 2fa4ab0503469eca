#pragma once

#include <pitch/language.hpp>

namespace pitch::inline v0 {

namespace detail {

inline constexpr term english_terms[]{
    {"statement", "words"},
    {"leads_to", "stage it leads to"},
    {"call_to_action", "call to action"},
    {"at", "stage measured"},
    {"baseline", "today"},
    {"moved_by", "moved by"},
    {"consents", "consent"},
    {"frequency_cap", "frequency cap"},
    {"self_directed", "on their own"},
    {"assisted", "with help"},
    {"sms", "text message"},
    {"email", "e-mail"},
    {"direct_mail", "direct mail"},
    {"web", "web site"},
    {"social", "social media"},
    {"broadcast", "radio and television"},
    {"channel_16", "channel 16"},
    {"channel_17", "channel 17"},
    {"channel_18", "channel 18"},
    {"channel_19", "channel 19"},
    {"channel_20", "channel 20"},
    {"channel_21", "channel 21"},
    {"channel_22", "channel 22"},
    {"channel_23", "channel 23"},
    {"channel_24", "channel 24"},
    {"channel_25", "channel 25"},
    {"channel_26", "channel 26"},
    {"channel_27", "channel 27"},
    {"channel_28", "channel 28"},
    {"channel_29", "channel 29"},
    {"channel_30", "channel 30"},
    {"channel_31", "channel 31"},
    {"marketed", "marketed to"},
    {"sold", "sold to"},
};

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

}  // namespace detail

/// English: the rules speak their own words, and are called by their ids.
inline constexpr language english{.tag = "en", .terms = detail::english_terms, .phrases = detail::english_phrases};

}  // namespace pitch::inline v0
