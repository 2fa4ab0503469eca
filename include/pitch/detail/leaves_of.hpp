/// How a tally and a ledger read what a verdict keeps.
#pragma once

#include <cstddef>

#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

struct leaves_of {
    template <class E>
    [[nodiscard]] static constexpr const marks_of<E>& verdict(const pitch::verdict<E>& v) noexcept {
        return v.record_.leaves;
    }
};

/// Of `E`, the leaf at which a rule stands first.
template <class R, class E>
inline constexpr std::size_t first_leaf = tree<E>::value.nodes[find_node<R, E>()].at.leaves;

}  // namespace pitch::inline v0::detail
