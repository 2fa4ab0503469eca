/// Builds the tree of a policy, for any vocabulary.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node.hpp>
#include <pitch/detail/policy/policy_data.hpp>

namespace pitch::inline v0::detail {

/// Adds nodes to a policy, in the caller's memory. Functions that add return false, and change nothing,
/// if there is no room.
class policy_tree_builder {
public:
    constexpr policy_tree_builder(policy_node* node_memory, std::size_t node_count, double* weight_memory,
                                  std::size_t weight_count) noexcept
        : nodes_(node_memory), weights_(weight_memory), capacity_(node_count), weight_capacity_(weight_count) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr std::size_t weight_count() const noexcept { return weight_count_; }

    /// Adds a node whose subtree ends when `close` is called.
    constexpr bool open(kind added_kind) noexcept {
        if (size_ == capacity_) return false;
        nodes_[size_++].kind = added_kind;
        return true;
    }
    /// Ends the subtree of a node after the last node.
    constexpr void close(std::size_t at) noexcept { nodes_[at].end = static_cast<std::uint16_t>(size_); }

    /// Puts a node above the subtree that starts at `at` and is the last one. Moves the subtree.
    constexpr bool open_above(std::size_t at, kind added_kind) noexcept {
        if (size_ == capacity_) return false;
        for (std::size_t i = size_++; i > at; --i) {
            nodes_[i] = nodes_[i - 1];
            ++nodes_[i].end;
        }
        nodes_[at] = {.kind = added_kind};
        return true;
    }
    /// Adds the subtree of a node of the vocabulary.
    constexpr bool add_source(const node* vocabulary, std::size_t source) noexcept {
        const std::size_t count = vocabulary[source].end - source;
        if (count > capacity_ - size_) return false;
        for (std::size_t i = 0; i < count; ++i) {
            const node& from = vocabulary[source + i];
            nodes_[size_ + i] = {.kind = from.kind,
                                 .end = static_cast<std::uint16_t>(size_ + (from.end - source)),
                                 .source = static_cast<std::uint16_t>(source + i),
                                 .enough = static_cast<std::uint16_t>(from.enough)};
        }
        size_ += count;
        return true;
    }
    constexpr void set_enough(std::size_t at, std::size_t threshold) noexcept { nodes_[at].enough = static_cast<std::uint16_t>(threshold); }
    /// Sets the weight of a node. Stores equal weights once.
    constexpr bool set_weight(std::size_t at, double factor) noexcept {
        std::size_t i = 0;
        while (i < weight_count_ && weights_[i] != factor) ++i;
        if (i == weight_capacity_) return false;
        weights_[i] = factor;
        if (i == weight_count_) ++weight_count_;
        nodes_[at].weight = static_cast<unsigned char>(i);
        return true;
    }

private:
    policy_node* nodes_;
    double* weights_;
    std::size_t capacity_, weight_capacity_, size_ = 0, weight_count_ = 0;
};

/// Returns the most nodes on a path from a node of the vocabulary down to a rule, counting both.
constexpr std::size_t height_of(const node* vocabulary, std::size_t source) noexcept {
    unsigned deepest = 0;
    for (std::size_t i = source; i < vocabulary[source].end; ++i)
        if (vocabulary[i].depth > deepest) deepest = vocabulary[i].depth;
    return deepest - vocabulary[source].depth + 1;
}

}  // namespace pitch::inline v0::detail
