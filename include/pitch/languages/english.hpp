/// English: words for terms, and phrases.
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
    {"actual", "result"},
    {"moved_by", "moved by"},
    {"consents", "consent"},
    {"frequency_cap", "frequency cap"},
    {"experienced", "how they experienced it"},
    {"self_directed", "on their own"},
    {"assisted", "with help"},
    {"referral", "word of mouth"},
    {"sms", "text message"},
    {"email", "e-mail"},
    {"direct_mail", "direct mail"},
    {"web", "web site"},
    {"social", "social media"},
    {"broadcast", "radio and television"},
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

}  // namespace detail

/// English. Has no rows for rules: reports print their own texts, and their ids as labels.
inline constexpr language english{.tag = "en", .terms = detail::english_terms, .phrases = detail::english_phrases};

}  // namespace pitch::inline v0
