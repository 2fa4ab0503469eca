/// The questions of all verdicts of a report, and the parts that they lack.
#pragma once

#include <cstddef>

#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/questions.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_tree.hpp>

namespace pitch::inline v0::detail {

/// The questions of all trees in tree order, each once. `Trees` are `joined_trees`, which must
/// outlive the list.
template <class Trees>
class question_list {
public:
    static constexpr std::size_t max_questions = Trees::leaves, max_parts = Trees::part_count;
    using index = index_type<Trees::nodes + max_parts>;
    using part_numbers = part_set<max_parts>;

    constexpr explicit question_list(const Trees& tree_list) noexcept : trees_(tree_list.begin()) {
        unique_numbers<max_questions> known;
        for (const verdict_tree& tree : tree_list)
            detail::each_question(tree, 0, [&](const question& one_question) {
                if (known.add(size_, one_question.hash(),
                              [&](std::size_t other_item) { return detail::equal_questions(at(other_item), one_question); }))
                    add(one_question);
            });
    }
    /// Number of questions.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// Returns question `q`, from 0.
    [[nodiscard]] constexpr question at(std::size_t q) const noexcept { return {trees_ + tree_[q], node_[q], needed_[q]}; }
    /// Returns the parts to state before question `q` can be answered.
    [[nodiscard]] constexpr const part_numbers& lacks(std::size_t q) const noexcept { return lacks_[q]; }
    /// Returns the parts that the rules of question `q` check.
    [[nodiscard]] constexpr part_numbers checked(std::size_t q) const noexcept {
        return trees_[tree_[q]].template numbered<max_parts>(trees_[tree_[q]].checked(node_[q]));
    }

    /// Number of parts that questions lack.
    [[nodiscard]] constexpr std::size_t parts() const noexcept { return parts_; }
    /// Returns the number of the part at a place in the planner's order.
    [[nodiscard]] constexpr std::size_t part_at(std::size_t place) const noexcept { return order_[place]; }
    /// Returns the parts that questions lack, as a set.
    [[nodiscard]] constexpr const part_numbers& missing() const noexcept { return missing_; }

private:
    constexpr void add(const question& q) noexcept {
        tree_[size_] = static_cast<index>(q.tree - trees_);
        node_[size_] = static_cast<index>(q.at);
        needed_[size_] = static_cast<index>(q.needed);
        detail::each_bit(detail::lacking_of(q), [&](std::size_t part_number) {
            lacks_[size_].add(q.tree->part_numbers[part_number]);
            add_part(q.tree->part_numbers[part_number]);
        });
        ++size_;
    }
    /// Lists a part at its place in the planner's order; those with one rank as they were found.
    constexpr void add_part(std::size_t part) noexcept {
        if (missing_.contains(part)) return;
        missing_.add(part);
        std::size_t place = parts_++;
        for (; place > 0 && Trees::parts.ranks[order_[place - 1]] > Trees::parts.ranks[part]; --place) order_[place] = order_[place - 1];
        order_[place] = static_cast<index>(part);
    }

    const verdict_tree* trees_;
    std::size_t size_ = 0, parts_ = 0;
    index tree_[max_questions + 1]{}, node_[max_questions + 1]{}, needed_[max_questions + 1]{};
    part_numbers lacks_[max_questions + 1]{};
    part_numbers missing_{};
    index order_[max_parts + 1]{};  // the missing parts, in the planner's order
};

}  // namespace pitch::inline v0::detail
