/// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/text/utf8.hpp>
#include <pitch/detail/text/width_ranges.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a sorted table of ranges, a string literal, contains a code point.
template <std::size_t Size>
constexpr bool is_in_ranges(const char32_t (&ranges)[Size], char32_t c) noexcept {
    std::size_t first = 0, last = Size / 2;  // the terminating null is not in a pair
    while (first != last) {
        const std::size_t middle = first + (last - first) / 2;
        if (ranges[2 * middle + 1] < c)
            first = middle + 1;
        else
            last = middle;
    }
    return first != Size / 2 && ranges[2 * first] <= c;
}

/// Returns the columns of a single code point: 0, 1 or 2.
constexpr std::size_t columns_of(char32_t c) noexcept {
    if (c >= ' ' && c <= '~') return 1;
    if (detail::is_in_ranges(width_ranges<>::none, c)) return 0;
    return detail::is_in_ranges(width_ranges<>::two, c) ? 2 : 1;
}

/// Returns the number of columns in which a terminal shows a text. East Asian wide characters and
/// emoji take two; combining marks, controls and invisible characters take none. A character
/// before U+FE0F is an emoji. A sequence of emoji that are joined by U+200D, or have a skin tone,
/// takes two columns in all. Each malformed sequence takes one, like the U+FFFD that is printed.
constexpr std::size_t display_width(std::string_view s) noexcept {
    constexpr char32_t emoji_style = 0xFE0F, joiner = 0x200D, lightest = 0x1F3FB, darkest = 0x1F3FF;
    std::size_t total = 0, last = 0;
    bool joined = false;
    while (!s.empty()) {
        const decoded c = detail::decode(s);
        s.remove_prefix(c.bytes);
        if (c.point == emoji_style) {
            if (last == 1) {
                ++total;
                last = 2;
            }
            continue;
        }
        const bool continues = last == 2 && (joined || (c.point >= lightest && c.point <= darkest));
        joined = c.point == joiner;
        const std::size_t columns = continues ? 0 : detail::columns_of(c.point);
        total += columns;
        if (columns != 0) last = columns;
    }
    return total;
}

}  // namespace pitch::inline v0::detail
