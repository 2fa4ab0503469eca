/// The outcomes of all nodes of a tree.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// The outcomes of all nodes, as two rows of bits.
template <std::size_t Nodes>
struct node_rows {
    std::uint64_t upper[Nodes / 64 + 1]{}, lower[Nodes / 64 + 1]{};

    [[nodiscard]] constexpr outcome get(std::size_t i) const noexcept {
        return static_cast<outcome>((upper[i / 64] >> i % 64 & 1u) << 1 | (lower[i / 64] >> i % 64 & 1u));
    }
    /// Computes the outcomes from those of the leaves, from the last node to the root.
    template <class Leaves>
    constexpr node_rows(const node* node_list, const Leaves& leaf_list) noexcept {
        for (std::size_t i = Nodes; i-- != 0;) {
            const outcome o = fold(node_list, i, leaf_list);
            upper[i / 64] |= std::uint64_t{static_cast<unsigned>(o) >> 1} << i % 64;
            lower[i / 64] |= std::uint64_t{static_cast<unsigned>(o) & 1u} << i % 64;
        }
    }

private:
    template <class Leaves>
    [[nodiscard]] constexpr outcome fold(const node* nodes, std::size_t i, const Leaves& leaves) const noexcept {
        const node& n = nodes[i];
        if (n.is_leaf()) return leaves.get(n.offset.leaves);
        if (n.is(kind::advise)) return outcome::not_applicable;
        if (n.is(kind::when)) return detail::implication(get(i + 1), get(nodes[i + 1].end));
        outcome_counts children;
        for (std::size_t child = i + 1; child < n.end; child = nodes[child].end) children.add(get(child));
        const outcome combined = children.threshold(n.is(kind::all) ? n.among : n.enough);
        return n.is(kind::no) ? detail::negation(combined) : combined;
    }
};
template <class Eval>
using node_rows_of = node_rows<counts_of<Eval>.nodes>;

}  // namespace pitch::inline v0::detail
