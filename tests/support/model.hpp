/// A second implementation of the contract: outcome, score and gaps of a plan. It was written from
/// the text of the contract. From the library it uses only the enumeration `outcome`.
#pragma once

#include <cstddef>
#include <utility>

#include "plan.hpp"

namespace support {

using pitch::outcome;

struct model {
    const plan& p;
    const leaf_state* states;    ///< Of the leaves.
    outcome found[max_nodes]{};  ///< Of the nodes.

    constexpr model(const plan& of, const leaf_state* leaves) : p(of), states(leaves) { judge(0); }

    [[nodiscard]] constexpr bool complete() const { return found[0] == P || found[0] == N; }

    constexpr outcome judge(std::size_t at) {
        const node n = p.nodes[at];
        std::size_t fails = 0, misses = 0, passes = 0;
        outcome child[3]{};
        for (std::size_t i = 0; i < n.children; ++i) {
            child[i] = judge(p.child(at, i));
            fails += child[i] == F;
            misses += child[i] == M;
            passes += child[i] == P;
        }
        return found[at] = [&] {
            const std::size_t applicable = fails + misses + passes;
            switch (n.kind) {
                case node_kind::leaf: return outcome_of(states[n.number]);
                case node_kind::all: return fails ? F : misses ? M : passes ? P : N;
                case node_kind::any: return passes ? P : misses ? M : fails ? F : N;
                case node_kind::at_least: {
                    const std::size_t k = n.number < applicable ? n.number : applicable;
                    return applicable == 0 ? N : passes >= k ? P : passes + misses < k ? F : M;
                }
                case node_kind::no: return child[0] == P ? F : child[0] == F ? P : child[0];
                case node_kind::when:
                    if (child[0] == F || child[0] == N || child[1] == N) return N;
                    return child[0] == M ? M : child[1];
                case node_kind::advise: return N;
                default: return child[0];
            }
        }();
    }

    struct points {
        double gained = 0, possible = 0;
    };
    [[nodiscard]] constexpr points score_of(std::size_t at) const {
        const node n = p.nodes[at];
        if (found[at] == N) return {};
        if (n.kind == node_kind::leaf || n.kind == node_kind::no) return {found[at] == P ? 1.0 : 0.0, 1};
        points child[3]{};
        for (std::size_t i = 0; i < n.children; ++i) child[i] = score_of(p.child(at, i));
        if (n.kind == node_kind::when) {
            if (found[p.child(at, 0)] == P) return child[1];
            return {0, child[1].possible > 1 ? child[1].possible : 1};
        }
        std::size_t counted = n.children;
        if (n.kind == node_kind::any || n.kind == node_kind::at_least) {
            counted = n.kind == node_kind::any ? 1 : n.number;
            // Sorts the best children to the front: the larger share first; if the shares are equal,
            // the smaller total.
            for (std::size_t i = 0; i < n.children; ++i)
                for (std::size_t j = i + 1; j < n.children; ++j) {
                    const double one = child[i].gained * child[j].possible, other = child[j].gained * child[i].possible;
                    const bool after = child[i].possible == 0 ||
                                       (child[j].possible != 0 && (one < other || (one == other && child[j].possible < child[i].possible)));
                    if (after) std::swap(child[i], child[j]);
                }
        }
        points sum{};
        for (std::size_t i = 0; i < counted; ++i) sum = {sum.gained + child[i].gained, sum.possible + child[i].possible};
        const double weight = n.kind == node_kind::weigh ? static_cast<double>(n.number) : 1;
        return {weight * sum.gained, weight * sum.possible};
    }
    [[nodiscard]] constexpr double score() const {
        const points root = score_of(0);
        return root.possible == 0 ? 1 : root.gained / root.possible;
    }

    struct gap_list {
        std::size_t size = 0;
        std::size_t leaf[max_leaves]{};
        outcome wanted[max_leaves]{};  ///< The outcome that closes the gap.
    };
    constexpr void gaps(std::size_t at, outcome wanted, gap_list& to) const {
        const node n = p.nodes[at];
        if (found[at] == wanted || found[at] == N) return;
        if (n.kind == node_kind::leaf) {
            to.leaf[to.size] = n.number;
            to.wanted[to.size++] = wanted;
            return;
        }
        for (std::size_t i = 0; i < n.children; ++i) {
            const std::size_t child = p.child(at, i);
            if ((n.kind == node_kind::any || n.kind == node_kind::at_least) && found[at] == M && found[child] != M) continue;
            const bool is_condition = n.kind == node_kind::when && i == 0;
            gaps(child, is_condition ? P : n.kind == node_kind::no ? (wanted == P ? F : P) : wanted, to);
        }
    }
    [[nodiscard]] constexpr gap_list gaps() const {
        gap_list list;
        gaps(0, P, list);
        return list;
    }
};

}  // namespace support
