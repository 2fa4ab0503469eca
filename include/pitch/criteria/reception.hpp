/// Reception: whether it is welcome, and at its best, in the eye of the recipient.
#pragma once

#include <string_view>

#include <pitch/criteria/perceived_as.hpp>
#include <pitch/criteria/respectful.hpp>
#include <pitch/criteria/wanted.hpp>
#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Is it useful, moving and something to live up to, all three? Missing until all are said: "functional, emotional and aspirational".
struct every_appeal {
    static constexpr std::string_view id = "every-appeal"sv;
    static constexpr std::string_view asks = "Is it useful, moving and something to live up to, all three?"sv;
    static constexpr std::string_view advice = "Look for the appeal that is not there yet."sv;
    constexpr outcome operator()(const solution& s) const noexcept {
        constexpr set_of<appeal> all = appeal::functional | appeal::emotional | appeal::aspirational;
        return said((s.appeals & all) == all);
    }
};

}  // namespace rules

inline constexpr rules::every_appeal every_appeal{};

namespace criteria {

/// Does it meet "my need, where, when and how I want it"?
struct welcome {
    static constexpr std::string_view id = "welcome"sv;
    static constexpr std::string_view asks = "Does it meet 'my need, where, when and how I want it'?"sv;
    static constexpr std::string_view advice = "Ask them; what you do not know is a question, and not a no."sv;
    using made_of = all_of<respectful, rules::where_wanted, rules::when_wanted, rules::how_wanted>;
};

/// Is it the experience at its best: all three appeals, where, when and how they want it?
struct at_best {
    static constexpr std::string_view id = "at_best"sv;
    static constexpr std::string_view asks = "Is it the experience at its best: all three appeals, where, when and how they want it?"sv;
    static constexpr std::string_view advice = "One thing at a time; being wanted comes first."sv;
    using made_of = all_of<welcome, rules::every_appeal>;
};

}  // namespace criteria

inline constexpr criteria::welcome welcome{};
inline constexpr criteria::at_best at_best{};

}  // namespace pitch::inline v0
