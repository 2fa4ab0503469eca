/// For how many of the sentences that a ledger keeps an expression is complete.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/bits.hpp>
#include <pitch/detail/settle_planes.hpp>
#include <pitch/detail/tiles.hpp>

namespace pitch::inline v0::detail {

/// The sentences for which `X` is complete, in words from a column of a whole tile on.
template <class X, class E, class Word>
struct complete_in {
    const std::uint64_t* first;
    [[nodiscard, gnu::always_inline]] constexpr Word operator()(std::size_t i) const noexcept {
        const std::uint64_t* const from = first + i * (sizeof(Word) / sizeof(std::uint64_t));
        return settle_planes<X>(column_of<rules_of<E>, Word>{from, tiles<E>::breadth}, nullptr).p;
    }
};

/// The same, counted over so many columns that are whole tiles: as all rows of these are equally long, the compiler knows where they lie.
template <class X, class E>
std::uint64_t count_complete_in_tiles(const tiles<E>& kept, std::size_t columns) noexcept {
    constexpr std::size_t step = sizeof(word_pair) / sizeof(std::uint64_t) * bit_counter<word_pair>::words_at_once;
    static_assert(tiles<E>::breadth % step == 0);
    constexpr std::size_t turn = extent_of<X>.leaves <= 8 ? 3 : 2;  // longer is faster, as long as the processor keeps its code decoded
    bit_counter<word_pair> counter;
    for (std::size_t column = 0; column != columns; column += step) counter.add<turn>(complete_in<X, E, word_pair>{kept.first_in(column)});
    return counter.total();
}

template <class X, class E>
constexpr std::uint64_t count_complete(const tiles<E>& kept) noexcept {
    std::size_t column = 0;
    std::uint64_t complete = 0;
    if (!std::is_constant_evaluated()) {
        column = kept.sentences / 64 / tiles<E>::breadth * tiles<E>::breadth;
        complete = count_complete_in_tiles<X>(kept, column);
    }
    for (; 64 * column < kept.sentences; ++column)
        complete += count_bits(settle_planes<X>(kept.column(column), nullptr).p & kept.filed_in(column));
    return complete;
}

}  // namespace pitch::inline v0::detail
