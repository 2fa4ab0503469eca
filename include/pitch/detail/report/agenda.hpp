/// The order of a report: conflicts, a question for each missing part, then what stated parts miss.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/question_list.hpp>
#include <pitch/detail/report/questions.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_tree.hpp>

namespace pitch::inline v0::detail {

/// A missing part that an entry asks for.
struct missing_part {
    std::string_view name;
    std::size_t number;   // in all trees
    std::size_t waiting;  // number of other questions that lack it
    std::size_t below;    // number of questions to print below it
};

/// The entries of a report in printing order, and the questions that depend on them.
///
/// Conflicts come first: those between fewer parts before others, since a recipient who wants to
/// hear nothing makes it idle to ask where. Then come missing parts, and gaps in stated parts.
///
/// The entry of a missing part is the first gap in tree order that lacks only this part; the first
/// whose rule checks no other part, if there is one. If there is none, it is the first gap that lacks
/// the part and no part with an entry; it then is the entry of all parts that it lacks. A choice is
/// an entry only if no such gap exists. Every other gap that lacks the part depends on the entry.
///
/// A question without an entry is printed below the last entry that it depends on, and there below
/// its last part. `Trees` are `joined_trees`, which must outlive the agenda.
template <class Trees>
class agenda {
public:
    constexpr explicit agenda(const Trees& tree_list) noexcept : questions_(tree_list) {
        find_entries_of_parts();
        list_entries();
        list_dependents();
    }

    /// Number of entries.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return entries_; }
    /// Returns entry `e`, from 0.
    [[nodiscard]] constexpr question operator[](std::size_t e) const noexcept { return questions_.at(entry_[e]); }
    /// Returns whether an earlier entry is a conflict between the same parts.
    [[nodiscard]] constexpr bool repeats_conflict(std::size_t e) const noexcept { return repeats_[e]; }
    /// Returns whether a question lacks one of the parts of a tree.
    [[nodiscard]] constexpr bool any_missing(const verdict_tree& tree, std::uint64_t part_bits) const noexcept {
        return tree.numbered<max_parts>(part_bits).intersects(questions_.missing());
    }

    /// Calls `visit(missing_part)` for each part that entry `e` asks for and other questions lack.
    template <class Function>
    constexpr void each_part(std::size_t e, Function visit) const {
        if (questions_.lacks(entry_[e]).empty()) return;
        for (std::size_t place = 0; place < questions_.parts(); ++place) {
            const std::size_t p = questions_.part_at(place);
            if (asked_by_[p] == entry_[e] && waiting_[p] > 1)
                visit(missing_part{Trees::parts.names[p], p, waiting_[p] - std::size_t{1}, below_[p]});
        }
    }
    /// Calls `visit(question)` for each question that is printed below a part.
    template <class Function>
    constexpr void each_dependent(std::size_t part, Function visit) const {
        for (std::size_t q = first_below_[part]; q != none; q = next_below_[q]) visit(questions_.at(q));
    }

private:
    static constexpr std::size_t max_questions = Trees::leaves, max_parts = Trees::part_count;
    using index = typename question_list<Trees>::index;
    static constexpr index none = static_cast<index>(-1);

