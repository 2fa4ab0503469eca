/// Generated evaluators whose criteria and named negations have ids of their own, and vocabularies for
/// policies with the same trees.
#pragma once

#include <cstddef>
#include <pitch/detail/meta/fixed_string.hpp>
#include <pitch/evaluator.hpp>
#include <string_view>
#include <utility>

#include "outcome_rules.hpp"
#include "plan.hpp"
#include "trees.hpp"

namespace support {

/// An id for the node of a plan at `At`, such as "group-12".
template <pitch::detail::fixed_string Prefix, std::size_t At>
inline constexpr auto numbered_id = [] {
    pitch::detail::fixed_string<Prefix.view().size() + 3> id;
    for (std::size_t i = 0; i < Prefix.view().size(); ++i) id.characters[i] = Prefix.characters[i];
    for (std::size_t i = 0, divisor = 100; i < 3; ++i, divisor /= 10)
        id.characters[Prefix.view().size() + i] = static_cast<char>('0' + At / divisor % 10);
    return id;
}();

/// The rule or `each` of leaf `Index`, as in `build`.
template <std::size_t Index>
constexpr auto leaf_evaluator() {
    if constexpr (Index % 2 == 0)
        return outcome_rule<Index>{};
    else
        return pitch::each(element_rule<Index>{});
}

/// A criterion with words. Criteria of an even index have none, so that their rules have those from
/// above.
template <std::size_t At, class MadeOf>
struct numbered_criterion {
    static constexpr auto name = numbered_id<"criterion-", At>;
    static constexpr std::string_view id = name.view(), asks = "Is it so?", advice = "Make it so.";
    using made_of = MadeOf;
};

/// As `build`, but every criterion and every named negation has an id of its own.
template <const plan& Plan, std::size_t At = 0>
constexpr auto build_numbered() {
    constexpr node n = Plan.nodes[At];
    if constexpr (n.kind == node_kind::leaf) {
        return leaf_evaluator<n.number>();
    } else {
        return []<std::size_t... Index>(std::index_sequence<Index...>) {
            constexpr node branch = Plan.nodes[At];
            if constexpr (branch.kind == node_kind::all)
                return pitch::all(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::any)
                return pitch::any(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::at_least)
                return pitch::at_least<branch.number>(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::no && At % 2 == 0)
                return pitch::no<numbered_id<"no-", At>, "Is it avoided?">(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::no)
                return pitch::no(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::when)
                return pitch::when(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::weigh)
                return pitch::weigh<branch.number>(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (branch.kind == node_kind::advise)
                return pitch::advise(build_numbered<Plan, Plan.child(At, Index)>()...);
            else if constexpr (At % 2 == 0)
                return pitch::criterion<numbered_id<"group-", At>>(build_numbered<Plan, Plan.child(At, Index)>()...);
            else
                return numbered_criterion<At, decltype(build_numbered<Plan, Plan.child(At, Index)>())...>{};
        }(std::make_index_sequence<n.children>{});
    }
}

/// Returns the node of the `index`-th criterion or named negation, from the last one on; `size` if
/// there are fewer.
constexpr std::size_t named_node(const plan& p, std::size_t index) {
    for (std::size_t at = p.size; at-- != 0;) {
        const node_kind kind = p.nodes[at].kind;
        if ((kind == node_kind::criterion || (kind == node_kind::no && at % 2 == 0)) && index-- == 0) return at;
    }
    return p.size;
}
constexpr std::size_t named_nodes(const plan& p) {
    std::size_t count = 0;
    while (named_node(p, count) != p.size) ++count;
    return count;
}

/// A vocabulary of what a plan names, as advice: the rules, then the criteria and named negations, each
/// from the last one on. So its order differs from that of the plan, and a rule
/// has several places.
template <const plan& Plan>
constexpr auto vocabulary_of() {
    return []<std::size_t... Leaf, std::size_t... Named>(std::index_sequence<Leaf...>, std::index_sequence<Named...>) {
        return pitch::all(pitch::advise(leaf_evaluator<Plan.leaves - 1 - Leaf>())...,
                          pitch::advise(build_numbered<Plan, named_node(Plan, Named)>())...);
    }(std::make_index_sequence<Plan.leaves>{}, std::make_index_sequence<named_nodes(Plan)>{});
}

}  // namespace support
