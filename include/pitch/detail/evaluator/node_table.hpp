/// An evaluator's type as a flat table of nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <pitch/detail/evaluator/type_tree.hpp>
#include <pitch/detail/meta/string_literals.hpp>

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

/// Index that stands for no node.
inline constexpr std::size_t no_node = static_cast<std::size_t>(-1);

/// A node of the tree: everything that does not depend on a sentence.
struct node {
    std::string_view id, asks, advice;
    pitch::kind kind = kind::rule;
    unsigned depth = 0;
    bool advised = false;
    bool negated = false;    // under `no`: supposed to fail
    bool condition = false;  // in the first place of a `when`
    bool measures = false;
    bool may_not_apply = false;            // a leaf that can be not applicable: `bool` and measurements never are
    std::uint64_t needs = 0, can_use = 0;  // required and optional parts of the subtree, as bits
    std::size_t words_from = no_node;      // index of the node whose question and advice its finding has
    std::size_t choice = no_node;          // index of the innermost enclosing any or at_least
    std::size_t when = no_node;            // index of the innermost `when` that the node is in the second place of
    tree_counts offset{};                  // counts of all nodes before it
    std::size_t end = 0;                   // index of the node after its subtree
    std::size_t enough = 1;                // threshold of at_least
    std::size_t among = 0;                 // number of children
    double weight = 1;                     // factor of weigh

    [[nodiscard]] constexpr bool is(pitch::kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool is_leaf() const noexcept { return is(kind::rule) || is(kind::each); }
    [[nodiscard]] constexpr bool is_threshold() const noexcept { return is(kind::any) || is(kind::at_least); }
};

/// How many children of the innermost enclosing `any` or `at_least` will do, and how many it has.
/// Both are 0 outside of `any` and `at_least`. Under `no`, `enough` is the number that must fail.
struct choice_counts {
    std::size_t enough = 0, among = 0;
};
constexpr choice_counts choice_of(const node* nodes, const node& n) noexcept {
    if (n.choice == no_node) return {};
    const node& choice = nodes[n.choice];
    return {choice.negated ? choice.among - choice.enough + 1 : choice.enough, choice.among};
}

/// Keyword of each kind, used as the id of combinations.
inline constexpr std::string_view kind_words[]{"rule"sv, "each"sv, "criterion"sv, "all"sv,   "any"sv,
                                               "no"sv,   "when"sv, "at-least"sv,  "weigh"sv, "advise"sv};

/// Writes the nodes of `Eval` into the table at `at.nodes`. `above` holds inherited values.
template <class Eval, class Parts>
constexpr void fill_nodes(node* table, tree_counts at, node above) noexcept {
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
        node below{};
        below.depth = self.depth + 1;
        below.advised = self.advised || self.is(kind::advise);
        const bool has_words = named && !(self.asks.empty() && self.advice.empty());
        below.words_from = has_words && !self.negated ? at.nodes : self.words_from;
        below.choice = self.is_threshold() ? at.nodes : self.choice;
        below.when = self.when;
        const bool flipped = self.negated != self.is(kind::no);
        below.negated = flipped && !self.is(kind::when);  // a condition is never negated
        below.condition = self.condition || self.is(kind::when);
        at = at + tree_counts{1};
        [&]<class... Es>(type_list<Es...>) {
            [[maybe_unused]] const auto next_child = [&](tree_counts child_counts) {
                at = at + child_counts;
                below.negated = flipped;
                below.condition = self.condition;
                if (self.is(kind::when)) below.when = self.offset.nodes;
                return true;
            };
            const bool all_filled[]{true, (detail::fill_nodes<Es, Parts>(table, at, below), next_child(counts_of<Es>))...};
            (void)all_filled;
        }(children_of<Eval>{});
        for (std::size_t i = self.offset.nodes + 1; i < self.end; ++i) {
            self.needs |= table[i].needs;
            self.can_use |= table[i].can_use;
        }
    }
    // Under `no`, or without words of its own, a rule has the words of the node that it inherited.
    const bool is_wordless = self.is_leaf() && self.words_from != no_node && self.asks.empty() && self.advice.empty();
    if (!self.negated && !is_wordless) self.words_from = self.offset.nodes;
}

/// The names of the parts in a type list.
template <class Parts>
struct part_names_of;
template <class... Ps>
struct part_names_of<type_list<Ps...>> {
    static constexpr std::string_view value[sizeof...(Ps) + 1]{Ps::part...};
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
    static constexpr const std::string_view* parts = part_names_of<parts_of<Eval>>::value;
};

/// Returns the index of the first node of type `Wanted` in `Eval`, or of an `each` that applies it.
/// Returns the number of nodes if neither exists.
template <class Wanted, class Eval>
consteval std::size_t find_node() {
    if constexpr (std::is_same_v<Wanted, Eval>) {
        return 0;
    } else if constexpr (leaf_shape<Eval>) {
        return std::is_same_v<Wanted, rule_of<Eval>> ? 0 : 1;
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

/// Returns whether `Eval` applies the rule `Wanted` with `each`, or has the `each` leaf `Wanted`.
template <class Wanted, class Eval>
consteval bool applies_to_each() {
    constexpr std::size_t i = detail::find_node<Wanted, Eval>();
    if constexpr (i == counts_of<Eval>.nodes)
        return false;
    else
        return node_table<Eval>::value.nodes[i].is(kind::each);
}

}  // namespace pitch::inline v0::detail
