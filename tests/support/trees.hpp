/// Evaluators built from generated plans, and sentences for their leaves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pitch/evaluator.hpp>
#include <pitch/list_of.hpp>
#include <pitch/sentence.hpp>
#include <string_view>
#include <utility>

#include "outcome_rules.hpp"
#include "plan.hpp"

namespace support {

using pitch::outcome;

/// A list element that holds an outcome, and the rule that returns it. List 0 and its rule are
/// named "a", and so on.
template <std::size_t Index>
struct outcome_element {
    static constexpr std::string_view list = letters.substr(Index, 1);
    outcome held = M;
};
template <std::size_t Index>
struct element_rule {
    static constexpr std::string_view id = letters.substr(Index, 1);
    constexpr outcome operator()(const outcome_element<Index>& element) const noexcept { return element.held; }
};

/// One list for each outcome, in the order of `outcomes`: `each(element_rule)` has that outcome.
template <std::size_t Index>
inline constexpr outcome_element<Index> element_lists[4][2]{{{M}, {F}}, {{P}, {M}}, {{N}, {P}}, {{N}, {N}}};

/// The part that a leaf takes, in a given state. A leaf of odd index takes a list, with `each`.
template <std::size_t Index>
constexpr auto part_in_state(leaf_state state) {
    if constexpr (Index % 2 == 0)
        return state == unstated ? outcome_part<Index>() : outcome_part<Index>(outcomes[state]);
    else
        return state == unstated ? pitch::list_of<outcome_element<Index>>()
                                 : pitch::list_of<outcome_element<Index>>(element_lists<Index>[state]);
}
template <std::size_t Index>
using leaf_part = decltype(part_in_state<Index>(unstated));

/// A sentence with the parts of all leaves. `states` has `max_leaves` elements.
constexpr auto sentence_in_states(const leaf_state* states) {
    return [states]<std::size_t... Index>(std::index_sequence<Index...>) {
        return pitch::sentence<leaf_part<Index>...>{part_in_state<Index>(states[Index])...};
    }(std::make_index_sequence<max_leaves>{});
}
using leaf_sentence = decltype(sentence_in_states(nullptr));

/// Calls `visit` with `count` sentences in random states. Equal seeds give equal sentences.
template <class Visit>
constexpr void for_each_sentence(std::uint32_t seed, std::size_t count, Visit visit) {
    number_generator random{seed};
    for (std::size_t i = 0; i < count; ++i) {
        leaf_state states[max_leaves];
        for (leaf_state& state : states) state = static_cast<leaf_state>(random(leaf_states));
        visit(sentence_in_states(states));
    }
}

template <class MadeOf>
struct criterion_of {
    static constexpr std::string_view id = "criterion";
    using made_of = MadeOf;
};

/// The evaluator of a plan, or of its subtree at `At`. Negations and criteria with an even index
/// are `no<"id">(e)` and `criterion<"id">(e)`.
template <const plan& Plan, std::size_t At = 0>
constexpr auto build() {
    constexpr node n = Plan.nodes[At];
    if constexpr (n.kind == node_kind::leaf) {
        if constexpr (n.number % 2 == 0)
            return outcome_rule<n.number>{};
        else
            return pitch::each(element_rule<n.number>{});
    } else {
        return []<std::size_t... Index>(std::index_sequence<Index...>) {
            constexpr node branch = Plan.nodes[At];
            if constexpr (branch.kind == node_kind::all)
                return pitch::all(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::any)
                return pitch::any(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::at_least)
                return pitch::at_least<branch.number>(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::no && At % 2 == 0)
                return pitch::no<"named-no">(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::no)
                return pitch::no(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::when)
                return pitch::when(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::weigh)
                return pitch::weigh<branch.number>(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::advise)
                return pitch::advise(build<Plan, Plan.child(At, Index)>()...);
            else if constexpr (At % 2 == 0)
                return pitch::criterion<"group">(build<Plan, Plan.child(At, Index)>()...);
            else
                return criterion_of<decltype(build<Plan, Plan.child(At, Index)>())...>{};
        }(std::make_index_sequence<n.children>{});
    }
}

template <std::size_t Seed>
inline constexpr plan plan_of = make_plan(Seed);

/// Calls `visit` with the evaluators of the first `tree_count(Count)` seeds.
template <std::size_t Count, class Visit>
void for_each_tree(Visit visit) {
    [&]<std::size_t... Seeds>(std::index_sequence<Seeds...>) {
        (visit(build<plan_of<Seeds>>()), ...);
    }(std::make_index_sequence<tree_count(Count)>{});
}

}  // namespace support
