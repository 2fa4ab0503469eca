/// The eighteen rules of TRIDOM as plain ifs, with one loop for each list.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "house.hpp"

namespace house {

struct tridom_mask : mask {
    std::size_t alternative = 0, metric = 0;  // indices of the first ones that miss something
};

/// Records that a rule passes or fails.
inline void note(mask& m, unsigned rule, bool passes) noexcept { (passes ? m.pass : m.fail) |= 1u << rule; }

inline tridom_mask judge_tridom_by_hand(const brief& b) noexcept {
    tridom_mask m;
    const auto pass = [&](unsigned rule, bool said = true) { m.pass |= std::uint32_t{said} << rule; };
    const bool has_objective = b.objective.stated();
    const stage* leads_to = has_objective && b.objective.leads_to ? &*b.objective.leads_to : nullptr;
    const recipient& r = b.recipient;

    if (b.audience.stated()) pass(0);
    if (has_objective) pass(1);
    if (b.message.words.stated()) pass(2);
    if (b.message.call_to_action.stated()) pass(3);
    if (b.need.stated()) {
        if (b.solution.stated() && !b.solution.appeals.empty() && !r.moved_by.empty()) {
            const bool by_use = b.solution.appeals.contains(appeal::functional) &&
                                (r.moved_by.contains(motive::function) || r.moved_by.contains(motive::price));
            const bool by_story = (b.solution.appeals.contains(appeal::emotional) || b.solution.appeals.contains(appeal::aspirational)) &&
                                  r.moved_by.contains(motive::story);
            note(m, 4, by_use || by_story);
        }
        if (b.need.source.stated()) pass(6);
    }
    if (b.method.stated() && !b.method.where.empty() && r.where) note(m, 5, !(b.method.where & *r.where).empty());
    if (b.novelty.stated()) pass(7);

    if (!b.alternatives.empty()) {
        pass(8);
        std::size_t i = 0;
        while (i < b.alternatives.size() && b.alternatives[i].difference.stated()) ++i;
        if (i == b.alternatives.size())
            pass(9);
        else
            m.alternative = i;
    }

    if (!b.touchpoints.empty()) {
        set_of<role> roles;
        set_of<stage> stages;
        bool all_known = true, agree = true;
        std::string_view promise;
        for (const touchpoint& t : b.touchpoints) {
            roles |= t.roles;
            stages |= t.when;
            all_known = all_known && !t.when.empty();
            if (agree && t.promise.stated()) {
                if (promise.empty())
                    promise = t.promise.view();
                else
                    agree = detail::same_words(promise, t.promise.view());
            }
        }
        pass(10, roles.contains(role::marketing) && roles.contains(role::sales) && roles.contains(role::fulfilment));
        if (leads_to) {
            const bool reached = !(stages & journey(*leads_to, stage::advocacy)).empty();
            if (reached || all_known) note(m, 11, reached);
            if (!stages.empty()) {
                const set_of<stage> way = journey(all_known ? *stages.begin() : stage::awareness, *leads_to);
                const bool covered = (stages & way) == way;
                if (covered || all_known) note(m, 12, covered);
            }
        }
        if (!promise.empty()) note(m, 13, agree);
    }

    if (!b.metrics.empty()) {
        pass(14);
        bool all_known = true, measured = false, finite = true, has_target = false;
        std::size_t unsourced = b.metrics.size();
        for (std::size_t i = b.metrics.size(); i-- != 0;) {
            const metric& one = b.metrics[i];
            if (one.at && leads_to && *one.at >= *leads_to) measured = true;
            all_known = all_known && one.at;
            if (one.target) {
                has_target = true;
                finite = finite && std::isfinite(*one.target);
            }
            if (!one.source.stated()) unsourced = i;
        }
        if (leads_to && (measured || all_known)) note(m, 15, measured);
        if (has_target) note(m, 16, finite);
        if (unsourced == b.metrics.size())
            pass(17);
        else
            m.metric = unsourced;
    }
    return m;
}

inline bool tridom_holds_by_hand(const brief& b) noexcept {
    if (!b.audience.stated() || !b.objective.stated() || !b.message.words.stated() || !b.message.call_to_action.stated()) return false;
    if (!b.need.stated() || !b.solution.stated() || !b.method.stated() || !b.novelty.stated()) return false;
    const recipient& r = b.recipient;
    const bool by_use =
        b.solution.appeals.contains(appeal::functional) && (r.moved_by.contains(motive::function) || r.moved_by.contains(motive::price));
    const bool by_story = (b.solution.appeals.contains(appeal::emotional) || b.solution.appeals.contains(appeal::aspirational)) &&
                          r.moved_by.contains(motive::story);
    if (!by_use && !by_story) return false;
    if (!r.where || (b.method.where & *r.where).empty()) return false;
    if (b.alternatives.empty() || b.touchpoints.empty() || b.metrics.empty() || !b.objective.leads_to) return false;
    for (const alternative& a : b.alternatives)
        if (!a.difference.stated()) return false;
    set_of<role> roles;
    set_of<stage> stages;
    for (const touchpoint& t : b.touchpoints) {
        roles |= t.roles;
        stages |= t.when;
    }
    if (!roles.contains(role::marketing) || !roles.contains(role::sales) || !roles.contains(role::fulfilment)) return false;
    if ((stages & journey(*b.objective.leads_to, stage::advocacy)).empty()) return false;
    bool measured = false, has_target = false;
    for (const metric& one : b.metrics) {
        measured = measured || (one.at && *one.at >= *b.objective.leads_to);
        if (!one.target) continue;
        if (!std::isfinite(*one.target)) return false;
        has_target = true;
    }
    return measured && has_target;
}

}  // namespace house
