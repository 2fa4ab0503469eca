/// The grammar of a sentence: "the complete story requires a need, a solution, and a method of connecting these two".
#pragma once

#include <string_view>

#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// What do they lack, want or fear? Missing until the need's origin is said: "organic and/or generated".
struct states_need {
    static constexpr std::string_view id = "states-need"sv;
    static constexpr std::string_view asks = "What do they lack, want or fear? Do they feel it already, or do you awaken it?"sv;
    static constexpr std::string_view advice =
        "Say their need, not yours (falling sales are yours), and mark it organic, generated or both."sv;
    constexpr outcome operator()(const need& n) const noexcept { return said(!n.origins.empty()); }
};

/// What do you offer, and what does it do for them? Missing until an appeal is said: "functional and/or emotional and/or aspirational".
struct states_solution {
    static constexpr std::string_view id = "states-solution"sv;
    static constexpr std::string_view asks = "What do you offer, and what does it do for them?"sv;
    static constexpr std::string_view advice = "Name the offer, and say whether it is useful, moving or something to live up to."sv;
    constexpr outcome operator()(const solution& s) const noexcept { return said(!s.appeals.empty()); }
};

/// How do the need and the solution meet? Missing until it is said where, when or how: "a method of connecting these two".
struct connects {
    static constexpr std::string_view id = "connects"sv;
    static constexpr std::string_view asks = "How do the need and the solution meet?"sv;
    static constexpr std::string_view advice = "Say where, when or how: a shop, a call, a link, a visit."sv;
    constexpr outcome operator()(const method& m) const noexcept { return said(!m.where.empty() || !m.when.empty() || !m.how.empty()); }
};

}  // namespace rules

inline constexpr rules::states_need states_need{};
inline constexpr rules::states_solution states_solution{};
inline constexpr rules::connects connects{};

namespace criteria {

/// Is it a complete sentence: a need, a solution, and a method that connects them?
struct grammar {
    static constexpr std::string_view id = "complete-sentence"sv;
    static constexpr std::string_view asks = "Is it a complete sentence: a need, a solution, and a method that connects them?"sv;
    static constexpr std::string_view advice = "Two parts of three are good work, and half a song: add the one that is missing."sv;
    using made_of = all_of<rules::states_need, rules::states_solution, rules::connects>;
};

}  // namespace criteria

inline constexpr criteria::grammar grammar{};

}  // namespace pitch::inline v0