    /// Finds the question that asks for each missing part.
    constexpr void find_entries_of_parts() noexcept {
        index of_gap[max_parts + 1], of_choice[max_parts + 1];  // the first that lack only the part
        for (std::size_t p = 0; p <= max_parts; ++p) asked_by_[p] = of_gap[p] = of_choice[p] = none;
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            std::size_t only = none;
            if (questions_.lacks(q).size() == 1) questions_.lacks(q).each([&](std::size_t part_number) { only = part_number; });
            if (only == none) continue;
            const question here = questions_.at(q);
            index& first = here.is_choice() ? of_choice[only] : of_gap[only];
            if (first == none) first = static_cast<index>(q);
            if (!here.is_choice() && asked_by_[only] == none && questions_.checked(q).size() == 1) asked_by_[only] = static_cast<index>(q);
        }
        part_set<max_parts> asked;
        for (std::size_t p = 0; p < max_parts; ++p) {
            if (asked_by_[p] == none) asked_by_[p] = of_gap[p] != none ? of_gap[p] : of_choice[p];
            if (asked_by_[p] != none) asked.add(p);
        }
        for (std::size_t place = 0; place < questions_.parts(); ++place) {
            if (asked.contains(questions_.part_at(place))) continue;
            const index found = find_unasked(questions_.part_at(place), asked);
            if (found == none) continue;
            questions_.lacks(found).each([&](std::size_t part_number) { asked_by_[part_number] = found; });
            asked.add(questions_.lacks(found));
        }
    }
    /// Returns the first gap that lacks a part and none of those asked for, or else the first choice.
    [[nodiscard]] constexpr index find_unasked(std::size_t part, const part_set<max_parts>& asked) const noexcept {
        index first_choice = none;
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            if (!questions_.lacks(q).contains(part) || questions_.lacks(q).intersects(asked)) continue;
            if (!questions_.at(q).is_choice()) return static_cast<index>(q);
            if (first_choice == none) first_choice = static_cast<index>(q);
        }
        return first_choice;
    }

    constexpr void list_entries() noexcept {
        for (index& position : position_) position = none;
        list_conflicts();
        // The question of several parts waits for the last of them.
        part_set<max_parts> last;
        for (std::size_t place = questions_.parts(); place-- != 0;) {
            const std::size_t p = questions_.part_at(place);
            if (asked_by_[p] == none || position_[asked_by_[p]] != none) continue;
            position_[asked_by_[p]] = 0;
            last.add(p);
        }
        for (std::size_t place = 0; place < questions_.parts(); ++place)
            if (last.contains(questions_.part_at(place))) add_entry(asked_by_[questions_.part_at(place)]);
        for (std::size_t q = 0; q < questions_.size(); ++q)
            if (questions_.lacks(q).empty() && position_[q] == none) add_entry(q);
    }
    /// Makes entries of the conflicts, and finds those between the same parts.
    constexpr void list_conflicts() noexcept {
        bool occurs[max_parts + 1]{};
        for (std::size_t q = 0; q < questions_.size(); ++q)
            if (questions_.at(q).conflicts()) occurs[questions_.checked(q).size()] = true;
        unique_numbers<max_questions> known;
        for (std::size_t parts = 0; parts <= max_parts; ++parts)
            for (std::size_t q = 0; occurs[parts] && q < questions_.size(); ++q) {
                if (!questions_.at(q).conflicts()) continue;
                const part_set<max_parts> here = questions_.checked(q);
                if (here.size() != parts) continue;
                repeats_[entries_] =
                    !known.add(q, here.hash(), [&](std::size_t other_item) { return questions_.checked(other_item) == here; });
                add_entry(q);
            }
    }
    constexpr void add_entry(std::size_t q) noexcept {
        position_[q] = static_cast<index>(entries_);
        entry_[entries_++] = static_cast<index>(q);
    }

    /// Counts the questions that lack each part, and lists those without an entry below a part.
    constexpr void list_dependents() noexcept {
        index place_of[max_parts + 1]{};
        for (std::size_t place = 0; place < questions_.parts(); ++place) place_of[questions_.part_at(place)] = static_cast<index>(place);
        for (index& first : first_below_) first = none;
        for (std::size_t q = questions_.size(); q-- != 0;) {
            std::size_t last = none;
            const auto is_later = [&](std::size_t part_number) {
                const index entry_index = position_[asked_by_[part_number]], last_entry = position_[asked_by_[last]];
                return entry_index != last_entry ? entry_index > last_entry : place_of[part_number] > place_of[last];
            };
            questions_.lacks(q).each([&](std::size_t part_number) {
                ++waiting_[part_number];
                if (asked_by_[part_number] != none && (last == none || is_later(part_number))) last = part_number;
            });
            if (position_[q] != none || last == none) continue;
            next_below_[q] = first_below_[last];
            first_below_[last] = static_cast<index>(q);
            ++below_[last];
        }
    }

    question_list<Trees> questions_;
    // By question.
    index position_[max_questions + 1]{};  // its entry, or `none`
    index next_below_[max_questions + 1]{};
    // By entry.
    std::size_t entries_ = 0;
    index entry_[max_questions + 1]{};  // its question
    bool repeats_[max_questions + 1]{};
    // By part.
    index asked_by_[max_parts + 1]{};  // the question that asks for it, or `none`
    index waiting_[max_parts + 1]{};   // number of questions that lack it
    index below_[max_parts + 1]{}, first_below_[max_parts + 1]{};
};

}  // namespace pitch::inline v0::detail
