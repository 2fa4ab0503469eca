/// Five expressions that a planner may count in a ledger of the nine house rules.
#pragma once

#include "house.hpp"

namespace house {

template <int Which>
constexpr auto changed_rules() {
    if constexpr (Which == 0)
        return nine_rules;
    else if constexpr (Which == 1)
        return all(grammar, has_words{}, any(has_call{}, leads_somewhere{}), when(has_audience{}, meets_them{}), no(never_rings{}));
    else if constexpr (Which == 2)
        return at_least<4>(states_need, states_solution, connects, has_words{}, has_call{}, has_audience{}, leads_somewhere{},
                           meets_them{});
    else if constexpr (Which == 3)
        return meets_them{};
    else
        return no(all(states_need, no(connects)));
}

}  // namespace house
