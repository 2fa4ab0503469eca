/// Counts the sentences of a ledger for which an expression is complete.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/ledger/bit_counter.hpp>
#include <pitch/detail/ledger/storage.hpp>

namespace pitch::inline v0::detail {

/// Returns masks of the sentences for which `Expression` is complete, by the index of the word.
/// `first` points into the first row of a whole tile.
template <class Expression, class Eval, class Word>
struct complete_in {
    const std::uint64_t* first;
    [[nodiscard, gnu::always_inline]] constexpr Word operator()(std::size_t i) const noexcept {
        const std::uint64_t* const column = first + i * (sizeof(Word) / sizeof(std::uint64_t));
        return detail::fold_planes<Expression>(plane_column<Expression, Eval, Word>{column, ledger_storage<Eval>::tile_width}, nullptr).p;
    }
};

/// Counts complete sentences in the first `columns` columns, all in whole tiles.
/// The rows of whole tiles have a constant length, so the compiler knows their addresses.
template <class Expression, class Eval>
std::uint64_t count_complete_in_tiles(const ledger_storage<Eval>& storage, std::size_t columns) noexcept {
    constexpr std::size_t step = sizeof(word_pair) / sizeof(std::uint64_t) * bit_counter<word_pair>::words_at_once;
    static_assert(ledger_storage<Eval>::tile_width % step == 0);
    // Unrolling is faster while the loop fits into the processor's micro-operation cache.
    // Large expressions are expanded once, since each copy takes time to compile.
    constexpr std::size_t unroll = counts_of<Expression>.leaves <= 8 ? 3 : counts_of<Expression>.leaves <= 64 ? 2 : 0;
    bit_counter<word_pair> counter;
    for (std::size_t column = 0; column != columns; column += step)
        counter.add<unroll>(complete_in<Expression, Eval, word_pair>{storage.first_in(column)});
    return counter.total();
}

/// Counts the sentences for which `Expression` is complete.
template <class Expression, class Eval>
constexpr std::uint64_t count_complete(const ledger_storage<Eval>& storage) noexcept {
    std::size_t column = 0;
    std::uint64_t complete = 0;
    if (!std::is_constant_evaluated()) {
        column = storage.whole_columns();
        complete = detail::count_complete_in_tiles<Expression>(storage, column);
    }
    for (; 64 * column < storage.sentences; ++column)
        complete += detail::count_bits(detail::fold_planes<Expression>(storage.template column<Expression>(column), nullptr).p &
                                       storage.valid_in(column));
    return complete;
}

}  // namespace pitch::inline v0::detail
