/// The tree of a policy, with everything that a node table has.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/detail/policy/checked_parts.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/detail/policy/policy_tree_node.hpp>

namespace pitch::inline v0::detail {

/// The nodes of a policy in tree order, and its parts. Equals the node table of the same expression
/// written in C++, except for the offsets of measurements and elements: these are offsets in the
/// vocabulary's verdict. Numbers parts by their first use in the policy. If the vocabulary has more
/// than `most_reordered` parts, they have the numbers of the vocabulary instead. Owns what it needs.
/// Built in time linear in the number of nodes.
template <class Eval>
class policy_tree {
public:
    static constexpr std::size_t max_nodes = policy_data<Eval>::max_nodes;
    static constexpr std::size_t most_reordered = 16;
    static constexpr bool has_own_order = parts_of<Eval>::size <= most_reordered;

    constexpr explicit policy_tree(const policy_data<Eval>& of_policy) noexcept : size_(of_policy.size) {
        for (std::size_t i = 0; i < policy_data<Eval>::max_weights; ++i) weights_[i] = of_policy.weights[i];
        if constexpr (!has_own_order)
            while (part_count_ < parts_of<Eval>::size) add_part(part_count_);
        for (std::size_t i = 0; i < size_; ++i) add(i, of_policy.nodes);
    }

    /// Number of nodes and of leaves.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr std::size_t leaves() const noexcept { return leaves_; }

    /// Returns node `i`.
    [[nodiscard]] constexpr node operator[](std::size_t i) const noexcept {
        node n = without_parts(i);
        const policy_tree_node& own = nodes_[i];
        if (own.source != no_source) {
            const node& source = node_table<Eval>::nodes[own.source];
            n.needs = source.needs;
            n.can_use = source.can_use;
        } else {
            for (std::size_t j = i + 1; j < own.end; ++j) {
                if (nodes_[j].source == no_source) continue;
                n.needs |= node_table<Eval>::nodes[nodes_[j].source].needs;
                n.can_use |= node_table<Eval>::nodes[nodes_[j].source].can_use;
            }
        }
        n.needs = own_bits(n.needs);
        n.can_use = own_bits(n.can_use);
        return n;
    }
    /// Returns what the tree stores of node `i`, in less time than `operator[]`.
    [[nodiscard]] constexpr const policy_tree_node& stored(std::size_t i) const noexcept { return nodes_[i]; }
    /// Returns the factor of a `weigh`, and 1 for any other node.
    [[nodiscard]] constexpr double weight(std::size_t i) const noexcept {
        if (nodes_[i].kind != kind::weigh) return 1;
        return nodes_[i].source != no_source ? node_table<Eval>::nodes[nodes_[i].source].weight : weights_[nodes_[i].weight];
    }

    /// Returns the node of the vocabulary that node `i` is; `no_source` if the policy combines others.
    [[nodiscard]] constexpr std::size_t source(std::size_t i) const noexcept { return nodes_[i].source; }
    /// Returns the node of a leaf.
    [[nodiscard]] constexpr std::size_t leaf_node(std::size_t leaf) const noexcept { return leaf_nodes_[leaf]; }
    /// Returns the number of a leaf in the vocabulary.
    [[nodiscard]] constexpr std::size_t vocabulary_leaf(std::size_t leaf) const noexcept {
        return node_table<Eval>::nodes[nodes_[leaf_nodes_[leaf]].source].offset.leaves;
    }
    /// Returns the number of a leaf's rule in the vocabulary, as in `leaf_table<Eval>`.
    [[nodiscard]] constexpr std::size_t rule(std::size_t leaf) const noexcept {
        return leaf_table<Eval>::value.rules[vocabulary_leaf(leaf)];
    }

    /// Number of parts: those of the policy, or of the vocabulary if its order applies.
    [[nodiscard]] constexpr std::size_t part_count() const noexcept { return part_count_; }
    /// Returns the numbers that the parts have in the vocabulary: part `i` is its part `part_order()[i]`.
    [[nodiscard]] constexpr const unsigned char* part_order() const noexcept { return part_order_; }
    /// Returns `part_order()` in the form that `part_names` takes.
    [[nodiscard]] constexpr std::uint64_t name_order() const noexcept {
        std::uint64_t order = 0;
        if (is_identity_) return order;
        for (std::size_t p = part_count_; p-- != 0;) order = order << 4 | part_order_[p];
        return order;
    }
    /// Returns the parts that the policy checks, as bits.
    [[nodiscard]] constexpr std::uint64_t checked() const noexcept { return own_bits(checked_); }
    /// Converts bits for parts of the vocabulary to bits for parts of the policy.
    [[nodiscard]] constexpr std::uint64_t own_bits(std::uint64_t vocabulary_bits) const noexcept {
        if (is_identity_) return vocabulary_bits & detail::low_bits(part_count_);
        std::uint64_t bits = 0;
        for (std::size_t p = 0; p < part_count_; ++p) bits |= (vocabulary_bits >> part_order_[p] & 1u) << p;
        return bits;
    }

private:
    [[nodiscard]] static constexpr std::size_t index(std::uint16_t i) noexcept { return i == policy_tree_node::none ? no_node : i; }
    [[nodiscard]] static constexpr std::uint16_t narrow(std::size_t i) noexcept { return static_cast<std::uint16_t>(i); }

