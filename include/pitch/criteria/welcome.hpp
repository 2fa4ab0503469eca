/// Reception: whether the recipient welcomes the method, and whether it is at its best.
#pragma once

#include <string_view>

#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/perceived_as.hpp>
#include <pitch/criteria/relevant.hpp>
#include <pitch/criteria/respectful.hpp>
#include <pitch/criteria/wanted.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/kind.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until the solution has all three appeals; never fails.
struct every_appeal {
    static constexpr std::string_view id = "every-appeal"sv;
    static constexpr std::string_view asks = "Is it useful, moving and something to aspire to, all three?"sv;
    static constexpr std::string_view advice = "Find the appeal that’s missing."sv;
    constexpr outcome operator()(const solution& s) const noexcept {
        constexpr set_of<appeal> all = appeal::functional | appeal::emotional | appeal::aspirational;
        return said((s.appeals & all) == all);
    }
};

}  // namespace rules

inline constexpr rules::every_appeal every_appeal{};

namespace criteria {

/// Passes if the method meets "my need, where, when and how I want it".
/// Combines `respectful` with the three rules of criteria/wanted.hpp, which apply only if the
/// recipient is open to contact: one refusal is one conflict. Its verdict is `judged_as::received`.
struct welcome {
    static constexpr std::string_view id = "welcome"sv;
    static constexpr std::string_view asks = "Does it meet “my need, where, when and how I want it”?"sv;
    static constexpr std::string_view advice = "Ask them; not knowing is a question, not a no."sv;
    static constexpr auto as = judged_as::received;
    using made_of = all_of<respectful, when_of<rules::open_to_contact, all_of<rules::where_wanted, rules::when_wanted, rules::how_wanted>>>;
};

/// Passes if the method is welcome, the sentence is complete, and the solution answers what moves
/// the recipient with every appeal: "functional, emotional and aspirational". Its id is `at-best`,
/// its verdict `judged_as::received`.
struct at_best {
    static constexpr std::string_view id = "at-best"sv;
    static constexpr std::string_view asks =
        "Is it the experience at its best: their need, all three appeals, where, when and how they want it?"sv;
    static constexpr std::string_view advice = "One thing at a time; being wanted comes first."sv;
    static constexpr auto as = judged_as::received;
    using made_of = all_of<welcome, grammar, rules::resonates, rules::every_appeal>;
};

}  // namespace criteria

inline constexpr criteria::welcome welcome{};
inline constexpr criteria::at_best at_best{};

}  // namespace pitch::inline v0
