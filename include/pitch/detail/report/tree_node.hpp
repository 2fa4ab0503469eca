/// The nodes of a verdict's tree as reports read them.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node.hpp>
#include <pitch/kind.hpp>

namespace pitch::inline v0::detail {

/// The index of a node, or `no_node`. Stores -1 for `no_node`, so that one instruction converts it.
class short_index {
public:
    constexpr short_index() noexcept = default;
    constexpr short_index(std::size_t node_index) noexcept : value_(node_index == no_node ? -1 : static_cast<std::int32_t>(node_index)) {}
    constexpr operator std::size_t() const noexcept { return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(value_)); }

private:
    std::int32_t value_ = -1;
};

/// Indexes of a leaf and of its stored results. `rules`: the leaf that has the number of its rule.
struct leaf_offset {
    std::uint16_t leaves = 0, rules = 0, measures = 0, elements = 0;
};

/// What reports read of a node; see `node`. 64 bytes, since the report of a policy has
/// all nodes on the stack.
struct tree_node {
    const node* in_table = nullptr;  // has the texts
    std::uint64_t needs = 0, can_use = 0;
    std::uint32_t end = 0, enough = 1, among = 0;
    short_index words_from{}, choice{}, when{};
    leaf_offset offset{};
    std::uint16_t depth = 0;
    pitch::kind kind = kind::rule;
    bool advised = false, negated = false, condition = false, measures = false;

    constexpr tree_node() noexcept = default;
    /// `text_node` has the texts of `of_node`, and outlives the tree. Leaf `rule_leaf` has the number of
    /// its rule.
    constexpr tree_node(const node& of_node, const node* text_node, std::size_t rule_leaf) noexcept
        : in_table(text_node),
          needs(of_node.needs),
          can_use(of_node.can_use),
          end(static_cast<std::uint32_t>(of_node.end)),
          enough(static_cast<std::uint32_t>(of_node.enough)),
          among(static_cast<std::uint32_t>(of_node.among)),
          words_from(of_node.words_from),
          choice(of_node.choice),
          when(of_node.when),
          offset{short_of(of_node.offset.leaves), short_of(rule_leaf), short_of(of_node.offset.measures),
                 short_of(of_node.offset.elements)},
          depth(short_of(of_node.depth)),
          kind(of_node.kind),
          advised(of_node.advised),
          negated(of_node.negated),
          condition(of_node.condition),
          measures(of_node.measures) {}

    [[nodiscard]] constexpr bool is(pitch::kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool is_leaf() const noexcept { return is(kind::rule) || is(kind::each); }
    [[nodiscard]] constexpr bool is_threshold() const noexcept { return is(kind::any) || is(kind::at_least); }
    [[nodiscard]] constexpr const node& texts() const noexcept { return *in_table; }

private:
    [[nodiscard]] static constexpr std::uint16_t short_of(std::size_t number) noexcept { return static_cast<std::uint16_t>(number); }
};

}  // namespace pitch::inline v0::detail
