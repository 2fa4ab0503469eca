/// Orchestrated: all touchpoints, of marketing, sales and fulfilment, play the same piece.
#pragma once

#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/detail/same_words.hpp>
#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Who invites them, who agrees with them, and who keeps the promise? Missing until the touchpoints have all three roles: "orchestrated".
struct covers_roles {
    static constexpr std::string_view id = "covers-roles"sv;
    static constexpr std::string_view asks = "Who invites them, who agrees with them, and who keeps the promise?"sv;
    static constexpr std::string_view advice = "Give marketing, sales and fulfilment a touchpoint; one place may play all three."sv;
    constexpr outcome operator()(const touchpoints& list) const noexcept {
        constexpr set_of<role> all = role::marketing | role::sales | role::fulfilment;
        set_of<role> covered;
        for (const touchpoint& t : list) covered |= t.roles;
        return said((covered & all) == all);
    }
};

/// Does a touchpoint meet them at the stage that you aim for? Passes also at a later one. Missing until the objective's stage is said, and
/// that of a touchpoint which reaches it; fails where every touchpoint says when, and all are earlier: "the continuum".
struct reaches_objective {
    static constexpr std::string_view id = "reaches-objective"sv;
    static constexpr std::string_view asks = "Does a touchpoint meet them at the stage that you aim for?"sv;
    static constexpr std::string_view advice = "Add a touchpoint at that stage, or aim for a stage that you do reach."sv;
    constexpr outcome operator()(const touchpoints& list, const objective& o) const noexcept {
        if (!o.leads_to) return outcome::missing;
        const set_of<stage> far_enough = journey(*o.leads_to, stage::advocacy);
        bool all_known = true;
        for (const touchpoint& t : list) {
            if (!(t.when & far_enough).empty()) return outcome::pass;
            all_known = all_known && !t.when.empty();
        }
        return all_known ? outcome::fail : outcome::missing;
    }
};

/// Does someone carry them over each stage on the way to the objective? From the earliest stage that has a touchpoint; nothing is on the
/// way where that is later than the objective's. Missing until the stages are said: a touchpoint that does not say when may be the earliest,
/// or at the stage that seems skipped. Fails where one is skipped: "the continuum".
struct leaves_no_gap {
    static constexpr std::string_view id = "leaves-no-gap"sv;
    static constexpr std::string_view asks = "Does someone carry them over each stage on the way to the objective?"sv;
    static constexpr std::string_view advice = "See who helps them over the stages in between; on an impulse, people skip some."sv;
    constexpr outcome operator()(const touchpoints& list, const objective& o) const noexcept {
        set_of<stage> covered;
        bool all_known = true;
        for (const touchpoint& t : list) {
            covered |= t.when;
            all_known = all_known && !t.when.empty();
        }
        if (!o.leads_to || covered.empty()) return outcome::missing;
        const set_of<stage> way = journey(all_known ? *covered.begin() : stage::awareness, *o.leads_to);
        if ((covered & way) == way) return outcome::pass;
        return all_known ? outcome::fail : outcome::missing;
    }
};

/// Do all touchpoints make the same promise? Missing until one is said; fails where two differ in more than case, space and punctuation:
/// "orchestrated".
struct keeps_one_promise {
    static constexpr std::string_view id = "keeps-one-promise"sv;
    static constexpr std::string_view asks = "Do all touchpoints make the same promise?"sv;
    static constexpr std::string_view advice = "Read the promises aloud, one after the other: would a stranger hear only one?"sv;
    constexpr outcome operator()(const touchpoints& list) const noexcept {
        std::string_view first;
        for (const touchpoint& t : list) {
            if (!t.promise.stated()) continue;
            if (first.empty())
                first = t.promise.view();
            else if (!detail::same_words(first, t.promise.view()))
                return outcome::fail;
        }
        return said(!first.empty());
    }
};

}  // namespace rules

inline constexpr rules::covers_roles covers_roles{};
inline constexpr rules::reaches_objective reaches_objective{};
inline constexpr rules::leaves_no_gap leaves_no_gap{};
inline constexpr rules::keeps_one_promise keeps_one_promise{};

namespace criteria {

/// Do all touchpoints, of marketing, sales and fulfilment, play the same piece?
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
