/// What a report tells of a verdict: each rule once, and the gaps in their order.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/finding.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

inline constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// Whether a finding is of a rule, and not of a combination of rules.
constexpr bool is_leaf(const finding& f) noexcept { return f.kind == kind::rule || f.kind == kind::each; }

/// Whether a rule is as it is wanted; under `no`, that is to fail.
constexpr bool as_wanted(const finding& f) noexcept { return f.outcome == (f.negated ? outcome::fail : outcome::pass); }

/// Whether a rule's finding is one of those that the headline counts.
constexpr bool counts(const finding& f) noexcept { return f.applies && !f.advised && f.outcome != outcome::not_applicable; }

/// Whether a rule's finding is advice to be told.
constexpr bool advises(const finding& f) noexcept {
    return f.applies && f.advised && f.outcome != outcome::not_applicable && !as_wanted(f);
}

/// Whether the list tells of the same rule, wanted alike.
template <class List>
constexpr bool tells(const List& list, const finding& f) noexcept {
    for (const finding& g : list)
        if (g.id == f.id && g.negated == f.negated) return true;
    return false;
}

/// Whether the list says of the same rule, in the same role, what `f` says. Rules of one id may differ in what they capture.
template <class List>
constexpr bool says(const List& list, const finding& f) noexcept {
    for (const finding& g : list)
        if (g.id == f.id && g.outcome == f.outcome && g.measurement == f.measurement && g.negated == f.negated && g.advised == f.advised &&
            g.applies == f.applies)
            return true;
    return false;
}

/// How many of the gaps wait for a part.
template <class Gaps>
constexpr std::size_t waiting_for(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const finding& g : gaps) count += g.lacks.contains(part);
    return count;
}

/// The part under which a gap is told: of those that it lacks, the one for which most gaps wait; empty for a contradiction.
template <class Gaps>
constexpr std::string_view group_of(const finding& gap, const Gaps& gaps) noexcept {
    std::string_view most;
    if (gap.outcome != outcome::missing) return most;
    for (const std::string_view part : gap.lacks)
        if (most.empty() || waiting_for(part, gaps) > waiting_for(most, gaps)) most = part;
    return most;
}

/// How many of the gaps are told under a part.
template <class Gaps>
constexpr std::size_t group_size(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const finding& g : gaps) count += group_of(g, gaps) == part;
    return count;
}

/// The gaps in the order in which they are told: contradictions first, then those that wait for the same part side by side.
template <class Gaps>
constexpr Gaps in_order(const Gaps& gaps) noexcept {
    Gaps told;
    for (const finding& g : gaps)
        if (g.outcome != outcome::missing) told.push_back(g);
    std::string_view groups[Gaps::capacity + 1]{};
    for (std::size_t i = 0; i < gaps.size(); ++i) groups[i] = group_of(gaps[i], gaps);
    const auto belongs = [&](std::size_t i, std::string_view group) { return gaps[i].outcome == outcome::missing && groups[i] == group; };
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        bool is_first = gaps[i].outcome == outcome::missing;
        for (std::size_t j = 0; j < i; ++j) is_first = is_first && !belongs(j, groups[i]);
        for (std::size_t j = i; is_first && j < gaps.size(); ++j)
            if (belongs(j, groups[i])) told.push_back(gaps[j]);
    }
    return told;
}

/// The gaps of one verdict or more in the order in which they are told, each rule once.
template <class... Es>
constexpr auto gaps_of(const verdict<Es>&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + extent_of<Es>.leaves)> once;
    const auto add = [&](const auto& gaps) {
        for (const finding& g : gaps)
            if (!says(once, g)) once.push_back(g);
    };
    (add(verdicts.gaps()), ...);
    return in_order(once);
}

/// The findings of rules, each once, though it may stand in several places of the tree. One that is not as wanted and yet no gap does not
/// apply: a condition that is not met, or a choice that is not needed.
template <class E>
constexpr auto rules_once(const verdict<E>& verdict) noexcept {
    const auto gaps = verdict.gaps();
    finding_list<extent_of<E>.leaves> once;
    for (finding f : verdict.findings()) {
        if (!is_leaf(f)) continue;
        f.applies = f.applies && (f.advised || as_wanted(f) || tells(gaps, f));
        if (!says(once, f)) once.push_back(f);
    }
    return once;
}

/// The advice among the rules of one verdict or more, each rule once, and none that is told as a gap.
template <class Gaps, class... Rules>
constexpr auto advice_of(const Gaps& gaps, const Rules&... rules_of_verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + Rules::capacity)> once;
    const auto add = [&](const auto& rules) {
        for (const finding& f : rules)
            if (advises(f) && !tells(gaps, f) && !tells(once, f)) once.push_back(f);
    };
    (add(rules_of_verdicts), ...);
    return once;
}

/// Tells a page what is left to do: at most `most` of the gaps, those that wait for one part below a head of its own, and a count of the
/// rest; or all gaps, and the advice for which there is room.
template <class Gaps, class Advice, class Page>
constexpr void tell(const Gaps& gaps, const Advice& advice, std::size_t most, Page& page) {
    std::string_view told;
    for (std::size_t i = 0; i < gaps.size() && i < most; ++i) {
        const std::string_view part = group_of(gaps[i], gaps);
        const std::string_view group = group_size(part, gaps) > 1 ? part : std::string_view();
        if (group != told && !group.empty()) page.begin_group(gaps[i], group, waiting_for(part, gaps));
        page.question(gaps[i], group);
        told = group;
    }
    if (most < gaps.size()) return page.rest(gaps.size() - most);
    for (std::size_t i = 0; i < advice.size() && i < most - gaps.size(); ++i) page.question(advice[i], {});
}

}  // namespace pitch::inline v0::detail
