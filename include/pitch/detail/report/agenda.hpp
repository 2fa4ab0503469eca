/// The order of a report: conflicts, a question for each missing part, then what stated parts miss.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/questions.hpp>

namespace pitch::inline v0::detail {

/// The entries of a report in printing order, and the questions that depend on them.
///
/// Conflicts come first: those between fewer parts before others, since a recipient who wants to
/// hear nothing makes it idle to ask where. Then come missing parts, and gaps in stated parts.
///
/// The entry of a missing part is the first gap in tree order that lacks only this part; the first
/// whose rule checks no other part, if there is one. If there is none, it is the first gap that lacks
/// the part and no part with an entry; it then is the entry of all parts that it lacks. A choice is
/// an entry only if no such gap exists. Every other gap that lacks the part depends on the entry.
template <std::size_t Questions, std::size_t Parts>
class agenda {
public:
    /// Arranges the questions of all trees, which must outlive the agenda.
    template <class... Trees>
    constexpr explicit agenda(const Trees&... trees) noexcept {
        (questions_.add(trees), ...);
        for (std::size_t& position : position_) position = none;
        list_missing_parts();
        find_entries_of_parts();
        for (std::size_t checked = 0; checked <= Parts; ++checked)
            for (std::size_t q = 0; q < questions_.size(); ++q)
                if (questions_[q].conflicts() && questions_[q].tree.checked(questions_[q].at).size() == checked) add_entry(q);
        for (std::size_t p = 0; p < parts_; ++p)
            if (asked_by_[p] != none && is_last_part(p)) add_entry(asked_by_[p]);
        for (std::size_t q = 0; q < questions_.size(); ++q)
            if (!questions_[q].conflicts() && questions_[q].lacks.empty()) add_entry(q);
    }

    /// Number of entries.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return entries_; }
    /// Returns entry `e`, from 0.
    [[nodiscard]] constexpr const question& operator[](std::size_t e) const noexcept { return questions_[entry_[e]]; }
    /// Returns whether an earlier entry is a conflict between the same parts.
    [[nodiscard]] constexpr bool repeats_conflict(std::size_t e) const noexcept {
        const question& here = (*this)[e];
        for (std::size_t i = 0; here.conflicts() && i < e; ++i)
            if (detail::same_names((*this)[i].tree.checked((*this)[i].at), here.tree.checked(here.at))) return true;
        return false;
    }
    /// Returns whether a question lacks one of the parts.
    [[nodiscard]] constexpr bool any_missing(const part_names& names) const noexcept {
        for (std::size_t p = 0; p < parts_; ++p)
            if (names.contains(part_[p])) return true;
        return false;
    }

    /// Calls `visit(part, count)` for each part that entry `e` asks for and other questions lack.
    template <class Function>
    constexpr void each_part(std::size_t e, Function visit) const {
        for (std::size_t p = 0; p < parts_; ++p) {
            if (asked_by_[p] != entry_[e]) continue;
            std::size_t waiting = 0;
            for (std::size_t q = 0; q < questions_.size(); ++q) waiting += q != entry_[e] && questions_[q].lacks.contains(part_[p]);
            if (waiting != 0) visit(part_[p], waiting);
        }
    }
    /// Calls `visit(question)` for each question that is printed below this part of entry `e`: the
    /// entry is the last one that the question depends on, and the part its last one there.
    template <class Function>
    constexpr void each_dependent(std::size_t e, std::string_view part, Function visit) const {
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            if (position_[q] != none || !questions_[q].lacks.contains(part)) continue;
            std::size_t last_entry = 0, last_part = none;
            for (std::size_t p = 0; p < parts_; ++p) {
                if (asked_by_[p] == none || position_[asked_by_[p]] < last_entry || !questions_[q].lacks.contains(part_[p])) continue;
                last_entry = position_[asked_by_[p]];
                last_part = p;
            }
            if (last_part != none && last_entry == e && part_[last_part] == part) visit(questions_[q]);
        }
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Lists the parts that questions lack, in the planner's order.
    constexpr void list_missing_parts() noexcept {
        for (const question& q : questions_)
            for (const std::string_view part : q.lacks) {
                std::size_t place = 0;
                while (place < parts_ && part_[place] != part && planning_rank(part_[place]) <= planning_rank(part)) ++place;
                bool is_known = false;
                for (std::size_t p = 0; p < parts_; ++p) is_known = is_known || part_[p] == part;
                if (is_known) continue;
                for (std::size_t p = parts_++; p > place; --p) part_[p] = part_[p - 1];
                part_[place] = part;
            }
    }
    /// Finds the question that asks for each missing part.
    constexpr void find_entries_of_parts() noexcept {
        for (std::size_t& asked_by : asked_by_) asked_by = none;
        for (std::size_t p = 0; p < parts_; ++p) {
            const auto lacks_only_this = [&](const question& open_gap) {
                return open_gap.lacks.size() == 1 && open_gap.lacks.contains(part_[p]);
            };
            asked_by_[p] = find_question([&](const question& open_gap) {
                return lacks_only_this(open_gap) && !open_gap.is_choice() && open_gap.tree.checked(open_gap.at).size() == 1;
            });
            if (asked_by_[p] == none) asked_by_[p] = find_question(lacks_only_this);
        }
        for (std::size_t p = 0; p < parts_; ++p) {
            if (asked_by_[p] != none) continue;
            const std::size_t found =
                find_question([&](const question& open_gap) { return open_gap.lacks.contains(part_[p]) && !lacks_asked_part(open_gap); });
            for (std::size_t i = 0; i < parts_ && found != none; ++i)
                if (questions_[found].lacks.contains(part_[i])) asked_by_[i] = found;
        }
    }
    /// Returns the first gap for which `is_wanted` is true, or else the first choice.
    template <class Function>
    constexpr std::size_t find_question(Function is_wanted) const noexcept {
        for (const bool is_choice : {false, true})
            for (std::size_t q = 0; q < questions_.size(); ++q)
                if (questions_[q].is_choice() == is_choice && is_wanted(questions_[q])) return q;
        return none;
    }
    /// Returns whether no later part has the question of part `p`: it waits for all of its parts.
    [[nodiscard]] constexpr bool is_last_part(std::size_t p) const noexcept {
        for (std::size_t later = p + 1; later < parts_; ++later)
            if (asked_by_[later] == asked_by_[p]) return false;
        return true;
    }
    [[nodiscard]] constexpr bool lacks_asked_part(const question& q) const noexcept {
        for (std::size_t p = 0; p < parts_; ++p)
            if (asked_by_[p] != none && q.lacks.contains(part_[p])) return true;
        return false;
    }
    constexpr void add_entry(std::size_t q) noexcept {
        position_[q] = entries_;
        entry_[entries_++] = q;
    }

    question_list<Questions> questions_{};
    std::size_t entries_ = 0, entry_[Questions + 1]{};  // the question of each entry
    std::size_t position_[Questions + 1]{};             // the entry of each question, or `none`
    std::size_t parts_ = 0, asked_by_[Parts + 1]{};     // the question that asks for each missing part, or `none`
    std::string_view part_[Parts + 1]{};                // the missing parts, in the planner's order
};

}  // namespace pitch::inline v0::detail
