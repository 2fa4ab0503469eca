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
    static constexpr std::string_view asks = "What will you measure?"sv;
    static constexpr std::string_view advice = "Pick a number that wouldn’t have moved on its own."sv;
    constexpr outcome operator()(const metrics&) const noexcept { return outcome::pass; }
};

/// Passes if a metric is counted at the stage of the objective, or later. For loyalty and advocacy,
/// a metric at purchase is late enough.
/// Missing until the objective and such a metric state their stages; fails if every metric states
/// its stage and all stages are too early.
struct measures_objective {
    static constexpr std::string_view id = "measures-objective"sv;
    static constexpr std::string_view asks = "Do you measure at the stage that you aim for?"sv;
    static constexpr std::string_view advice = "Measure at that stage, or later: views are not sales."sv;
    constexpr outcome operator()(const metrics& list, const objective& o) const noexcept {
        if (!o.leads_to) return outcome::missing;
        const stage late_enough = *o.leads_to < stage::purchase ? *o.leads_to : stage::purchase;
        bool all_known = true;
        for (const metric& m : list) {
            if ((m.at && *m.at < late_enough) || !m.stated()) continue;
            if (m.at) return outcome::pass;
            all_known = false;
        }
        return all_known ? outcome::fail : outcome::missing;
    }
};

/// Missing until a metric has a target; fails if a target is infinite or NaN.
struct sets_target {
    static constexpr std::string_view id = "sets-target"sv;
    static constexpr std::string_view asks = "How much would be a success?"sv;
    static constexpr std::string_view advice = "Set a number to hit, and say where you are today."sv;
    constexpr outcome operator()(const metrics& list) const noexcept { return detail::check_number(list, &metric::target); }
};

/// Missing until the source of a metric is stated; never fails.
/// Checks one list element: use it as `each(names_source)`.
struct names_source {
    static constexpr std::string_view id = "names-source"sv;
    static constexpr std::string_view asks = "Where does this number come from?"sv;
    static constexpr std::string_view advice = "Name its source and its date, so a sceptic can check."sv;
    constexpr outcome operator()(const metric& m) const noexcept { return said(m.source.stated()); }
};

/// Passes if the number reached is at least the target; if the target lies below the baseline, at
/// most. Not applicable until both are stated; fails if it was not reached, or if the target, the
/// number reached or the baseline is infinite or NaN.
/// Checks one list element: use it as `each(reached_target)`.
struct reached_target {
    static constexpr std::string_view id = "reached-target"sv;
    static constexpr std::string_view asks = "Did it reach its target?"sv;
    static constexpr std::string_view advice = "Write down the result, and what you learned from it."sv;
    constexpr outcome operator()(const metric& m) const noexcept {
        if (!m.actual || !m.target) return outcome::not_applicable;
        const double actual = *m.actual, target = *m.target, baseline = m.baseline ? *m.baseline : target;
        if (!detail::is_finite(actual) || !detail::is_finite(target) || !detail::is_finite(baseline)) return outcome::fail;
        return (target < baseline ? actual <= target : actual >= target) ? outcome::pass : outcome::fail;
    }
};

}  // namespace rules

inline constexpr rules::has_metric has_metric{};
inline constexpr rules::measures_objective measures_objective{};
inline constexpr rules::sets_target sets_target{};
inline constexpr rules::names_source names_source{};
inline constexpr rules::reached_target reached_target{};

namespace criteria {

/// Passes if a metric counts at the stage of the objective and a target is set.
/// Sources of metrics and reached targets are only advised.
struct measurable {
    static constexpr std::string_view id = "measurable"sv;
    static constexpr std::string_view asks = "How will you know that you reach your objective?"sv;
    static constexpr std::string_view advice = "Decide now what you will look at on the last day."sv;
    using made_of = all_of<rules::has_metric, rules::measures_objective, rules::sets_target, advise_of<each_of<rules::names_source>>,
                           advise_of<each_of<rules::reached_target>>>;
};

}  // namespace criteria

inline constexpr criteria::measurable measurable{};

}  // namespace pitch::inline v0
