/// Selects and orders what a report prints: rules, gaps and advice, without repetition.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/finding.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Limit of a report that prints every gap.
inline constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// Returns whether a finding is of a rule or an `each`, not of a combination.
constexpr bool is_leaf(const finding& f) noexcept { return f.kind == kind::rule || f.kind == kind::each; }

/// Returns whether a rule passes, or fails under `no`.
constexpr bool passes_as_intended(const finding& f) noexcept { return f.outcome == (f.negated ? outcome::fail : outcome::pass); }

/// Returns whether the headline counts a rule.
constexpr bool counts(const finding& f) noexcept { return f.applies && !f.advised && f.outcome != outcome::not_applicable; }

/// Returns whether a finding is advice to print.
constexpr bool advises(const finding& f) noexcept {
    return f.applies && f.advised && f.outcome != outcome::not_applicable && !detail::passes_as_intended(f);
}

/// Returns whether a list has a finding of the same rule with the same negation.
template <class List>
constexpr bool contains_rule(const List& list, const finding& f) noexcept {
    for (const finding& g : list)
        if (g.id == f.id && g.negated == f.negated) return true;
    return false;
}

/// Returns whether a list has a finding with an equal id, outcome, measurement and flags.
/// Rules with one id may differ in captured values. Ignores the element and the lacking parts.
template <class List>
constexpr bool contains_equal(const List& list, const finding& f) noexcept {
    for (const finding& g : list)
        if (g.id == f.id && g.outcome == f.outcome && g.measurement == f.measurement && g.negated == f.negated && g.advised == f.advised &&
            g.applies == f.applies)
            return true;
    return false;
}

/// Returns the number of gaps that lack a part.
template <class Gaps>
constexpr std::size_t count_needing(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const finding& g : gaps) count += g.lacks.contains(part);
    return count;
}

/// Returns the part under which a gap is printed: the lacking part that most gaps lack, or the
/// first one if there is a tie. Empty if the gap is a conflict or lacks no part.
template <class Gaps>
constexpr std::string_view group_of(const finding& gap, const Gaps& gaps) noexcept {
    std::string_view most;
    if (gap.outcome != outcome::missing) return most;
    for (const std::string_view part : gap.lacks)
        if (most.empty() || detail::count_needing(part, gaps) > detail::count_needing(most, gaps)) most = part;
    return most;
}

/// Returns the number of gaps that are printed under a part.
template <class Gaps>
constexpr std::size_t group_size(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const finding& g : gaps) count += detail::group_of(g, gaps) == part;
    return count;
}

/// Returns the gaps in printing order: conflicts, then one group after another, in the order of
/// their first gaps.
template <class Gaps>
constexpr Gaps grouped_by_part(const Gaps& gaps) noexcept {
    Gaps sorted;
    for (const finding& g : gaps)
        if (g.outcome != outcome::missing) sorted.push_back(g);
    std::string_view groups[Gaps::capacity + 1]{};
    for (std::size_t i = 0; i < gaps.size(); ++i) groups[i] = detail::group_of(gaps[i], gaps);
    const auto is_in = [&](std::size_t i, std::string_view group) { return gaps[i].outcome == outcome::missing && groups[i] == group; };
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        bool is_first = gaps[i].outcome == outcome::missing;
        for (std::size_t j = 0; j < i; ++j) is_first = is_first && !is_in(j, groups[i]);
        for (std::size_t j = i; is_first && j < gaps.size(); ++j)
            if (is_in(j, groups[i])) sorted.push_back(gaps[j]);
    }
    return sorted;
}

/// Returns the gaps of all verdicts in printing order, without repetition.
template <class... Es>
constexpr auto unique_gaps(const verdict<Es>&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + counts_of<Es>.leaves)> once;
    const auto add = [&](const auto& gaps) {
        for (const finding& g : gaps)
            if (!detail::contains_equal(once, g)) once.push_back(g);
    };
    (add(verdicts.gaps()), ...);
    return detail::grouped_by_part(once);
}

/// Returns the findings of rules. Leaves out repeated findings (see `contains_equal`).
/// Marks an unsatisfied rule that is neither a gap nor advice as not applicable: resolving it is
/// not necessary.
template <class Eval>
constexpr auto unique_rules(const verdict<Eval>& verdict) noexcept {
    const auto gaps = verdict.gaps();
    finding_list<counts_of<Eval>.leaves> once;
    for (finding f : verdict.findings()) {
        if (!detail::is_leaf(f)) continue;
        f.applies = f.applies && (f.advised || detail::passes_as_intended(f) || detail::contains_rule(gaps, f));
        if (!detail::contains_equal(once, f)) once.push_back(f);
    }
    return once;
}

/// Returns the advice among the rules of all verdicts. Leaves out repeated rules and gaps.
template <class Gaps, class... Rules>
constexpr auto unique_advice(const Gaps& gaps, const Rules&... rules_of_verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + Rules::capacity)> once;
    const auto add = [&](const auto& rules) {
        for (const finding& f : rules)
            if (detail::advises(f) && !detail::contains_rule(gaps, f) && !detail::contains_rule(once, f)) once.push_back(f);
    };
    (add(rules_of_verdicts), ...);
    return once;
}

/// Writes gaps and advice to a page, at most `most` in all.
/// A group of several gaps gets a heading. It counts all gaps that lack the part, even those
/// printed in another group. If gaps are left out, ends with their number and leaves out advice.
/// A page has `begin_group(gap, part, count)`, `question(finding, group)` and `rest(count)`.
template <class Gaps, class Advice, class Page>
constexpr void write_gaps(const Gaps& gaps, const Advice& advice, std::size_t most, Page& page) {
    std::string_view last_group;
    for (std::size_t i = 0; i < gaps.size() && i < most; ++i) {
        const std::string_view part = detail::group_of(gaps[i], gaps);
        const std::string_view group = detail::group_size(part, gaps) > 1 ? part : std::string_view();
        if (group != last_group && !group.empty()) page.begin_group(gaps[i], group, detail::count_needing(part, gaps));
        page.question(gaps[i], group);
        last_group = group;
    }
    if (most < gaps.size()) return page.rest(gaps.size() - most);
    for (std::size_t i = 0; i < advice.size() && i < most - gaps.size(); ++i) page.question(advice[i], {});
}

}  // namespace pitch::inline v0::detail
