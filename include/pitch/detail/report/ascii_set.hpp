/// A set of ASCII characters.
#pragma once

#include <cstdint>
#include <string_view>

namespace pitch::inline v0::detail {

/// Tells whether it contains a character by one bit. Never contains a byte that is not ASCII.
class ascii_set {
public:
    constexpr explicit ascii_set(std::string_view all_members) noexcept {
        for (const char c : all_members) words_[index(c) / 64] |= std::uint64_t{1} << index(c) % 64;
    }
    /// Makes the set of all characters from the space to `~` that are not members.
    [[nodiscard]] constexpr ascii_set other_printable() const noexcept {
        ascii_set others("");
        others.words_[0] = ~words_[0] & ~std::uint64_t{0xFFFF'FFFF};
        others.words_[1] = ~words_[1] & ~(std::uint64_t{1} << 63);
        return others;
    }
    [[nodiscard]] constexpr bool contains(char c) const noexcept { return (words_[index(c) / 64] >> index(c) % 64 & 1) != 0; }

private:
    static constexpr unsigned index(char c) noexcept { return static_cast<unsigned char>(c); }

    std::uint64_t words_[4]{};
};

}  // namespace pitch::inline v0::detail
