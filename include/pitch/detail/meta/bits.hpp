/// Bits of 64-bit words.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pitch::inline v0::detail {

/// Returns the index of the lowest set bit. `word` must not be 0.
constexpr std::size_t lowest_bit(std::uint64_t word) noexcept { return static_cast<std::size_t>(__builtin_ctzll(word)); }

/// Returns the number of set bits. Without `-mpopcnt`, GCC compiles `std::popcount` to a call.
constexpr std::size_t count_bits(std::uint64_t word) noexcept {
    word -= word >> 1 & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return static_cast<std::size_t>(word * 0x0101010101010101u >> 56);
}

/// Counts the set bits of both halves of a word: in bits 0 to 5 those of the lower half, in bits 32 to
/// 37 those of the upper half.
constexpr std::uint64_t count_halves(std::uint64_t word) noexcept {
    word -= word >> 1 & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    word += word >> 8;
    return (word + (word >> 16)) & 0x3F0000003Fu;
}

/// Returns a word whose lowest `count` bits are set, for `count` from 0 to 64.
constexpr std::uint64_t low_bits(std::size_t count) noexcept { return count == 0 ? 0 : ~std::uint64_t{0} >> (64 - count); }

}  // namespace pitch::inline v0::detail
