/// Differentiating: the alternatives of the recipient, and how the offer differs from each.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until an alternative is stated; never fails. Doing nothing is an alternative.
struct faces_alternatives {
    static constexpr std::string_view id = "faces-alternatives"sv;
    static constexpr std::string_view asks = "What would they do without you?"sv;
    static constexpr std::string_view advice = "Name the other choices; doing nothing is one."sv;
    constexpr outcome operator()(const alternatives&) const noexcept { return outcome::pass; }
};

/// Missing until the difference of an alternative is stated; never fails.
/// Checks one list element: use it as `each(answers_alternative)`.
struct answers_alternative {
    static constexpr std::string_view id = "answers-alternative"sv;
    static constexpr std::string_view asks = "How are you different from this alternative?"sv;
    static constexpr std::string_view advice = "Finish the sentence: “with this, they …; with us, they …”."sv;
    constexpr outcome operator()(const alternative& a) const noexcept { return said(a.difference.stated()); }
};

}  // namespace rules

inline constexpr rules::faces_alternatives faces_alternatives{};
inline constexpr rules::answers_alternative answers_alternative{};

namespace criteria {

/// Passes if alternatives are stated, each with its difference.
struct differentiating {
    static constexpr std::string_view id = "differentiating"sv;
    static constexpr std::string_view asks = "How are you different from what they could choose instead?"sv;
    static constexpr std::string_view advice = "Start from what they do today, not from your competitors."sv;
    using made_of = all_of<rules::faces_alternatives, each_of<rules::answers_alternative>>;
};

}  // namespace criteria

inline constexpr criteria::differentiating differentiating{};

}  // namespace pitch::inline v0
