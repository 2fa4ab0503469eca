/// A policy as a list of operations on rows of a ledger.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/policy/policy_data.hpp>

namespace pitch::inline v0::detail {

/// Returns the number of a leaf's rule in the vocabulary.
template <class Eval>
constexpr std::size_t rule_of_leaf(const policy_node& leaf) noexcept {
    return leaf_table<Eval>::value.rules[node_table<Eval>::nodes[leaf.source].offset.leaves];
}

/// The rows with the upper and the lower bits of a value that an operation reads. A row is a rule's
/// in the ledger, or a result in a buffer. Rows from `first_result` of the program on are in buffers.
struct row_operand {
    const std::uint64_t *upper, *lower;  // set for each block of columns
    std::uint32_t upper_row, lower_row;
};

/// Stands for a row in which all bits are set: both rows of a value that is not applicable.
inline constexpr std::uint32_t ones_row = 0xFFFFFFFF;

/// Combines values like `all`, `at_least` or `when`, and writes the result to a buffer.
struct row_operation {
    pitch::kind kind;
    bool upper, lower;           // which bits of the result are read
    std::uint16_t enough;        // threshold of `at_least`
    std::uint32_t first, count;  // operands
    std::uint32_t buffer;        // of the result; may also be the buffer of an operand
};

/// The operations of a policy, each after those whose results it reads. Negation swaps the two rows
/// of a value, so it takes no operation; `any` is the negation of an `all` of negations. The
/// operands of an `all` inside another `all` become operands of the outer one. Criteria and `weigh`
/// take no operation.
template <class Eval>
class policy_program {
public:
    static constexpr std::size_t capacity = policy_data<Eval>::max_nodes;
    static constexpr std::uint32_t first_result = 2 * leaf_table<Eval>::value.rule_count;

    row_operand operands[capacity + 1];  // those of the operations; while they are made, a stack from the end on
    row_operation operations[capacity];
    std::size_t operand_count = 0, operation_count = 0;
    std::uint32_t buffers = 0;  // number of results that are needed at the same time
    row_operand root{};

    /// Makes the program of a policy. `needs_upper` and `needs_lower`: which bits of its result are read.
    constexpr policy_program(const policy_data<Eval>& of_policy, bool needs_upper, bool needs_lower) noexcept {
        unsigned char flags[capacity];
        std::uint32_t widths[capacity];  // number of values that a node leaves on the stack
        flags[0] = static_cast<unsigned char>((needs_upper ? reads_upper : 0u) | (needs_lower ? reads_lower : 0u));
        for (std::size_t i = 0; i < of_policy.size; ++i)
            for (std::size_t child = i + 1; child < of_policy.nodes[i].end; child = of_policy.nodes[child].end)
                flags[child] = flags_below(of_policy.nodes[i].kind, flags[i]);
        for (std::size_t i = of_policy.size; i-- != 0;) {
            if (flags[i] & ignored) continue;
            const policy_node& node = of_policy.nodes[i];
            std::uint32_t count = 0;
            if (!node.is_leaf() && node.kind != kind::advise)
                for (std::size_t child = i + 1; child < node.end; child = of_policy.nodes[child].end) count += widths[child];
            widths[i] = add(node, flags[i], count);
        }
        if (top_ <= capacity) root = operands[top_];
    }

private:
    enum : unsigned { negated = 1, chained = 2, reads_upper = 4, reads_lower = 8, ignored = 16 };

    /// Returns the flags of the children of a node. `chained`: the value is one of an `all`.
    static constexpr unsigned char flags_below(pitch::kind kind, unsigned flags) noexcept {
        unsigned below = reads_upper | reads_lower;
        if (kind == kind::advise || flags & ignored) {
            below = ignored;
        } else if (kind == kind::criterion || kind == kind::weigh) {
            below = flags;
        } else if (kind == kind::no) {
            below = flags ^ negated;
        } else if (kind == kind::all || kind == kind::any) {
            const bool is_any = kind == kind::any;
            const unsigned read_lower = ((flags & negated) != 0) != is_any ? flags & reads_upper : flags & reads_lower;
            below = chained | reads_upper | (read_lower != 0 ? unsigned{reads_lower} : 0u) | (is_any ? unsigned{negated} : 0u);
        }
        return static_cast<unsigned char>(below);
    }

    /// Adds a node whose children left `count` values. Returns how many the node leaves.
    constexpr std::uint32_t add(const policy_node& node, unsigned flags, std::uint32_t count) noexcept {
        const bool is_chain = node.kind == kind::all || node.kind == kind::any;
        const bool swapped = ((flags & negated) != 0) != (node.kind == kind::any);
        if (node.is_leaf()) {
            const auto rule = static_cast<std::uint32_t>(detail::rule_of_leaf<Eval>(node));
            push(rule, rule + first_result / 2, swapped);
        } else if (node.kind == kind::advise || (is_chain && count == 0)) {
            if (flags & chained) return 0;  // changes nothing in an `all`
            push(ones_row, ones_row, false);
        } else if (!is_chain && node.kind != kind::at_least && node.kind != kind::when) {
            return count;
        } else if (is_chain && flags & chained && !swapped) {
            return count;
        } else if (is_chain && count == 1) {
            const row_operand only = operands[top_++];
            push(only.upper_row, only.lower_row, swapped);
        } else {
            combine(node, flags, count, swapped);
        }
        return 1;
    }
    constexpr void push(std::uint32_t upper_row, std::uint32_t lower_row, bool swapped) noexcept {
        operands[--top_] = {nullptr, nullptr, swapped ? lower_row : upper_row, swapped ? upper_row : lower_row};
    }
    /// Replaces the last `count` values of the stack by their combination.
    constexpr void combine(const policy_node& node, unsigned flags, std::uint32_t count, bool swapped) noexcept {
        const bool upper = (flags & reads_upper) != 0, lower = (flags & reads_lower) != 0;
        row_operation& added = operations[operation_count++];
        added = {.kind = node.kind == kind::any ? kind::all : node.kind,
                 .upper = swapped ? lower : upper,
                 .lower = swapped ? upper : lower,
                 .enough = node.enough,
                 .first = static_cast<std::uint32_t>(operand_count),
                 .count = count,
                 .buffer = 0};
        for (; count != 0; --count) {
            const row_operand& value = operands[top_++];
            if (value.upper_row >= first_result && value.upper_row != ones_row) --used_;
            operands[operand_count++] = value;
        }
        added.buffer = used_++;
        if (used_ > buffers) buffers = used_;
        push(first_result + 2 * added.buffer, first_result + 2 * added.buffer + 1, swapped);
    }

    std::size_t top_ = capacity + 1;  // the last value of the stack
    std::uint32_t used_ = 0;          // buffers with values on the stack
};

}  // namespace pitch::inline v0::detail