    [[nodiscard]] constexpr node without_parts(std::size_t i) const noexcept {
        const policy_tree_node& own = nodes_[i];
        node n{};
        if (own.source != no_source) {
            const node& source = node_table<Eval>::nodes[own.source];
            n.id = source.id;
            n.asks = source.asks;
            n.advice = source.advice;
            n.measures = source.measures;
            n.may_not_apply = source.may_not_apply;
            n.offset = source.offset;
        } else {
            n.id = kind_words[static_cast<unsigned>(own.kind)];
        }
        n.kind = own.kind;
        n.depth = own.depth;
        n.advised = own.advised;
        n.negated = own.negated;
        n.condition = own.condition;
        n.words_from = index(own.words_from);
        n.choice = index(own.choice);
        n.when = index(own.when);
        n.offset.nodes = i;
        n.offset.leaves = own.leaves_before;
        n.end = own.end;
        n.enough = own.enough;
        n.among = own.among;
        n.weight = weight(i);
        return n;
    }

    /// Adds node `i`. It has inherited from its parent already; passes on to its children what they
    /// inherit.
    constexpr void add(std::size_t i, const policy_node* from) noexcept {
        policy_tree_node& own = nodes_[i];
        own.kind = from[i].kind;
        own.weight = from[i].weight;
        own.end = from[i].end;
        own.source = from[i].source;
        own.enough = from[i].enough;
        own.leaves_before = narrow(leaves_);
        if (own.is_leaf()) add_leaf(i);
        node self = without_parts(i);
        if (i + 1 < own.end) {
            const node other = detail::inherited_from(self, false);
            inherit(i + 1, detail::inherited_from(self, true));
            own.among = 1;
            for (std::size_t child = from[i + 1].end; child < own.end; child = from[child].end) {
                inherit(child, other);
                ++own.among;
            }
        }
        detail::choose_words(self);
        own.words_from = narrow(self.words_from);
    }
    constexpr void inherit(std::size_t child, const node& above) noexcept {
        policy_tree_node& below = nodes_[child];
        below.depth = static_cast<unsigned char>(above.depth);
        below.advised = above.advised;
        below.negated = above.negated;
        below.condition = above.condition;
        below.words_from = narrow(above.words_from);
        below.choice = narrow(above.choice);
        below.when = narrow(above.when);
    }
    constexpr void add_leaf(std::size_t i) noexcept {
        leaf_nodes_[leaves_++] = narrow(i);
        const node& source = node_table<Eval>::nodes[nodes_[i].source];
        checked_ |= source.needs | source.can_use;
        if constexpr (has_own_order) {
            constexpr auto& of_leaves = checked_parts<Eval>::value;
            for (std::uint32_t c = of_leaves.begin[source.offset.leaves]; c != of_leaves.begin[source.offset.leaves + 1]; ++c)
                add_part(of_leaves.of[c]);
        }
    }
    constexpr void add_part(std::size_t part) noexcept {
        if ((known_ >> part & 1u) != 0) return;
        known_ |= std::uint64_t{1} << part;
        is_identity_ = is_identity_ && part == part_count_;
        part_order_[part_count_++] = static_cast<unsigned char>(part);
    }

    policy_tree_node nodes_[max_nodes]{};
    std::uint16_t leaf_nodes_[max_nodes]{};
    double weights_[policy_data<Eval>::max_weights]{};
    unsigned char part_order_[parts_of<Eval>::size + 1]{};
    std::size_t size_ = 0, leaves_ = 0, part_count_ = 0;
    std::uint64_t checked_ = 0, known_ = 0;  // parts of the vocabulary: those of the policy; those with a number
    bool is_identity_ = true;                // part i of the policy is part i of the vocabulary
};

}  // namespace pitch::inline v0::detail
