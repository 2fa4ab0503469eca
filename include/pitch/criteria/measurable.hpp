/// Measurable: how you will know that you reach the objective.
#pragma once

#include <optional>
#include <string_view>

#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace detail {
// std::isfinite is not constexpr, and GCC takes no inf - inf in a constant expression.
constexpr bool is_finite(double number) noexcept { return number >= -0x1.fffffffffffffp+1023 && number <= 0x1.fffffffffffffp+1023; }

/// Whether one of the metrics says that number; fails where one says a number that is not finite, since nothing can reach it.
constexpr outcome says_number(const metrics& list, std::optional<double> metric::* number) noexcept {
    outcome answer = outcome::missing;
    for (const metric& m : list) {
        if (!(m.*number)) continue;
        if (!is_finite(*(m.*number))) return outcome::fail;
        answer = outcome::pass;
    }
    return answer;
}
}  // namespace detail

namespace rules {

/// What will you count? Missing until a metric is stated: "measurable".
struct has_metric {
    static constexpr std::string_view id = "has-metric"sv;
    static constexpr std::string_view asks = "What will you count?"sv;
    static constexpr std::string_view advice = "Name one thing to count that would not have moved by itself."sv;
    constexpr outcome operator()(const metrics&) const noexcept { return outcome::pass; }
};

/// Do you measure at the stage that you aim for? Passes also at a later one. Missing until the objective's stage is said, and that of a
/// metric which reaches it; fails where every metric says at which stage it counts, and all are earlier: "measurable".
struct measures_objective {
    static constexpr std::string_view id = "measures-objective"sv;
    static constexpr std::string_view asks = "Do you measure at the stage that you aim for?"sv;
    static constexpr std::string_view advice = "Count something at that stage, or later: views are not sales."sv;
    constexpr outcome operator()(const metrics& list, const objective& o) const noexcept {
        if (!o.leads_to) return outcome::missing;
        bool all_known = true;
        for (const metric& m : list) {
            if (m.at && *m.at >= *o.leads_to) return outcome::pass;
            all_known = all_known && m.at;
        }
        return all_known ? outcome::fail : outcome::missing;
    }
};

/// How much would be a success? Missing until a target is said; fails where a target is not finite: "measurable".
struct sets_target {
    static constexpr std::string_view id = "sets-target"sv;
    static constexpr std::string_view asks = "How much would be a success?"sv;
    static constexpr std::string_view advice = "Give a number to reach, and say where it stands today."sv;
    constexpr outcome operator()(const metrics& list) const noexcept { return detail::says_number(list, &metric::target); }
};

/// Where does this number come from? For `each`; missing until the metric's source is said: "measurable".
struct names_source {
    static constexpr std::string_view id = "names-source"sv;
    static constexpr std::string_view asks = "Where does this number come from?"sv;
    static constexpr std::string_view advice = "Name its source and its date, so that a doubter can look it up."sv;
    constexpr outcome operator()(const metric& m) const noexcept { return said(m.source.stated()); }
};

}  // namespace rules

inline constexpr rules::has_metric has_metric{};
inline constexpr rules::measures_objective measures_objective{};
inline constexpr rules::sets_target sets_target{};
inline constexpr rules::names_source names_source{};

namespace criteria {

/// How will you know that you reach your objective?
struct measurable {
    static constexpr std::string_view id = "measurable"sv;
    static constexpr std::string_view asks = "How will you know that you reach your objective?"sv;
    static constexpr std::string_view advice = "Decide now what you will look at on the last day."sv;
    using made_of = all_of<rules::has_metric, rules::measures_objective, rules::sets_target, advise_of<each_of<rules::names_source>>>;
};

}  // namespace criteria

inline constexpr criteria::measurable measurable{};

}  // namespace pitch::inline v0
