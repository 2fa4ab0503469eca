/// Access to the counts of tallies, to store counts that were read.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/ledger/rule_table.hpp>
#include <pitch/detail/policy/policy_tree.hpp>
#include <pitch/policy_tally.hpp>
#include <pitch/rule_count.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0::detail {

/// Stores counts in a tally. The numbers of rules are those of `leaf_table`.
struct tally_access {
    template <class Eval>
    static constexpr void overall(tally<Eval>& t, std::uint64_t missing, std::uint64_t fail, std::uint64_t pass,
                                  std::uint64_t not_applicable) noexcept {
        store(t.counts_, missing, fail, pass, not_applicable);
    }
    template <class Eval>
    static constexpr void rule(tally<Eval>& t, std::size_t number, const rule_count& r) noexcept {
        using table = rule_table<Eval>;
        store(t.counts_ + table::first_outcome(number), r.missing, r.fail, r.pass, r.not_applicable);
        if (const std::size_t plane = table::value.rules[number].plane; plane != no_node) t.counts_[table::first_gap + plane] = r.gaps;
    }
    template <class Eval>
    static constexpr void rule(tally<policy<Eval>>& t, std::size_t number, const rule_count& r) noexcept {
        store(t.counts_ + t.first_outcome(number), r.missing, r.fail, r.pass, r.not_applicable);
        t.counts_[t.first_gap + number] = r.gaps;
    }

    /// Returns the number of the rule at a place of `each_rule()`.
    template <class Eval>
    [[nodiscard]] static constexpr std::size_t rule_number(const tally<Eval>&, std::size_t place) noexcept {
        return place;
    }
    template <class Eval>
    [[nodiscard]] static constexpr std::size_t rule_number(const tally<policy<Eval>>& t, std::size_t place) noexcept {
        const policy_tree<Eval> tree(t.policy_);
        bool is_known[leaf_table<Eval>::value.rule_count + 1]{};
        for (std::size_t leaf = 0;; ++leaf) {
            const std::size_t number = tree.rule(leaf);
            if (is_known[number]) continue;
            is_known[number] = true;
            if (place-- == 0) return number;
        }
    }

    /// Returns the node of a rule's first leaf in the evaluator or the vocabulary.
    template <class Eval>
    [[nodiscard]] static constexpr const node& first_leaf(const tally<Eval>&, std::size_t number) noexcept {
        return node_table<Eval>::nodes[leaf_table<Eval>::value.nodes[leaf_table<Eval>::value.first_leaves[number]]];
    }
    template <class Eval>
    [[nodiscard]] static constexpr const node& first_leaf(const tally<policy<Eval>>&, std::size_t number) noexcept {
        return node_table<Eval>::nodes[leaf_table<Eval>::value.nodes[leaf_table<Eval>::value.first_leaves[number]]];
    }

private:
    static constexpr void store(std::uint64_t* counts, std::uint64_t missing, std::uint64_t fail, std::uint64_t pass,
                                std::uint64_t not_applicable) noexcept {
        counts[static_cast<std::size_t>(outcome::missing)] = missing;
        counts[static_cast<std::size_t>(outcome::fail)] = fail;
        counts[static_cast<std::size_t>(outcome::pass)] = pass;
        counts[static_cast<std::size_t>(outcome::not_applicable)] = not_applicable;
    }
};

}  // namespace pitch::inline v0::detail
