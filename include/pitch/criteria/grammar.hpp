/// Grammar: a complete sentence has a need, a solution and a method.
/// Quotes in the headers of criteria/ are from the essay that the README names.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until the origin of the need is stated: "organic and/or generated"; never fails.
struct states_need {
    static constexpr std::string_view id = "states-need"sv;
    static constexpr std::string_view asks = "What do they lack, want or fear? Do they feel it already, or do you awaken it?"sv;
    static constexpr std::string_view advice =
        "State their need, not yours (“sales are down” is yours). Say whether they already feel it (organic), "
        "you awaken it (generated), or both."sv;
    constexpr outcome operator()(const need& n) const noexcept { return said(!n.origins.empty()); }
};

/// Missing until an appeal is stated: "functional and/or emotional and/or aspirational";
/// never fails.
struct states_solution {
    static constexpr std::string_view id = "states-solution"sv;
    static constexpr std::string_view asks = "What do you offer, and what does it do for them?"sv;
    static constexpr std::string_view advice = "Name the offer, and say whether it is useful, moving or something to aspire to."sv;
    constexpr outcome operator()(const solution& s) const noexcept { return said(!s.appeals.empty()); }
};

/// Missing until the method has a channel, a stage or an approach; never fails.
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

/// Passes if need, solution and method are stated: "the complete story requires a need, a solution,
/// and a method of connecting these two". Its id is `complete-sentence`.
struct grammar {
    static constexpr std::string_view id = "complete-sentence"sv;
    static constexpr std::string_view asks = "Is it a complete sentence: a need, a solution, and a method that connects them?"sv;
    static constexpr std::string_view advice = "Two out of three is good work, and still half a song: add the missing one."sv;
    using made_of = all_of<rules::states_need, rules::states_solution, rules::connects>;
};

}  // namespace criteria

inline constexpr criteria::grammar grammar{};

}  // namespace pitch::inline v0
