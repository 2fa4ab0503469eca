/// The questions that a report prints: gaps, and choices between gaps.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// A gap, or a choice between gaps.
struct question {
    const verdict_tree* tree = nullptr;
    std::size_t at = 0;      // node of the gap or the choice
    std::size_t needed = 0;  // number of options that are needed; 0: not a choice

    [[nodiscard]] constexpr bool is_choice() const noexcept { return needed != 0; }
    /// Returns whether stated parts contradict each other; else something is missing.
    [[nodiscard]] constexpr bool conflicts() const noexcept { return tree->outcome_at(at) != outcome::missing; }
    /// Calls `visit` with each gap, in tree order.
    template <class Function>
    constexpr void each_gap(Function visit) const {
        for (std::size_t i = at; i < tree->nodes[at].end; ++i)
            if (tree->is_gap(i)) visit(i);
    }
    /// Returns a hash for `equal_questions`.
    [[nodiscard]] constexpr std::uint32_t hash() const noexcept {
        auto hash = static_cast<std::uint32_t>(needed);
        each_gap([&](std::size_t i) { hash = detail::add_to_hash(hash, tree->hash(i)); });
        return hash;
    }
};

/// Returns whether two questions are of equal gaps; see `equal_results`.
constexpr bool equal_questions(const question& a, const question& b) noexcept {
    if (a.needed != b.needed) return false;
    const std::size_t end = b.tree->nodes[b.at].end;
    std::size_t j = b.at;
    bool equal = true;
    a.each_gap([&](std::size_t i) {
        while (j < end && !b.tree->is_gap(j)) ++j;
        equal = equal && j < end && detail::equal_results(*a.tree, i, *b.tree, j);
        ++j;
    });
    while (j < end && !b.tree->is_gap(j)) ++j;
    return equal && j >= end;
}

/// Returns the parts to state before the first option of a choice can be answered: the option whose
/// last lacking part comes first in the planner's order.
constexpr std::uint64_t lacking_of_choice(const verdict_tree& tree, std::size_t choice) noexcept {
    std::uint64_t first = 0;
    std::size_t first_rank = static_cast<std::size_t>(-1);
    for (std::size_t child = choice + 1; child < tree.nodes[choice].end; child = tree.nodes[child].end) {
        if (!tree.is_open(child)) continue;
        const std::uint64_t lacking = tree.lacking(child);
        std::size_t rank = 0;  // 0: lacks no part
        detail::each_bit(lacking, [&](std::size_t part) {
            if (const std::size_t next = tree.parts.ranks[part] + std::size_t{1}; rank < next) rank = next;
        });
        if (rank >= first_rank) continue;
        first = lacking;
        first_rank = rank;
    }
    return first;
}
/// Returns the parts to state before a question can be answered, as bits.
constexpr std::uint64_t lacking_of(const question& q) noexcept {
    if (q.conflicts()) return 0;
    return q.is_choice() ? detail::lacking_of_choice(*q.tree, q.at) : q.tree->lacking(q.at);
}

/// Calls `visit` with each question of node `i`, in tree order: its gaps, and its outermost choices.
template <class Function>
constexpr void each_question(const verdict_tree& tree, std::size_t i, Function visit) {
    for (const std::size_t end = tree.nodes[i].end; i < end;) {
        const std::size_t needed = tree.needed(i);
        if (needed != 0 || tree.is_gap(i)) visit(question{&tree, i, needed});
        i = needed != 0 ? tree.nodes[i].end : i + 1;
    }
}

}  // namespace pitch::inline v0::detail
