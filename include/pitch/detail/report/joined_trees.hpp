/// The trees of several verdicts that share a report, with common numbers for rules and parts.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/evaluator/rule_list.hpp>
#include <pitch/detail/report/part_order.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>

namespace pitch::inline v0::detail {

/// Numbers for names, in the order of their first occurrence. Equal names have one number.
template <std::size_t Size>
struct name_numbers {
    std::size_t of[Size + 1]{}, count = 0;  // the number of each name; the number of numbers
    std::string_view names[Size + 1]{};     // the name of each number

    /// Compares only names with equal hashes: linear.
    constexpr explicit name_numbers(const std::string_view* all_names) {
        unique_numbers<Size> known;
        for (std::size_t i = 0; i < Size; ++i) {
            std::size_t number = count;
            const auto is_equal = [&](std::size_t other_item) {
                number = other_item;
                return names[other_item] == all_names[i];
            };
            if (known.add(count, detail::hash_of(all_names[i]), is_equal)) {
                number = count++;
                names[number] = all_names[i];
            }
            of[i] = number;
        }
    }
};

/// Common numbers of the rules and parts of several evaluators.
template <class... Es>
struct joined_tables {
    static constexpr std::size_t leaves = (std::size_t{0} + ... + counts_of<Es>.leaves);
    static constexpr std::size_t all_parts = (std::size_t{0} + ... + parts_of<Es>::size);
    static constexpr name_numbers<leaves> rules = [] {
        std::string_view id_list[leaves + 1]{};
        std::size_t name_count = 0;
        const auto add_ids = [&](const node* node_list) {
            for (std::size_t node_index = 0; node_index < node_list[0].end; ++node_index)
                if (node_list[node_index].is_leaf()) id_list[name_count++] = node_list[node_index].id;
        };
        (add_ids(node_table<Es>::nodes), ...);
        return name_numbers<leaves>(id_list);
    }();
    static constexpr name_numbers<all_parts> parts = [] {
        std::string_view name_list[all_parts + 1]{};
        std::size_t name_count = 0;
        const auto add_names = [&](const std::string_view* part_names, std::size_t part_total) {
            for (std::size_t part_index = 0; part_index < part_total; ++part_index) name_list[name_count++] = part_names[part_index];
        };
        (add_names(node_table<Es>::parts, parts_of<Es>::size), ...);
        return name_numbers<all_parts>(name_list);
    }();
    static constexpr std::size_t part_count = parts.count;
    static constexpr part_ranks<part_count> ranks{parts.names};
};

/// Views of the trees of verdicts. The verdicts' nodes must outlive them.
template <class... Es>
class joined_trees : maybe_empty_array<std::size_t, (std::size_t{0} + ... + verdict_nodes<Es>::own_numbers)> {
public:
    using tables = joined_tables<vocabulary_of<Es>...>;
    static constexpr std::size_t size = sizeof...(Es), part_count = tables::part_count;
    static constexpr std::size_t leaves = (std::size_t{0} + ... + counts_of<Es>.leaves);
    static constexpr std::size_t nodes = (std::size_t{0} + ... + counts_of<Es>.nodes);
    static constexpr part_table parts{tables::parts.names, tables::ranks.of};

    constexpr explicit joined_trees(const verdict_nodes<Es>&... of_trees) noexcept : trees_{of_trees.tree()...} {
        const std::size_t leaf_counts[]{counts_of<vocabulary_of<Es>>.leaves...}, part_counts[]{parts_of<vocabulary_of<Es>>::size...};
        std::size_t nodes_before = 0, leaves_before = 0;
        const std::size_t *rules = tables::rules.of, *part_numbers = tables::parts.of;
        for (std::size_t t = 0; t < size; ++t) {
            trees_[t].nodes_before = nodes_before;
            trees_[t].leaves_before = leaves_before;
            trees_[t].rules = rules;
            trees_[t].part_numbers = part_numbers;
            nodes_before += trees_[t].size();
            leaves_before += trees_[t].leaf_count;
            rules += leaf_counts[t];
            part_numbers += part_counts[t];
        }
        if constexpr ((std::size_t{0} + ... + verdict_nodes<Es>::own_numbers) != 0) {
            std::size_t *unused = this->items, t = 0;
            (void)std::initializer_list<bool>{(unused = of_trees.renumber_parts(trees_[t++], unused), true)...};
        }
    }
    [[nodiscard]] constexpr const verdict_tree* begin() const noexcept { return trees_; }
    [[nodiscard]] constexpr const verdict_tree* end() const noexcept { return trees_ + size; }

private:
    verdict_tree trees_[size];
};

/// The tree of one verdict has its own numbers.
template <class Eval>
class joined_trees<Eval> {
public:
    using tables = report_tables<vocabulary_of<Eval>>;
    static constexpr std::size_t leaves = counts_of<Eval>.leaves, nodes = counts_of<Eval>.nodes, part_count = tables::part_count;
    static constexpr part_table parts{node_table<vocabulary_of<Eval>>::parts, tables::ranks.of};
    constexpr explicit joined_trees(const verdict_nodes<Eval>& of_tree) noexcept : tree_(of_tree.tree()) {}
    [[nodiscard]] constexpr const verdict_tree* begin() const noexcept { return &tree_; }
    [[nodiscard]] constexpr const verdict_tree* end() const noexcept { return &tree_ + 1; }

private:
    verdict_tree tree_;
};

}  // namespace pitch::inline v0::detail
