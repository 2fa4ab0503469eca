/// Measurable: what shows that the objective is reached.
#pragma once

#include <string_view>

#include <pitch/criteria/checks.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until a metric is stated; never fails.
struct has_metric {
    static constexpr std::string_view id = "has-metric"sv;
    static constexpr std::string_view asks = "What will you count?"sv;
    static constexpr std::string_view advice = "Name one thing to count that would not have moved by itself."sv;
    constexpr outcome operator()(const metrics&) const noexcept { return outcome::pass; }
};

/// Passes if a metric is counted at the stage of the objective, or later.
/// Missing until the objective and such a metric state their stages; fails if every metric states
/// its stage and all stages are earlier.
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

/// Missing until a metric has a target; fails if a target is infinite or NaN.
struct sets_target {
    static constexpr std::string_view id = "sets-target"sv;
    static constexpr std::string_view asks = "How much would be a success?"sv;
    static constexpr std::string_view advice = "Give a number to reach, and say where it stands today."sv;
    constexpr outcome operator()(const metrics& list) const noexcept { return detail::check_number(list, &metric::target); }
};

/// Missing until the source of a metric is stated; never fails.
/// Checks one list element: use it as `each(names_source)`.
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

/// Passes if a metric counts at the stage of the objective and a target is set.
/// Sources of metrics are only advised.
struct measurable {
    static constexpr std::string_view id = "measurable"sv;
    static constexpr std::string_view asks = "How will you know that you reach your objective?"sv;
    static constexpr std::string_view advice = "Decide now what you will look at on the last day."sv;
    using made_of = all_of<rules::has_metric, rules::measures_objective, rules::sets_target, advise_of<each_of<rules::names_source>>>;
};

}  // namespace criteria

inline constexpr criteria::measurable measurable{};

}  // namespace pitch::inline v0
