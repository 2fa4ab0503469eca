/// Finds the gaps of many sentences at once.
#pragma once

#include <cstddef>
#include <utility>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/ledger/rule_table.hpp>

namespace pitch::inline v0::detail {

/// The masks that the steps of a walk read and write.
template <class Word>
struct gap_walk {
    const basic_outcome_planes<Word>* nodes;  // outcomes of all nodes
    Word* open;                               // by step: the sentences in which its node is not met
    Word* gaps;                               // by plane

    [[gnu::always_inline]] constexpr void take(const gap_step& step, std::size_t index, Word sentences) const noexcept {
        const basic_outcome_planes<Word> self = nodes[step.node];
        Word self_open = (index == 0 ? sentences : open[step.above]) & ~(step.negated ? self.f : self.p);
        if (step.only_missing) {
            const basic_outcome_planes<Word> parent = nodes[step.parent];
            self_open &= parent.p | parent.f | ~(self.p | self.f);
        }
        open[index] = self_open;
        if (step.plane != no_node) gaps[step.plane] |= self_open;
    }
};

/// Adds to `gaps[plane]` a mask of the sentences in which the plane's rule is a gap.
/// Checks only the sentences in the mask `sentences`. `nodes` holds the outcomes of all nodes.
/// Does for many sentences what `analysis::gaps` does for one.
template <class Eval, class Word>
[[gnu::always_inline]] constexpr void collect_gap_planes(const basic_outcome_planes<Word>* nodes, Word sentences, Word* gaps) noexcept {
    constexpr const auto& table = rule_table<Eval>::value;
    Word open[table.step_count + 1];
    const gap_walk<Word> walk{nodes, open, gaps};
    if constexpr (table.step_count <= 64) {  // constant steps keep the masks in registers
        [&]<std::size_t... Step>(std::index_sequence<Step...>) {
            (walk.take(table.steps[Step], Step, sentences), ...);
        }(std::make_index_sequence<table.step_count>{});
    } else {
        for (std::size_t i = 0; i < table.step_count; ++i) walk.take(table.steps[i], i, sentences);
    }
}

}  // namespace pitch::inline v0::detail
