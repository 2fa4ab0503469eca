/// An evaluator's type as a flat table of nodes.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/evaluator/node.hpp>
#include <pitch/detail/evaluator/type_tree.hpp>

namespace pitch::inline v0::detail {

/// Returns the question of a rule or criterion; empty if it has none.
template <class Eval>
constexpr std::string_view asks_of() noexcept {
    if constexpr (requires { Eval::asks; })
        return Eval::asks;
    else
        return {};
}
/// Returns the advice of a rule or criterion; empty if it has none.
template <class Eval>
constexpr std::string_view advice_of() noexcept {
    if constexpr (requires { Eval::advice; })
        return Eval::advice;
    else
        return {};
}

/// Writes the nodes of `Eval` into the table at `at.nodes`. `above` holds inherited values.
template <class Eval, class Parts>
constexpr void fill_nodes(node* table, tree_counts at, const node& above) noexcept {
    node& self = table[at.nodes];
    self = above;
    self.offset = at;
    self.end = at.nodes + counts_of<Eval>.nodes;
    if constexpr (leaf_shape<Eval>) {
        using RuleType = rule_of<Eval>;
        self.id = RuleType::id;
        if constexpr (requires { RuleType::asks; }) self.asks = RuleType::asks;
        if constexpr (requires { RuleType::advice; }) self.advice = RuleType::advice;
        self.kind = each_shape<Eval> ? kind::each : kind::rule;
        self.measures = counts_of<Eval>.measures != 0;
        self.may_not_apply = each_shape<Eval> || __is_same(typename signature_of<RuleType>::result, outcome);
        self.needs = required_bits<typename signature_of<RuleType>::parameters, Parts>;
        self.can_use = optional_bits<typename signature_of<RuleType>::parameters, Parts>;
    } else {
        if constexpr (criterion_shape<Eval>)
            self.kind = kind::criterion;
        else
            self.kind = Eval::kind;
        constexpr bool named = requires { Eval::id; };
        if constexpr (named) {
            self.id = Eval::id;
            self.asks = detail::asks_of<Eval>();
            self.advice = detail::advice_of<Eval>();
        } else {
            self.id = kind_words[static_cast<unsigned>(Eval::kind)];
        }
        self.among = children_of<Eval>::size;
        self.enough = enough_of<Eval>;
        if constexpr (requires { Eval::weight; }) self.weight = Eval::weight;
        const node first = detail::inherited_from(self, true), other = detail::inherited_from(self, false);
        [[maybe_unused]] const node* child = &first;
        at = at + tree_counts{1};
        [&]<class... Es>(type_list<Es...>) {
            [[maybe_unused]] const auto next_child = [&](tree_counts child_counts) {
                at = at + child_counts;
                child = &other;
                return true;
            };
            const bool all_filled[]{true, (detail::fill_nodes<Es, Parts>(table, at, *child), next_child(counts_of<Es>))...};
            (void)all_filled;
        }(children_of<Eval>{});
        for (std::size_t i = self.offset.nodes + 1; i < self.end; ++i) {
            self.needs |= table[i].needs;
            self.can_use |= table[i].can_use;
        }
    }
    detail::choose_words(self);
}

/// The names of the parts in a type list.
template <class Parts>
struct part_names_of;
template <class... Ps>
struct part_names_of<type_list<Ps...>> {
    struct table {
        std::string_view names[sizeof...(Ps) + 1];
    };
    static constexpr table value{{Ps::part...}};
};

/// The nodes of `Eval` in tree order, parents before children, and the names of its parts.
template <class Eval>
struct node_table {
    static_assert(parts_of<Eval>::size <= 64, "pitch: an evaluator can check at most 64 kinds of parts; split it in two");
    static constexpr tree_counts size = counts_of<Eval>;
    struct table {
        node nodes[size.nodes];
    };
    static constexpr table value = [] {
        table filled_table{};
        detail::fill_nodes<Eval, parts_of<Eval>>(filled_table.nodes, tree_counts{}, node{});
        return filled_table;
    }();
    static constexpr const node* nodes = value.nodes;
    static constexpr const std::string_view* parts = part_names_of<parts_of<Eval>>::value.names;
};

/// Returns the index of the first node of type `Wanted` in `Eval`, or of an `each` that applies it.
/// Returns the number of nodes if neither exists.
template <class Wanted, class Eval>
consteval std::size_t find_node() {
    if constexpr (__is_same(Wanted, Eval)) {
        return 0;
    } else if constexpr (leaf_shape<Eval>) {
        return __is_same(Wanted, rule_of<Eval>) ? 0 : 1;
    } else {
        return []<class... Es>(type_list<Es...>) {
            constexpr std::size_t child_sizes[]{counts_of<Es>.nodes..., 0}, child_finds[]{detail::find_node<Wanted, Es>()..., 0};
            std::size_t child_at = 1, child_index = 0;
            while (child_index != sizeof...(Es) && child_finds[child_index] == child_sizes[child_index])
                child_at += child_sizes[child_index++];
            return child_at + child_finds[child_index];
        }(children_of<Eval>{});
    }
}

}  // namespace pitch::inline v0::detail
