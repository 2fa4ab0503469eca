/// The questions that a report prints: gaps, and choices between gaps.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0::detail {

/// Returns the place of a part in the order in which a planner settles the library's parts.
/// Parts of an application share the last place.
constexpr std::size_t planning_rank(std::string_view part) noexcept {
    constexpr std::string_view order[]{"need"sv,    "solution"sv,     "method"sv,    "audience"sv, "objective"sv,
                                       "metrics"sv, "alternatives"sv, "recipient"sv, "message"sv,  "touchpoints"sv,
                                       "novelty"sv, "proof"sv,        "timing"sv,    "budget"sv,   "owner"sv};
    std::size_t rank = 0;
    for (const std::string_view name : order) {
        if (name == part) break;
        ++rank;
    }
    return rank;
}

/// A gap, or a choice between gaps.
struct question {
    verdict_tree tree{};
    std::size_t at = 0;      // node of the gap or the choice
    std::size_t needed = 0;  // number of options that are needed; 0: not a choice
    part_names lacks{};      // parts to state before it can be answered; a choice: before its first option

    [[nodiscard]] constexpr bool is_choice() const noexcept { return needed != 0; }
    /// Returns whether stated parts contradict each other; else something is missing.
    [[nodiscard]] constexpr bool conflicts() const noexcept { return tree.findings[at].outcome != outcome::missing; }
};

/// Returns whether both lists have the same names, in any order.
constexpr bool same_names(const part_names& a, const part_names& b) noexcept {
    for (const std::string_view name : a)
        if (!b.contains(name)) return false;
    return a.size() == b.size();
}

/// Returns whether two questions are of equal gaps; see `equal_findings`.
constexpr bool equal_questions(const question& a, const question& b) noexcept {
    if (a.needed != b.needed) return false;
    const auto next_gap = [](const question& q, std::size_t i) {
        while (i < q.tree.nodes[q.at].end && !q.tree.gaps[i]) ++i;
        return i;
    };
    std::size_t i = next_gap(a, a.at), j = next_gap(b, b.at);
    while (i < a.tree.nodes[a.at].end && j < b.tree.nodes[b.at].end) {
        if (!detail::equal_findings(a.tree.findings[i], b.tree.findings[j])) return false;
        i = next_gap(a, i + 1);
        j = next_gap(b, j + 1);
    }
    return i == a.tree.nodes[a.at].end && j == b.tree.nodes[b.at].end;
}

/// Returns the parts to state before the first option of a choice can be answered: the option whose
/// last lacking part comes first in the planner's order.
constexpr part_names lacks_of_choice(const verdict_tree& tree, std::size_t choice) noexcept {
    part_names first;
    std::size_t first_rank = static_cast<std::size_t>(-1);
    for (std::size_t child = choice + 1; child < tree.nodes[choice].end; child = tree.nodes[child].end) {
        if (!tree.is_open(child)) continue;
        const part_names lacks = tree.lacks(child);
        std::size_t rank = 0;  // 0: lacks no part
        for (const std::string_view part : lacks)
            if (const std::size_t next = detail::planning_rank(part) + 1; rank < next) rank = next;
        if (rank >= first_rank) continue;
        first = lacks;
        first_rank = rank;
    }
    return first;
}

/// Questions in tree order, without repetition.
template <std::size_t Capacity>
class question_list {
public:
    [[nodiscard]] constexpr const question* begin() const noexcept { return items_; }
    [[nodiscard]] constexpr const question* end() const noexcept { return items_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr const question& operator[](std::size_t i) const noexcept { return items_[i]; }

    /// Adds the questions of node `i`: its gaps, and its outermost choices.
    constexpr void add(const verdict_tree& tree, std::size_t i = 0) noexcept {
        const std::size_t end = tree.nodes[i].end;
        while (i < end) {
            const std::size_t needed = tree.needed(i);
            if (needed != 0 || tree.gaps[i]) {
                question q{.tree = tree, .at = i, .needed = needed};
                if (!q.conflicts()) q.lacks = q.is_choice() ? detail::lacks_of_choice(tree, i) : tree.findings[i].lacks;
                add(q);
            }
            i = needed != 0 ? tree.nodes[i].end : i + 1;
        }
    }

private:
    constexpr void add(const question& added) noexcept {
        for (const question& q : *this)
            if (detail::equal_questions(q, added)) return;
        items_[size_++] = added;
    }

    question items_[Capacity + 1]{};
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0::detail
