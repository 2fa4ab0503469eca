/// The outcomes of a policy's nodes.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// A set of outcomes: bit `o` is set if outcome `o` is in it.
using outcome_set = unsigned char;
constexpr outcome_set set_with(outcome o) noexcept { return static_cast<outcome_set>(1u << static_cast<unsigned>(o)); }
/// Returns the outcome in a set of one.
constexpr outcome outcome_in(outcome_set set) noexcept { return static_cast<outcome>(detail::lowest_bit(set)); }

/// Truth tables of combinations whose outcome depends only on which outcomes their children have.
struct outcome_tables {
    std::uint64_t of_kind[10]{};  // four bits for each set of outcomes: the set of the combination's outcome

    constexpr outcome_tables() noexcept {
        for (unsigned set = 0; set < 16; ++set) {
            outcome_counts children;
            for (unsigned o = 0; o < 4; ++o)
                if ((set >> o & 1u) != 0) children.add(static_cast<outcome>(o));
            const outcome all = children.threshold(4), any = children.threshold(1);
            for (const kind conjunction : {kind::all, kind::criterion, kind::weigh}) put(conjunction, set, all);
            put(kind::any, set, any);
            put(kind::no, set, detail::negation(any));
            put(kind::advise, set, outcome::not_applicable);
        }
    }
    [[nodiscard]] constexpr outcome_set get(kind of, unsigned set) const noexcept {
        return static_cast<outcome_set>(of_kind[static_cast<unsigned>(of)] >> 4 * set & 15u);
    }

private:
    constexpr void put(kind of, unsigned set, outcome o) noexcept {
        of_kind[static_cast<unsigned>(of)] |= std::uint64_t{detail::set_with(o)} << 4 * set;
    }
};
inline constexpr outcome_tables truth_tables{};

/// Reads the outcome of a leaf by the number of its node in the vocabulary. For up to 64 leaves, keeps
/// both rows in registers.
template <class Eval>
struct leaf_reader {
    struct table {
        std::uint16_t of[counts_of<Eval>.nodes]{};  // the number of each node that is a leaf
    };
    static constexpr table leaf = [] {
        table filled_table{};
        for (std::size_t node_index = 0; node_index < counts_of<Eval>.nodes; ++node_index)
            filled_table.of[node_index] = static_cast<std::uint16_t>(node_table<Eval>::value.nodes[node_index].offset.leaves);
        return filled_table;
    }();
    static constexpr bool in_one_row = outcome_bits_of<Eval>::row_words == 1;

    outcome_bits_of<Eval> leaves;
    std::uint64_t upper = 0, lower = 0;

    constexpr explicit leaf_reader(const outcome_bits_of<Eval>& leaf_outcomes) noexcept : leaves(leaf_outcomes) {
        if constexpr (in_one_row) {
            upper = leaves.upper_row(0);
            lower = leaves.lower_row(0);
        }
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome_set get(std::size_t source) const noexcept {
        const std::size_t number = leaf.of[source];
        if constexpr (in_one_row)
            return static_cast<outcome_set>((1 + 3 * (upper >> number & 1u)) << (lower >> number & 1u));
        else
            return detail::set_with(leaves.get(number));
    }
};

/// Returns the outcome of a combination. `outcome_at` returns that of a child; it is called only for
/// children that can still affect the result.
template <class Function>
[[nodiscard, gnu::always_inline]] constexpr outcome_set fold_node(const policy_node* nodes, std::size_t i,
                                                                  const Function& outcome_at) noexcept {
    constexpr outcome_set pass = detail::set_with(outcome::pass), fail = detail::set_with(outcome::fail);
    const policy_node n = nodes[i];
    // The outcomes of the children, up to the first that is in `deciding_set`.
    const auto siblings = [&](outcome_set deciding_set) {
        outcome_set found_set = 0;
        for (std::size_t child_node = i + 1; child_node < n.end && (found_set & deciding_set) == 0; child_node = nodes[child_node].end)
            found_set |= outcome_at(child_node);
        return found_set;
    };
    switch (n.kind) {
        case kind::all: return truth_tables.get(n.kind, siblings(fail));
        case kind::any: return truth_tables.get(n.kind, siblings(pass));
        case kind::when: {
            const outcome_set condition = outcome_at(i + 1);
            const bool is_open = (condition & (pass | detail::set_with(outcome::missing))) != 0;
            return is_open ? detail::set_with(
                                 detail::implication(detail::outcome_in(condition), detail::outcome_in(outcome_at(nodes[i + 1].end))))
                           : detail::set_with(outcome::not_applicable);
        }
        case kind::at_least: {
            outcome_counts children;
            for (std::size_t child = i + 1; child < n.end && children.passes < n.enough; child = nodes[child].end)
                children.add(detail::outcome_in(outcome_at(child)));
            return children.passes >= n.enough ? pass : detail::set_with(children.threshold(n.enough));
        }
        case kind::advise: return detail::set_with(outcome::not_applicable);
        default: return truth_tables.get(n.kind, outcome_at(i + 1));
    }
}

/// Computes the outcome of a policy. Evaluates only nodes that can still affect it.
template <class Eval>
struct root_outcome {
    const policy_node* nodes;
    leaf_reader<Eval> leaves;

