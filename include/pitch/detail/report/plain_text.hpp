/// Finds how much of a text can be written as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0::detail {

/// Eight characters side by side, in any order. Not for constant expressions.
struct eight_characters {
    static constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    std::uint64_t bits = 0;

    /// Loads eight characters.
    explicit eight_characters(const char* first_character) noexcept { __builtin_memcpy(&bits, first_character, 8); }
    /// Loads the last eight characters of a text that is not empty; spaces, if it has fewer.
    explicit eight_characters(std::string_view whole_text) noexcept {
        const char *first = whole_text.data(), *last = whole_text.data() + whole_text.size();
        if (whole_text.size() >= 8) {
            __builtin_memcpy(&bits, last - 8, 8);
        } else if (whole_text.size() >= 4) {  // some of them twice
            std::uint32_t halves[2];
            __builtin_memcpy(&halves[0], first, 4);
            __builtin_memcpy(&halves[1], last - 4, 4);
            bits = std::uint64_t{halves[0]} << 32 | halves[1];
        } else {
            const auto byte = [](char c) { return std::uint64_t{static_cast<unsigned char>(c)}; };
            bits = (' ' * each) << 24 | byte(first[0]) << 16 | byte(first[whole_text.size() / 2]) << 8 | byte(last[-1]);
        }
    }
    /// Each of these returns a number with an upper bit in a byte, if a character is not ASCII, is the
    /// given one, or is below the given one. Bits above such a character are not reliable.
    [[nodiscard]] std::uint64_t beyond_ascii() const noexcept { return bits; }
    [[nodiscard]] std::uint64_t below(unsigned char c) const noexcept { return bits - c * each; }
    [[nodiscard]] std::uint64_t equal(char c) const noexcept { return (bits ^ static_cast<unsigned char>(c) * each) - each; }

    /// Returns whether one of those numbers has an upper bit in any byte.
    static bool any(std::uint64_t upper_bits) noexcept { return (upper_bits & 0x80 * each) != 0; }
};

/// Characters that a plain text may hold: all of valid UTF-8.
struct plain_utf8 {
    static bool any_special(eight_characters s) noexcept { return eight_characters::any(s.beyond_ascii()); }
    static constexpr bool is_special(unsigned char) noexcept { return false; }
};

/// Characters that a JSON string may hold as they are.
struct plain_json {
    static bool any_special(eight_characters s) noexcept {
        return eight_characters::any(s.beyond_ascii() | s.below(0x20) | s.equal('"') | s.equal('\\'));
    }
    static constexpr bool is_special(unsigned char c) noexcept { return c < 0x20 || c == '"' || c == '\\'; }
};

/// Returns `plain_size` of a text, of which `at` characters are known to be plain. The slow way.
template <class Plain>
[[gnu::noinline]] constexpr std::size_t plain_size_from(std::size_t at, std::string_view s) noexcept {
    while (at < s.size()) {
        const auto c = static_cast<unsigned char>(s[at]);
        if (c < 0x80) {
            if (Plain::is_special(c)) return at;
            ++at;
            continue;
        }
        const decoded d = detail::decode(s.substr(at));
        if (d.point == replacement) return at;
        at += d.bytes;
        if (!__builtin_is_constant_evaluated())  // letters with accents stand among ASCII
            while (s.size() - at >= 8 && !Plain::any_special(eight_characters(s.data() + at))) at += 8;
    }
    return at;
}

/// Returns the size of the longest prefix that is valid UTF-8 without special ASCII characters.
template <class Plain>
constexpr std::size_t plain_size(std::string_view s) noexcept {
    if (__builtin_is_constant_evaluated()) return detail::plain_size_from<Plain>(0, s);
    std::size_t at = 0;
    for (; s.size() - at >= 8; at += 8)
        if (Plain::any_special(eight_characters(s.data() + at))) return detail::plain_size_from<Plain>(at, s);
    if (at != s.size() && Plain::any_special(eight_characters(s))) return detail::plain_size_from<Plain>(at, s);
    return s.size();
}

}  // namespace pitch::inline v0::detail
