/// What backs a campaign up, and the essay forgets: proof, a date, a starting point, money, a name, a list of places.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/criteria/measurable.hpp>
#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace detail {
/// Whether it starts with a calendar day such as 2026-03-31; two of these compare as the text that they are.
constexpr bool is_day(std::string_view s) noexcept {
    if (s.size() < 10) return false;
    for (std::size_t i = 0; i < 10; ++i)
        if (i == 4 || i == 7 ? s[i] != '-' : s[i] < '0' || s[i] > '9') return false;
    return true;
}
}  // namespace detail

namespace rules {

/// Why should they believe it? Missing until a proof is stated.
struct gives_proof {
    static constexpr std::string_view id = "gives-proof"sv;
    static constexpr std::string_view asks = "Why should they believe it?"sv;
    static constexpr std::string_view advice = "Give one reason to believe it, and say where a doubter can check."sv;
    constexpr outcome operator()(const proof&) const noexcept { return outcome::pass; }
};

/// When is it over? Missing until its end is said; fails where it ends before the day on which it starts.
struct ends_in_time {
    static constexpr std::string_view id = "ends-in-time"sv;
    static constexpr std::string_view asks = "When is it over?"sv;
    static constexpr std::string_view advice = "Name the day on which you will look at the numbers, and let it come after the first."sv;
    constexpr outcome operator()(const timing& t) const noexcept {
        const std::string_view first = t.starts.view(), last = t.ends.view();
        if (detail::is_day(first) && detail::is_day(last) && last.substr(0, 10) < first.substr(0, 10)) return outcome::fail;
        return said(t.ends.stated());
    }
};

/// Where does it stand today? Missing until a metric's baseline is said; fails where a baseline is not finite.
struct knows_baseline {
    static constexpr std::string_view id = "knows-baseline"sv;
    static constexpr std::string_view asks = "Where does it stand today?"sv;
    static constexpr std::string_view advice = "Count once before you begin; a change shows only against something."sv;
    constexpr outcome operator()(const metrics& list) const noexcept { return detail::says_number(list, &metric::baseline); }
};

/// What may it cost? Missing until the budget is stated.
struct sets_budget {
    static constexpr std::string_view id = "sets-budget"sv;
    static constexpr std::string_view asks = "What may it cost?"sv;
    static constexpr std::string_view advice = "Name an amount; a wrong one gets corrected, none gets spent."sv;
    constexpr outcome operator()(const budget&) const noexcept { return outcome::pass; }
};

/// Who answers for it? Missing until the owner is stated.
struct names_owner {
    static constexpr std::string_view id = "names-owner"sv;
    static constexpr std::string_view asks = "Who answers for it?"sv;
    static constexpr std::string_view advice = "Name one person who can say yes; where everyone answers, nobody does."sv;
    constexpr outcome operator()(const owner&) const noexcept { return outcome::pass; }
};

/// Where do they meet you? Missing until a touchpoint is stated.
struct lists_touchpoints {
    static constexpr std::string_view id = "lists-touchpoints"sv;
    static constexpr std::string_view asks = "Where do they meet you?"sv;
    static constexpr std::string_view advice = "List every place where they meet you, those that you did not plan too."sv;
    constexpr outcome operator()(const touchpoints&) const noexcept { return outcome::pass; }
};

}  // namespace rules

inline constexpr rules::gives_proof gives_proof{};
inline constexpr rules::ends_in_time ends_in_time{};
inline constexpr rules::knows_baseline knows_baseline{};
inline constexpr rules::sets_budget sets_budget{};
inline constexpr rules::names_owner names_owner{};
inline constexpr rules::lists_touchpoints lists_touchpoints{};

}  // namespace pitch::inline v0
