/// Decoding of UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0::detail {

/// A code point and its length in bytes.
struct decoded {
    char32_t point;
    std::size_t bytes;
};

/// Stands for a malformed sequence.
inline constexpr char32_t replacement = 0xFFFD;

/// Decodes the first code point of `s`, which must not be empty. Returns U+FFFD for invalid UTF-8,
/// with the length of the longest prefix that could start a valid sequence (at least one byte).
constexpr decoded decode(std::string_view s) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return {replacement, 1};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The range of the second byte excludes overlong forms, surrogates and values above U+10FFFF.
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t point = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (i == s.size() || byte(i) < (i == 1 ? lowest : 0x80) || byte(i) > (i == 1 ? highest : 0xBF)) return {replacement, i};
        point = point << 6 | (byte(i) & 0x3Fu);
    }
    return {point, length};
}

/// Returns whether a short list of ranges contains a code point. The list is a string of pairs, the
/// first and the last code point of each range, in order.
constexpr bool is_in_list(const char32_t* ranges, char32_t c) noexcept {
    for (; *ranges != 0; ranges += 2)
        if (c <= ranges[1]) return c >= ranges[0];
    return false;
}

/// Returns true if the code point has the Unicode property White_Space.
constexpr bool is_space(char32_t c) noexcept {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Returns true for characters that a reader does not see, apart from white space: controls, and
/// code points with the Unicode property Default_Ignorable_Code_Point.
constexpr bool is_invisible(char32_t c) noexcept {
    if (c < 0xAD) return c < 0x20 || (c >= 0x7F && c <= 0x9F);
    // clang-format off
    return detail::is_in_list(U"\xAD\xAD\x34F\x34F\x61C\x61C\x115F\x1160\x17B4\x17B5\x180B\x180F\x200B\x200F"
                              U"\x202A\x202E\x2060\x206F\x3164\x3164\xFE00\xFE0F\xFEFF\xFEFF\xFFA0\xFFA0\xFFF0\xFFF8"
                              U"\x1BCA0\x1BCA3\x1D173\x1D17A\xE0000\xE0FFF", c);
    // clang-format on
}

/// Returns true if `s` is empty or has only white space and invisible characters.
/// Out of line because it is rarely called; pure so that the compiler can reuse the result.
[[gnu::cold, gnu::noinline, gnu::pure]] constexpr bool is_blank(std::string_view s) noexcept {
    while (!s.empty()) {
        const decoded c = detail::decode(s);
        if (!detail::is_space(c.point) && !detail::is_invisible(c.point)) return false;
        s.remove_prefix(c.bytes);
    }
    return true;
}

}  // namespace pitch::inline v0::detail
