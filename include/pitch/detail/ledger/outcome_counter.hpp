/// Counts the outcomes in the rows of a ledger's tiles.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/ledger/bit_counter.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// Number of columns in a tile; the same for every evaluator.
inline constexpr std::size_t tile_columns = 64;

/// Number of words that are read at once.
inline constexpr std::size_t row_step = sizeof(word_pair) / sizeof(std::uint64_t);

/// Returns whether any bit is set in a row of a tile. `at` returns the words of the row from an
/// index on.
template <class Words>
[[nodiscard, gnu::always_inline]] inline bool has_bit(const Words& at) noexcept {
    word_pair some{};
    for (std::size_t i = 0; i < tile_columns; i += 4 * row_step)
        some |= (at(i) | at(i + row_step)) | (at(i + 2 * row_step) | at(i + 3 * row_step));
    std::uint64_t words[row_step];
    __builtin_memcpy(words, &some, sizeof some);
    return (words[0] | words[row_step - 1]) != 0;
}

/// Adds the bits of a tile's row to a counter.
template <class Words>
[[gnu::always_inline]] inline void count_row(bit_counter<word_pair>& counter, const Words& at) noexcept {
    for (std::size_t first = 0; first < tile_columns; first += row_step * bit_counter<word_pair>::words_at_once)
        counter.add<3>([&](std::size_t item_index) { return at(first + item_index * row_step); });
}

/// A row of a tile, read by the index of the word.
struct tile_row {
    const std::uint64_t* first = nullptr;
    [[nodiscard, gnu::always_inline]] word_pair operator()(std::size_t i) const noexcept {
        return detail::read_words<word_pair>(first + i);
    }
};

/// Counts how many sentences have each outcome, a tile at a time.
class outcome_counter {
public:
    /// Adds a tile's row of upper bits and its row of lower bits. Counts the lower bits only if one
    /// is set: many rules never fail, and most always apply.
    void add(tile_row upper, tile_row lower) noexcept {
        const auto both = [&](std::size_t i) { return upper(i) & lower(i); };
        detail::count_row(upper_, upper);
        if (!detail::has_bit(lower)) return;
        detail::count_row(lower_, lower);
        if (detail::has_bit(both)) detail::count_row(both_, both);
    }
    /// Adds the totals to `counts`, by outcome.
    void add_to(std::uint64_t* counts, std::uint64_t sentences) const noexcept {
        const std::uint64_t upper = upper_.total(), lower = lower_.total(), both = both_.total();
        counts[static_cast<std::size_t>(outcome::missing)] += sentences - upper - lower + both;
        counts[static_cast<std::size_t>(outcome::fail)] += lower - both;
        counts[static_cast<std::size_t>(outcome::pass)] += upper - both;
        counts[static_cast<std::size_t>(outcome::not_applicable)] += both;
    }

private:
    bit_counter<word_pair> upper_, lower_, both_;
};

}  // namespace pitch::inline v0::detail
