/// Rules beyond the criteria of the essay: proof, dates, baseline, budget, owner, touchpoints.
#pragma once

#include <string_view>

#include <pitch/criteria/checks.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until a proof is stated; never fails. Whether the proof is true is not checked.
struct gives_proof {
    static constexpr std::string_view id = "gives-proof"sv;
    static constexpr std::string_view asks = "Why should they believe it?"sv;
    static constexpr std::string_view advice = "Give one reason to believe it, and say where a sceptic can check."sv;
    constexpr outcome operator()(const proof&) const noexcept { return outcome::pass; }
};

/// Missing until the end is a calendar day such as `2026-03-31`; fails if it is before the start.
/// Also missing while the start is stated and is not a calendar day: no two texts can be compared.
/// An end on the day of the start passes.
struct ends_in_time {
    static constexpr std::string_view id = "ends-in-time"sv;
    static constexpr std::string_view asks = "When is it over?"sv;
    static constexpr std::string_view advice = "Name the day you will look at the numbers, after the day it starts."sv;
    constexpr outcome operator()(const timing& t) const noexcept {
        const std::string_view first = t.starts.view(), last = t.ends.view();
        if (!detail::is_calendar_day(last)) return outcome::missing;
        if (!t.starts.stated()) return outcome::pass;
        if (!detail::is_calendar_day(first)) return outcome::missing;
        return last < first ? outcome::fail : outcome::pass;
    }
};

/// Missing until a metric has a baseline; fails if a baseline is infinite or NaN.
struct knows_baseline {
    static constexpr std::string_view id = "knows-baseline"sv;
    static constexpr std::string_view asks = "Where does it stand today?"sv;
    static constexpr std::string_view advice = "Measure once before you begin; without a starting point, nobody sees a change."sv;
    constexpr outcome operator()(const metrics& list) const noexcept { return detail::check_number(list, &metric::baseline); }
};

/// Missing until the budget is stated; never fails. Any amount passes, a negative one too.
struct sets_budget {
    static constexpr std::string_view id = "sets-budget"sv;
    static constexpr std::string_view asks = "What may it cost?"sv;
    static constexpr std::string_view advice = "Name an amount; a wrong figure gets corrected, a blank one gets overspent."sv;
    constexpr outcome operator()(const budget&) const noexcept { return outcome::pass; }
};

/// Missing until the owner is stated; never fails.
struct names_owner {
    static constexpr std::string_view id = "names-owner"sv;
    static constexpr std::string_view asks = "Who owns it?"sv;
    static constexpr std::string_view advice = "Name one person who can say yes; where everyone answers, nobody does."sv;
    constexpr outcome operator()(const owner&) const noexcept { return outcome::pass; }
};

/// Missing until a touchpoint is stated; never fails.
struct lists_touchpoints {
    static constexpr std::string_view id = "lists-touchpoints"sv;
    static constexpr std::string_view asks = "Where do they meet you?"sv;
    static constexpr std::string_view advice = "List every place where they meet you, including those you did not plan."sv;
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
