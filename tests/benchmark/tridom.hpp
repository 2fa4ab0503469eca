/// The twenty rules of TRIDOM as plain ifs, with one loop for each list.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "house.hpp"

namespace house {

/// Keeps what a verdict keeps: outcomes, stated parts, and the elements that miss something.
struct tridom_mask : mask {
    std::uint32_t stated = 0;
    std::uint32_t not_applicable = 0;
    std::size_t alternative = 0, metric = 0;                     // indices of the first ones that miss something
    std::size_t result = 0;                                      // index of the first metric that did not reach its target
    std::uint64_t unanswered = 0, unsourced = 0, unreached = 0;  // the elements that miss something, as bits
};

/// Records that a rule passes or fails.
inline void note(mask& m, unsigned rule, bool passes) noexcept { (passes ? m.pass : m.fail) |= 1u << rule; }

/// Returns whether the audience is a group, and not just everyone.
inline bool is_group(const audience& a) noexcept { return rules::names_audience{}(a) == outcome::pass; }

/// Returns the bit of an element; a verdict keeps the first 64.
inline std::uint64_t bit(std::size_t element) noexcept { return element < 64 ? std::uint64_t{1} << element : 0; }

/// Returns the earliest stage at which a metric measures the objective.
inline stage late_enough(stage leads_to) noexcept { return leads_to < stage::purchase ? leads_to : stage::purchase; }

inline bool reached(const metric& m) noexcept {
    if (!std::isfinite(*m.actual) || !std::isfinite(*m.target) || (m.baseline && !std::isfinite(*m.baseline))) return false;
    return m.baseline && *m.target < *m.baseline ? *m.actual <= *m.target : *m.actual >= *m.target;
}

/// Always inlined, so that a compiler drops what a consumer does not read.
[[gnu::always_inline]] inline tridom_mask judge_tridom_by_hand(const brief& b) noexcept {
    tridom_mask m;
    const auto pass = [&](unsigned rule, bool said = true) { m.pass |= std::uint32_t{said} << rule; };
    const auto states = [&](unsigned part, bool said) {
        m.stated |= std::uint32_t{said} << part;
        return said;
    };
    const bool has_objective = states(1, b.objective.stated());
    const stage* leads_to = has_objective && b.objective.leads_to ? &*b.objective.leads_to : nullptr;
    const recipient& r = b.recipient;

    if (states(0, b.audience.stated())) pass(0, is_group(b.audience));
    if (has_objective) pass(1);
    const bool words = b.message.words.stated(), call = b.message.call_to_action.stated();
    states(2, words || call);
    pass(2, words);
    pass(3, call);
    states(5, r.stated());
    const bool has_solution = states(4, b.solution.stated());
    if (states(3, b.need.stated())) {
        if (has_solution && !b.solution.appeals.empty() && !r.moved_by.empty()) {
            const bool by_use =
                b.solution.appeals.contains(appeal::functional) && !(r.moved_by & (motive::function | motive::price)).empty();
            const bool by_story =
                !(b.solution.appeals & (appeal::emotional | appeal::aspirational)).empty() && r.moved_by.contains(motive::story);
            note(m, 4, by_use || by_story);
        }
        if (b.need.source.stated()) pass(6);
    }
    if (states(6, b.method.stated()) && !b.method.where.empty() && r.where) note(m, 5, !(b.method.where & *r.where).empty());
    if (leads_to && has_solution) {
        if (*leads_to >= stage::loyalty)
            pass(7, b.solution.appeals.contains(appeal::aspirational));
        else
            m.not_applicable |= 1u << 7;
    }
    if (states(7, b.novelty.stated())) pass(8);

    bool stated = false;
    std::size_t unanswered = b.alternatives.size();
    for (std::size_t i = 0; i < b.alternatives.size(); ++i) {
        const alternative& one = b.alternatives[i];
        if (!one.stated()) continue;
        stated = true;
        if (one.difference.stated()) continue;
        if (unanswered == b.alternatives.size()) unanswered = i;
        m.unanswered |= bit(i);
    }
    if (states(8, stated)) {
        pass(9);
        if (unanswered == b.alternatives.size())
            pass(10);
        else
            m.alternative = unanswered;
    }

    if (!b.touchpoints.empty()) {
        set_of<role> roles;
        set_of<stage> stages;
        bool named = false, all_known = true, agree = true;
        std::string_view promise;
        for (const touchpoint& t : b.touchpoints) {
            if (!t.stated()) continue;
            named = true;
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
        constexpr set_of<role> all_roles = set_of<role>(role::marketing) | role::sales | role::fulfilment;
        pass(11, (roles & all_roles) == all_roles);
        if (states(9, named) && leads_to) {
            pass(12, !(stages & journey(*leads_to, stage::advocacy)).empty());
            if (!stages.empty()) {
                const set_of<stage> way = journey(all_known ? *stages.begin() : stage::awareness, *leads_to);
                const bool covered = (stages & way) == way;
                if (covered || all_known) note(m, 13, covered);
            }
        }
        if (!promise.empty()) note(m, 14, agree);
    }

    if (!b.metrics.empty()) {
        bool named = false, all_known = true, measured = false, finite = true, has_target = false;
        bool has_result = false, all_reached = true;
        std::size_t unsourced = b.metrics.size();
        const stage late = leads_to ? late_enough(*leads_to) : stage{0xff};  // no metric is that late
        for (std::size_t i = b.metrics.size(); i-- != 0;) {
            const metric& one = b.metrics[i];
            if (!one.stated()) continue;
            named = true;
            measured = measured || (one.at && *one.at >= late);
            all_known = all_known && one.at;
            if (one.target) {
                has_target = true;
                finite = finite && std::isfinite(*one.target);
                if (one.actual) {
                    has_result = true;
                    if (!reached(one)) {
                        all_reached = false;
                        m.result = i;
                        m.unreached |= bit(i);
                    }
                }
            }
            if (one.source.stated()) continue;
            unsourced = i;
            m.unsourced |= bit(i);
        }
        if (!states(10, named)) return m;
        pass(15);
        if (leads_to && (measured || all_known)) note(m, 16, measured);
        if (has_target) note(m, 17, finite);
        if (unsourced == b.metrics.size())
            pass(18);
        else
            m.metric = unsourced;
        if (has_result)
            note(m, 19, all_reached);
        else
            m.not_applicable |= 1u << 19;
    }
    return m;
}

inline bool tridom_holds_by_hand(const brief& b) noexcept {
    if (!b.audience.stated() || !is_group(b.audience) || !b.objective.stated() || !b.message.words.stated() ||
        !b.message.call_to_action.stated())
        return false;
    if (!b.need.stated() || !b.solution.stated() || !b.method.stated() || !b.novelty.stated()) return false;
    const recipient& r = b.recipient;
    const bool by_use =
        b.solution.appeals.contains(appeal::functional) && (r.moved_by.contains(motive::function) || r.moved_by.contains(motive::price));
    const bool by_story = (b.solution.appeals.contains(appeal::emotional) || b.solution.appeals.contains(appeal::aspirational)) &&
                          r.moved_by.contains(motive::story);
    if (!by_use && !by_story) return false;
    if (!r.where || (b.method.where & *r.where).empty()) return false;
    if (b.alternatives.empty() || b.touchpoints.empty() || b.metrics.empty() || !b.objective.leads_to) return false;
    bool stated = false;
    for (const alternative& a : b.alternatives) {
        if (!a.stated()) continue;
        if (!a.difference.stated()) return false;
        stated = true;
    }
    if (!stated) return false;
    set_of<role> roles;
    set_of<stage> stages;
    for (const touchpoint& t : b.touchpoints) {
        if (!t.stated()) continue;
        roles |= t.roles;
        stages |= t.when;
    }
    if (!roles.contains(role::marketing) || !roles.contains(role::sales) || !roles.contains(role::fulfilment)) return false;
    if ((stages & journey(*b.objective.leads_to, stage::advocacy)).empty()) return false;
    bool measured = false, has_target = false;
    for (const metric& one : b.metrics) {
        if (!one.stated()) continue;
        measured = measured || (one.at && *one.at >= late_enough(*b.objective.leads_to));
        if (!one.target) continue;
        if (!std::isfinite(*one.target)) return false;
        has_target = true;
    }
    return measured && has_target;
}

}  // namespace house
