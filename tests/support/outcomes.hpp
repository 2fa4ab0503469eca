/// Short names for the four outcomes, as in the truth tables of the contract, and a loop over all
/// lists of outcomes.
#pragma once

#include <cstddef>
#include <pitch/outcome.hpp>

namespace support {

inline constexpr pitch::outcome F = pitch::outcome::fail, M = pitch::outcome::missing, P = pitch::outcome::pass,
                                N = pitch::outcome::not_applicable;
inline constexpr pitch::outcome outcomes[]{F, M, P, N};

/// The row or column of an outcome in a truth table: its index in `outcomes`.
constexpr std::size_t table_index(pitch::outcome o) { return o == F ? 0 : o == M ? 1 : o == P ? 2 : 3; }

/// Returns whether `check` accepts each of the 4^Size lists of `Size` outcomes.
template <std::size_t Size, class Check>
constexpr bool for_every_list(Check check) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < Size; ++i) count *= 4;
    for (std::size_t n = 0; n < count; ++n) {
        pitch::outcome list[Size]{};
        for (std::size_t i = 0, rest = n; i < Size; ++i, rest /= 4) list[i] = outcomes[rest % 4];
        if (!check(list)) return false;
    }
    return true;
}

}  // namespace support
