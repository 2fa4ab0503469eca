/// Orchestrated: marketing, sales and fulfilment lead to the objective and make one promise.
#pragma once

#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/text/same_words.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace detail {

/// The call operator of `keeps_one_promise`. A template, so that the comparison of texts is compiled
/// only if the rule is used.
template <class Touchpoints>
struct promise_check {
    constexpr outcome operator()(const Touchpoints& list) const noexcept {
        const touchpoint* first = nullptr;
        for (const touchpoint& t : list) {
            if (!t.promise.stated() || !t.stated()) continue;
            if (!first)
                first = &t;
            else if (!detail::same_words(first->promise.view(), t.promise.view()))
                return outcome::fail;
        }
        return said(first != nullptr);
    }
};

}  // namespace detail

namespace rules {

/// Missing until the touchpoints together have the roles marketing, sales and fulfilment;
/// never fails. One touchpoint may have all three roles.
struct covers_roles {
    static constexpr std::string_view id = "covers-roles"sv;
    static constexpr std::string_view asks = "Who draws them in, who closes, and who delivers?"sv;
    static constexpr std::string_view advice = "Give marketing, sales and fulfilment a touchpoint each; one place may play all three."sv;
    constexpr outcome operator()(const touchpoints& list) const noexcept {
        constexpr set_of<role> all = role::marketing | role::sales | role::fulfilment;
        set_of<role> covered;
        for (const touchpoint& t : list)
            if (t.stated()) covered |= t.roles;
        return said((covered & all) == all);
    }
};

/// Passes if a touchpoint is at the stage of the objective, or later.
/// Missing until the objective and such a touchpoint state their stages; never fails, because
/// another touchpoint can always be added.
struct reaches_objective {
    static constexpr std::string_view id = "reaches-objective"sv;
    static constexpr std::string_view asks = "Does a touchpoint meet them at the stage that you aim for?"sv;
    static constexpr std::string_view advice = "Add a touchpoint at that stage, or aim for a stage that you do reach."sv;
    constexpr outcome operator()(const touchpoints& list, const objective& o) const noexcept {
        if (!o.leads_to) return outcome::missing;
        const set_of<stage> far_enough = journey(*o.leads_to, stage::advocacy);
        for (const touchpoint& t : list)
            if (!(t.when & far_enough).empty() && t.stated()) return outcome::pass;
        return outcome::missing;
    }
};

/// Passes if every stage from the earliest touchpoint to the objective has a touchpoint.
/// Passes too if the earliest touchpoint is later than the objective. While a touchpoint has no
/// stage, the way starts at awareness, since that touchpoint may be the earliest. Missing until the
/// stages are stated; fails if every touchpoint states its stages and one on the way is skipped.
struct leaves_no_gap {
    static constexpr std::string_view id = "leaves-no-gap"sv;
    static constexpr std::string_view asks = "Is someone there at every stage on the way to the objective?"sv;
    static constexpr std::string_view advice = "See who helps them through the stages in between; on an impulse, people skip some."sv;
    constexpr outcome operator()(const touchpoints& list, const objective& o) const noexcept {
        if (!o.leads_to) return outcome::missing;
        set_of<stage> covered;
        bool all_known = true;
        for (const touchpoint& t : list) {
            if (!t.stated()) continue;
            covered |= t.when;
            all_known = all_known && !t.when.empty();
        }
        if (covered.empty()) return outcome::missing;
        const set_of<stage> way = journey(all_known ? *covered.begin() : stage::awareness, *o.leads_to);
        if ((covered & way) == way) return outcome::pass;
        return all_known ? outcome::fail : outcome::missing;
    }
};

/// Missing until a touchpoint has a promise; fails if two promises differ.
/// Ignores case, accents, width, white space and punctuation.
struct keeps_one_promise : detail::promise_check<touchpoints> {
    static constexpr std::string_view id = "keeps-one-promise"sv;
    static constexpr std::string_view asks = "Do all touchpoints make the same promise?"sv;
    static constexpr std::string_view advice = "Read the promises aloud, one after the other: would a stranger hear only one?"sv;
};

}  // namespace rules

inline constexpr rules::covers_roles covers_roles{};
inline constexpr rules::reaches_objective reaches_objective{};
inline constexpr rules::leaves_no_gap leaves_no_gap{};
inline constexpr rules::keeps_one_promise keeps_one_promise{};

namespace criteria {

/// Passes if the touchpoints cover all roles and reach the stage of the objective.
/// A way without gaps and a single promise are only advised.
struct orchestrated {
    static constexpr std::string_view id = "orchestrated"sv;
    static constexpr std::string_view asks = "Do all touchpoints, of marketing, sales and fulfilment, play the same piece?"sv;
    static constexpr std::string_view advice =
        "Follow one customer from the first touchpoint to the last, and write down what they hear."sv;
    using made_of =
        all_of<rules::covers_roles, rules::reaches_objective, advise_of<rules::leaves_no_gap>, advise_of<rules::keeps_one_promise>>;
};

}  // namespace criteria

inline constexpr criteria::orchestrated orchestrated{};

}  // namespace pitch::inline v0
