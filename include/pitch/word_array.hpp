/// A fixed number of 64-bit words.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pitch::inline v0 {

/// An array of `Count` words of 64 bits. An aggregate, and a contiguous range of its words.
/// Smaller to include than `std::array`.
template <std::size_t Count>
struct word_array {
    std::uint64_t words[Count]{};

    /// Iterators over the words, and a pointer to the first; valid as long as the array.
    [[nodiscard]] constexpr std::uint64_t* begin() noexcept { return words; }
    [[nodiscard]] constexpr std::uint64_t* end() noexcept { return words + Count; }
    [[nodiscard]] constexpr std::uint64_t* data() noexcept { return words; }
    [[nodiscard]] constexpr const std::uint64_t* begin() const noexcept { return words; }
    [[nodiscard]] constexpr const std::uint64_t* end() const noexcept { return words + Count; }
    [[nodiscard]] constexpr const std::uint64_t* data() const noexcept { return words; }
    /// Number of words.
    [[nodiscard]] static constexpr std::size_t size() noexcept { return Count; }
    /// Returns word `i`, from 0. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr std::uint64_t& operator[](std::size_t i) noexcept { return words[i]; }
    [[nodiscard]] constexpr const std::uint64_t& operator[](std::size_t i) const noexcept { return words[i]; }
    /// Returns whether all words are equal.
    friend constexpr bool operator==(const word_array&, const word_array&) noexcept = default;
};

}  // namespace pitch::inline v0