    /// Returns the outcome of a leaf or a combination.
    [[nodiscard, gnu::always_inline]] constexpr outcome_set get(std::size_t i) const noexcept {
        return nodes[i].is_leaf() ? leaves.get(nodes[i].source) : fold(i);
    }

private:
    /// Returns the outcome of a combination. Recursion is at most as deep as the tree.
    [[nodiscard]] constexpr outcome_set fold(std::size_t i) const noexcept {
        return detail::fold_node(nodes, i, [this](std::size_t child_node) { return get(child_node); });
    }
};

/// The outcomes of all nodes of a policy, as two rows of bits.
template <class Eval>
struct policy_outcomes {
    static constexpr std::size_t max_nodes = policy_data<Eval>::max_nodes, words = max_nodes / 64 + 1;
    std::uint64_t upper[words]{}, lower[words]{};

    /// Computes the outcomes from the last node to the root. A rule has the outcome of its first leaf in
    /// the vocabulary. A rule below a criterion has the outcome of its own leaf there.
    constexpr policy_outcomes(const policy_data<Eval>& of_policy, const outcome_bits_of<Eval>& leaf_outcomes) noexcept {
        const leaf_reader<Eval> leaves(leaf_outcomes);
        outcome_set found[max_nodes + 8];  // written before it is read
        for (std::size_t i = 0; i < 8; ++i) found[of_policy.size + i] = 0;
        const auto outcome_at = [&](std::size_t child_node) { return found[child_node]; };
        for (std::size_t i = of_policy.size; i-- != 0;) {
            const policy_node& n = of_policy.nodes[i];
            found[i] = n.is_leaf() ? leaves.get(n.source) : detail::fold_node(of_policy.nodes, i, outcome_at);
        }
        for (std::size_t i = 0; i < of_policy.size; i += 64) {
            std::uint64_t upper_word = 0, lower_word = 0;
            for (std::size_t bit = 0; bit < 64 && i + bit < of_policy.size; bit += 8) {
                const std::uint64_t bytes = eight_sets(found + i + bit);
                upper_word |= lowest_bits(bytes >> 2 | bytes >> 3) << bit;
                lower_word |= lowest_bits(bytes >> 1 | bytes >> 3) << bit;
            }
            upper[i / 64] = upper_word;
            lower[i / 64] = lower_word;
        }
    }
    [[nodiscard]] constexpr outcome get(std::size_t i) const noexcept {
        return static_cast<outcome>((upper[i / 64] >> i % 64 & 1u) << 1 | (lower[i / 64] >> i % 64 & 1u));
    }

private:
    [[nodiscard, gnu::always_inline]] static constexpr std::uint64_t eight_sets(const outcome_set* found) noexcept {
        // Compilers turn this into one load.
        return std::uint64_t{found[0]} | std::uint64_t{found[1]} << 8 | std::uint64_t{found[2]} << 16 | std::uint64_t{found[3]} << 24 |
               std::uint64_t{found[4]} << 32 | std::uint64_t{found[5]} << 40 | std::uint64_t{found[6]} << 48 |
               std::uint64_t{found[7]} << 56;
    }
    /// Returns the lowest bits of eight bytes, next to each other.
    [[nodiscard, gnu::always_inline]] static constexpr std::uint64_t lowest_bits(std::uint64_t bytes) noexcept {
        return (bytes & 0x0101010101010101u) * 0x0102040810204080u >> 56;
    }
};

}  // namespace pitch::inline v0::detail
