/// The memory layout of a ledger.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/first_outcomes.hpp>
#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/ledger/bit_counter.hpp>

namespace pitch::inline v0::detail {

/// The number that each rule of `Eval` has in a ledger of `Stored`. Compares ids, which differ for
/// different rules.
template <class Eval, class Stored>
struct stored_rules {
    struct table {
        std::size_t rules[leaf_table<Eval>::leaves + 1]{};
    };
    static constexpr table value = [] {
        const auto id_of = []<class Of>(type<Of>, std::size_t rule_number) {
            using leaf_data = leaf_table<Of>;
            return node_table<Of>::value.nodes[leaf_data::value.nodes[leaf_data::value.first_leaves[rule_number]]].id;
        };
        table filled_table{};
        for (std::size_t rule_number = 0; rule_number < leaf_table<Eval>::value.rule_count; ++rule_number)
            while (id_of(type<Stored>{}, filled_table.rules[rule_number]) != id_of(type<Eval>{}, rule_number))
                ++filled_table.rules[rule_number];
        return filled_table;
    }();
};
template <class Eval>
struct stored_rules<Eval, Eval> {
    struct table {
        std::size_t rules[leaf_table<Eval>::leaves + 1]{};
    };
    static constexpr table value = [] {
        table filled_table{};
        for (std::size_t rule_number = 0; rule_number < leaf_table<Eval>::value.rule_count; ++rule_number)
            filled_table.rules[rule_number] = rule_number;
        return filled_table;
    }();
};

/// Reads the outcomes of `Eval` from a ledger of `Stored`: a column of 64 sentences, or as many
/// columns as fit into a `Word`.
template <class Eval, class Stored, class Word = std::uint64_t>
struct plane_column {
    using word = Word;
    const std::uint64_t* first;  // word of the column in the first row of its tile
    std::size_t tile_width;

    /// Returns the outcomes of a leaf, or of a rule by its number in `Eval`.
    template <class, std::size_t Leaf>
    [[nodiscard, gnu::always_inline]] constexpr basic_outcome_planes<Word> get() const noexcept {
        constexpr std::size_t stored = stored_rules<Eval, Stored>::value.rules[leaf_table<Eval>::value.rules[Leaf]];
        return {read(stored), read(leaf_table<Stored>::value.rule_count + stored)};
    }
    [[nodiscard, gnu::always_inline]] constexpr basic_outcome_planes<Word> rule(std::size_t number) const noexcept {
        const std::size_t stored = stored_rules<Eval, Stored>::value.rules[number];
        return {read(stored), read(leaf_table<Stored>::value.rule_count + stored)};
    }
    [[nodiscard, gnu::always_inline]] constexpr Word read(std::size_t row) const noexcept {
        return detail::read_words<Word>(first + row * tile_width);
    }
};

/// Rotates a word to the left, like `std::rotl`. The count of `std::rotl` is `unsigned` in libc++ 14 and
/// `int` in other libraries, so each conversion of it gives a warning with one of them.
constexpr std::uint64_t rotated_left(std::uint64_t word, std::size_t by) noexcept { return word << by % 64 | word >> (64 - by % 64) % 64; }

/// Outcomes in tiles of `tile_width` columns; a column is 64 sentences, one bit in each word.
/// A tile has a row of words for the upper bits of each rule, then one for the lower bits of each
/// rule. Queries read whole rows; adding a verdict touches one contiguous tile.
template <class Eval>
struct ledger_storage {
    static constexpr std::size_t rules = leaf_table<Eval>::value.rule_count;
    static constexpr std::size_t tile_width = 64;

    std::uint64_t* words = nullptr;
    std::size_t columns = 0, sentences = 0;

    /// Returns the word of a column in the first row of its tile.
    [[nodiscard]] constexpr std::uint64_t* first_in(std::size_t column) const noexcept {
        const std::size_t within = column % tile_width;
        return words + 2 * rules * (column - within) + within;
    }
    /// Returns the width of a column's tile; the last tile may be narrower than the others.
    [[nodiscard]] constexpr std::size_t tile_width_at(std::size_t column) const noexcept {
        const std::size_t rest = columns - (column - column % tile_width);
        return rest < tile_width ? rest : tile_width;
    }
    /// Reads a column of 64 sentences for an expression over the rules.
    template <class Expression>
    [[nodiscard]] constexpr plane_column<Expression, Eval> column(std::size_t i) const noexcept {
        return {first_in(i), tile_width_at(i)};
    }
    /// Returns the number of columns in whole tiles that are full of sentences.
    [[nodiscard]] constexpr std::size_t whole_columns() const noexcept { return sentences / 64 / tile_width * tile_width; }

    /// Returns a mask of the stored sentences in a column.
    [[nodiscard]] constexpr std::uint64_t valid_in(std::size_t column) const noexcept {
        const std::size_t stored = sentences - 64 * column;
        return stored < 64 ? (std::uint64_t{1} << stored) - 1 : ~std::uint64_t{0};
    }

    /// Adds a sentence with the first outcome of each rule.
    constexpr void add(const outcome_bits_of<Eval>& leaves) noexcept {
        const std::size_t column = sentences / 64, width = tile_width_at(column), bit = sentences % 64;
        std::uint64_t* const upper = first_in(column);
        std::uint64_t* const lower = upper + rules * width;
        std::size_t row = 0;  // first word of the rule's row
        const std::uint64_t added = std::uint64_t{1} << bit;
        // Keeps only the earlier sentences: the memory is not initialized, or holds what was rolled back.
        const std::uint64_t kept = added - 1;
        for (std::size_t w = 0; 64 * w < rules; ++w) {
            const outcome_planes outcomes = detail::first_outcomes<Eval>(leaves, w);
            // Rotated, so that the bit of each rule in turn is at its place in the column.
            std::uint64_t upper_bits = detail::rotated_left(outcomes.p, bit);
            std::uint64_t lower_bits = detail::rotated_left(outcomes.f, bit);
            for (std::size_t rule = 64 * w; rule < rules && rule < 64 * w + 64; ++rule) {
                upper[row] = (upper[row] & kept) | (upper_bits & added);
                lower[row] = (lower[row] & kept) | (lower_bits & added);
                upper_bits = std::rotr(upper_bits, 1);
                lower_bits = std::rotr(lower_bits, 1);
                row += width;
            }
        }
        ++sentences;
    }
};

}  // namespace pitch::inline v0::detail
