/// The memory layout of a ledger.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/ledger/countable.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Reads the outcomes of a column of 64 sentences, or of as many columns as fit into a `Word`.
template <class Rules, class Word = std::uint64_t>
struct plane_column {
    using word = Word;
    const std::uint64_t* first;  // word of the column in the first row of its tile
    std::size_t tile_width;

    template <class RuleType, std::size_t>
    [[nodiscard, gnu::always_inline]] constexpr basic_outcome_planes<Word> get() const noexcept {
        constexpr std::size_t row = Rules::template index<RuleType>;
        return {read(row), read(Rules::size + row)};
    }
    [[nodiscard, gnu::always_inline]] constexpr Word read(std::size_t row) const noexcept {
        const std::uint64_t* const source = first + row * tile_width;
        if constexpr (std::is_same_v<Word, std::uint64_t>) {
            return *source;
        } else {
            Word result;
            __builtin_memcpy(&result, source, sizeof result);
            return result;
        }
    }
};

/// Outcomes in tiles of `tile_width` columns; a column is 64 sentences, one bit in each word.
/// A tile has a row of words for the upper bits of each rule, then one for the lower bits of each
/// rule. Queries read whole rows; adding a verdict touches one contiguous tile.
template <class Eval>
struct ledger_storage {
    using rules = rules_of<Eval>;
    static constexpr std::size_t tile_width = 64;

    std::uint64_t* words = nullptr;
    std::size_t columns = 0, sentences = 0;

    /// Returns the word of a column in the first row of its tile.
    [[nodiscard]] constexpr std::uint64_t* first_in(std::size_t column) const noexcept {
        const std::size_t within = column % tile_width;
        return words + 2 * rules::size * (column - within) + within;
    }
    /// Returns the width of a column's tile; the last tile may be narrower than the others.
    [[nodiscard]] constexpr std::size_t tile_width_at(std::size_t column) const noexcept {
        const std::size_t rest = columns - (column - column % tile_width);
        return rest < tile_width ? rest : tile_width;
    }
    [[nodiscard]] constexpr plane_column<rules> column(std::size_t i) const noexcept { return {first_in(i), tile_width_at(i)}; }

    /// Returns a mask of the stored sentences in a column.
    [[nodiscard]] constexpr std::uint64_t valid_in(std::size_t column) const noexcept {
        const std::size_t stored = sentences - 64 * column;
        return stored < 64 ? (std::uint64_t{1} << stored) - 1 : ~std::uint64_t{0};
    }

    /// Adds a sentence with the first outcome of each rule.
    template <class... Rs>
    constexpr void add(const outcome_bits_of<Eval>& leaves, type_list<Rs...>) noexcept {
        const std::size_t bit = sentences % 64, width = tile_width_at(sentences / 64);
        std::uint64_t* const first = first_in(sentences / 64);
        // Keeps only the earlier sentences: the memory is not initialized, or holds what was rolled back.
        const std::uint64_t kept = (std::uint64_t{1} << bit) - 1;
        const auto write = [&](std::size_t row_index, unsigned lower_bit) {
            std::uint64_t& row_word = first[row_index * width];
            row_word = (row_word & kept) | std::uint64_t{lower_bit & 1u} << bit;
        };
        const auto write_both = [&](std::size_t row_index, outcome rule_outcome) {
            write(row_index, static_cast<unsigned>(rule_outcome) >> 1);
            write(rules::size + row_index, static_cast<unsigned>(rule_outcome));
            return true;
        };
        (void)std::initializer_list<bool>{write_both(rules::template index<Rs>, leaves.get(first_leaf<Rs, Eval>))...};
        ++sentences;
    }
};

}  // namespace pitch::inline v0::detail
