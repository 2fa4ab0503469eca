/// A node of an evaluator's tree, and what it inherits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluator/type_tree.hpp>
#include <pitch/detail/meta/string_literals.hpp>

namespace pitch::inline v0::detail {

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
    /// Returns the node that has the id, question and advice. Smaller types of nodes refer to a `node`.
    [[nodiscard]] constexpr const node& texts() const noexcept { return *this; }
};

/// How many children of the innermost enclosing `any` or `at_least` will do, and how many it has.
/// Both are 0 outside of `any` and `at_least`. Under `no`, `enough` is the number that must fail.
struct choice_counts {
    std::size_t enough = 0, among = 0;
};
template <class Nodes, class Node>
constexpr choice_counts choice_of(const Nodes& nodes, const Node& n) noexcept {
    if (n.choice == no_node) return {};
    const Node& choice = nodes[n.choice];
    return {choice.negated ? choice.among - choice.enough + 1 : choice.enough, choice.among};
}

/// Keyword of each kind, used as the id of combinations.
inline constexpr std::string_view kind_words[]{"rule"sv, "each"sv, "criterion"sv, "all"sv,   "any"sv,
                                               "no"sv,   "when"sv, "at-least"sv,  "weigh"sv, "advise"sv};

/// Returns a node that has only what a child inherits: the first child, or each of the others.
/// `parent` has what it inherits itself, and no words chosen yet. A template, so that it is compiled
/// only if it is used.
template <class Node>
constexpr Node inherited_from(const Node& parent, bool is_first) noexcept {
    Node below{};
    below.depth = parent.depth + 1;
    below.advised = parent.advised || parent.is(kind::advise);
    const bool is_condition = is_first && parent.is(kind::when);
    below.negated = parent.negated != parent.is(kind::no) && !is_condition;  // a condition is never negated
    below.condition = parent.condition || is_condition;
    const bool has_words = !(parent.asks.empty() && parent.advice.empty());
    below.words_from = has_words && !parent.negated ? parent.offset.nodes : parent.words_from;
    below.choice = parent.is_threshold() ? parent.offset.nodes : parent.choice;
    below.when = parent.is(kind::when) && !is_first ? parent.offset.nodes : parent.when;
    return below;
}

/// Chooses between the words of a node and those that it inherits. Under `no`, or without words of its
/// own, a rule has the words of the node that it inherited.
template <class Node>
constexpr void choose_words(Node& self) noexcept {
    const bool is_wordless = self.is_leaf() && self.words_from != no_node && self.asks.empty() && self.advice.empty();
    if (!self.negated && !is_wordless) self.words_from = self.offset.nodes;
}

}  // namespace pitch::inline v0::detail
