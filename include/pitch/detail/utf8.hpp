#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0::detail {

/// One code point and the bytes that it takes.
struct decoded {
    char32_t point;
    std::size_t bytes;
};

inline constexpr char32_t replacement = 0xFFFD;

/// The first code point of `s`, which is not empty; U+FFFD for what is no UTF-8, taking its longest valid start.
constexpr decoded decode(std::string_view s) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return {replacement, 1};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The second byte's range shuts out overlong forms, surrogates and what lies beyond U+10FFFF.
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t point = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (i == s.size() || byte(i) < (i == 1 ? lowest : 0x80) || byte(i) > (i == 1 ? highest : 0xBF)) return {replacement, i};
        point = point << 6 | (byte(i) & 0x3Fu);
    }
    return {point, length};
}

/// Whether Unicode calls the code point white space.
constexpr bool is_space(char32_t c) noexcept {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Whether `s` is empty or only white space. Out of line and pure: it is seldom called, and where it is, the answer serves all who ask.
[[gnu::cold, gnu::noinline, gnu::pure]] constexpr bool is_blank(std::string_view s) noexcept {
    while (!s.empty()) {
        const decoded c = decode(s);
        if (!is_space(c.point)) return false;
        s.remove_prefix(c.bytes);
    }
    return true;
}

}  // namespace pitch::inline v0::detail
