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

/// Whether the list says of the same rule, in the same role, what `f` says.
template <class List>
constexpr bool says(const List& list, const finding& f) noexcept {
    for (const finding& g : list)
        if (g.id == f.id && g.negated == f.negated && g.advised == f.advised && g.applies == f.applies) return true;
    return false;
}

/// The findings of rules, each once, though it may stand in several places of the tree.
template <class E>
constexpr auto rules_once(const verdict<E>& verdict) noexcept {
    finding_list<extent_of<E>.leaves> once;
    for (const finding& f : verdict.findings())
        if (is_leaf(f) && !says(once, f)) once.push_back(f);
    return once;
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

/// Whether the list has a finding of the rule.
template <class List>
constexpr bool tells(const List& list, std::string_view id) noexcept {
    for (const finding& f : list)
        if (f.id == id) return true;
    return false;
}

/// The gaps of one verdict or more in the order in which they are told, each rule once.
template <class... Es>
constexpr auto gaps_of(const verdict<Es>&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + extent_of<Es>.leaves)> once;
    const auto add = [&](const auto& gaps) {
        for (const finding& g : gaps)
            if (!tells(once, g.id)) once.push_back(g);
    };
    (add(verdicts.gaps()), ...);
    return in_order(once);
}

/// The advice of one verdict or more, each rule once, and none that is told as a gap.
template <class Gaps, class... Es>
constexpr auto advice_of(const Gaps& gaps, const verdict<Es>&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + extent_of<Es>.leaves)> once;
    const auto add = [&](const auto& rules) {
        for (const finding& f : rules)
            if (advises(f) && !tells(gaps, f.id) && !tells(once, f.id)) once.push_back(f);
    };
    (add(rules_once(verdicts)), ...);
    return once;
}

}  // namespace pitch::inline v0::detail
