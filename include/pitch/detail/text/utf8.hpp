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

/// Returns true if the code point has the Unicode property White_Space.
constexpr bool is_space(char32_t c) noexcept {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Returns true if `s` is empty or only white space.
/// Out of line because it is rarely called; pure so that the compiler can reuse the result.
[[gnu::cold, gnu::noinline, gnu::pure]] constexpr bool is_blank(std::string_view s) noexcept {
    while (!s.empty()) {
        const decoded c = detail::decode(s);
        if (!detail::is_space(c.point)) return false;
        s.remove_prefix(c.bytes);
    }
    return true;
}

}  // namespace pitch::inline v0::detail
