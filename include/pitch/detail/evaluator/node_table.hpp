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

/// Value of `node::words_from` if no criterion applies.
inline constexpr std::size_t no_words = static_cast<std::size_t>(-1);

/// A node of the tree: everything that does not depend on a sentence.
struct node {
    std::string_view id, asks, advice;
    pitch::kind kind = kind::rule;
    unsigned depth = 0;
    bool advised = false;
    bool negated = false;  // under `no`: supposed to fail
    bool measures = false;
    std::uint64_t needs = 0, can_use = 0;  // required and optional parts of the subtree, as bits
    std::size_t words_from = no_words;     // index of the enclosing criterion that is not negated
    tree_counts offset{};                  // counts of all nodes before it
    std::size_t end = 0;                   // index of the node after its subtree
    std::size_t enough = 1;                // threshold of at_least
    double weight = 1;                     // factor of weigh

    [[nodiscard]] constexpr bool is(pitch::kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool is_leaf() const noexcept { return is(kind::rule) || is(kind::each); }
    [[nodiscard]] constexpr bool is_threshold() const noexcept { return is(kind::any) || is(kind::at_least); }
};

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
        self.asks = detail::asks_of<RuleType>();
        self.advice = detail::advice_of<RuleType>();
        self.kind = each_shape<Eval> ? kind::each : kind::rule;
        self.measures = counts_of<Eval>.measures != 0;
        self.needs = needs<RuleType, Parts>;
        self.can_use = can_use<RuleType, Parts>;
    } else {
        if constexpr (criterion_shape<Eval>) {
            self.kind = kind::criterion;
            self.id = Eval::id;
            self.asks = detail::asks_of<Eval>();
            self.advice = detail::advice_of<Eval>();
        } else {
            self.kind = Eval::kind;
            self.id = kind_words[static_cast<unsigned>(Eval::kind)];
        }
        self.enough = enough_of<Eval>;
        if constexpr (requires { Eval::weight; }) self.weight = Eval::weight;
        node below{};
        below.depth = self.depth + 1;
        below.advised = self.advised || self.is(kind::advise);
        below.words_from = self.is(kind::criterion) && !self.negated ? at.nodes : self.words_from;
        const bool flipped = self.negated != self.is(kind::no);
        below.negated = flipped && !self.is(kind::when);  // a condition is never negated
        at = at + tree_counts{1};
        [&]<class... Es>(type_list<Es...>) {
            ((detail::fill_nodes<Es, Parts>(table, at, below), at = at + counts_of<Es>, below.negated = flipped), ...);
        }(children_of<Eval>{});
        for (std::size_t i = self.offset.nodes + 1; i < self.end; ++i) {
            self.needs |= table[i].needs;
            self.can_use |= table[i].can_use;
        }
    }
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
        table made{};
        detail::fill_nodes<Eval, parts_of<Eval>>(made.nodes, tree_counts{}, node{});
        return made;
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
            std::size_t at = 1;
            (void)(([&] {
                       const std::size_t inside = detail::find_node<Wanted, Es>();
                       at += inside;
                       return inside != counts_of<Es>.nodes;
                   }()) ||
                   ...);
            return at;
        }(children_of<Eval>{});
    }
}

}  // namespace pitch::inline v0::detail
