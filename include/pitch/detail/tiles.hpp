/// Where a ledger keeps its bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/leaves_of.hpp>
#include <pitch/detail/planes.hpp>
#include <pitch/detail/record.hpp>

namespace pitch::inline v0::detail {

/// The outcomes of the 64 sentences of a column, or of as many columns from there as a `Word` takes.
template <class Rules, class Word = std::uint64_t>
struct column_of {
    using word = Word;
    const std::uint64_t* first;  // in the first row of its tile
    std::size_t breadth;         // of the tile

    template <class R, std::size_t>
    [[nodiscard, gnu::always_inline]] constexpr planes_in<Word> get() const noexcept {
        constexpr std::size_t row = Rules::template index<R>;
        return {read(row), read(Rules::size + row)};
    }
    [[nodiscard, gnu::always_inline]] constexpr Word read(std::size_t row) const noexcept {
        const std::uint64_t* const from = first + row * breadth;
        if constexpr (std::is_same_v<Word, std::uint64_t>) {
            return *from;
        } else {
            Word read;
            __builtin_memcpy(&read, from, sizeof read);
            return read;
        }
    }
};

/// Words in tiles. A tile holds those of `breadth` times 64 sentences: a row of each rule's upper bits, then one of each's lower bits. So a
/// question reads whole rows, and a verdict that is filed writes into memory that lies together.
template <class E>
struct tiles {
    using rules = rules_of<E>;
    static constexpr std::size_t breadth = 64;

    std::uint64_t* words = nullptr;
    std::size_t columns = 0, sentences = 0;

    /// A column's word in the first row of its tile.
    [[nodiscard]] constexpr std::uint64_t* first_in(std::size_t column) const noexcept {
        const std::size_t within = column % breadth;
        return words + 2 * rules::size * (column - within) + within;
    }
    /// How broad a column's tile is: the last one may be narrower.
    [[nodiscard]] constexpr std::size_t breadth_at(std::size_t column) const noexcept {
        const std::size_t from_here = columns - (column - column % breadth);
        return from_here < breadth ? from_here : breadth;
    }
    [[nodiscard]] constexpr column_of<rules> column(std::size_t i) const noexcept { return {first_in(i), breadth_at(i)}; }

    /// Of the 64 sentences of a column, those that are filed.
    [[nodiscard]] constexpr std::uint64_t filed_in(std::size_t column) const noexcept {
        const std::size_t filed = sentences - 64 * column;
        return filed < 64 ? (std::uint64_t{1} << filed) - 1 : ~std::uint64_t{0};
    }

    /// Files what each rule said of the next sentence.
    template <class... Rs>
    constexpr void file(const marks_of<E>& leaves, type_list<Rs...>) noexcept {
        const std::size_t bit = sentences % 64, row = breadth_at(sentences / 64);
        std::uint64_t* const first = first_in(sentences / 64);
        const std::uint64_t kept = bit == 0 ? 0 : ~std::uint64_t{0};  // the memory comes as it is
        const auto write = [&](std::size_t at, unsigned lower) {
            std::uint64_t& word = first[at * row];
            word = (word & kept) | std::uint64_t{lower & 1u} << bit;
        };
        ((write(rules::template index<Rs>, static_cast<unsigned>(leaves.get(first_leaf<Rs, E>)) >> 1),
          write(rules::size + rules::template index<Rs>, static_cast<unsigned>(leaves.get(first_leaf<Rs, E>)))),
         ...);
        ++sentences;
    }
};

}  // namespace pitch::inline v0::detail
