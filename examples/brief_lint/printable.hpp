// Makes text from a brief or a command line safe to print on one line.
#pragma once

#include <pitch/detail/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace brief_lint {

// Lengths count code points, and include the ellipsis.
inline constexpr std::size_t longest_word = 80;      // a key, a path or a quoted word in a complaint
inline constexpr std::size_t longest_heading = 200;  // an id or a title above a report
inline constexpr std::size_t unlimited = static_cast<std::size_t>(-1);

struct code_points {
    char32_t first, last;
};

// Control characters, line separators, and characters that are invisible or change the direction
// of text. Includes U+009B, which starts an escape sequence in some terminals.
inline constexpr code_points unprintable[]{{0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200B, 0x200F},  {0x2028, 0x202E},
                                           {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};

constexpr bool is_printable(char32_t point) {
    for (const code_points& range : unprintable)
        if (range.first <= point && point <= range.last) return false;
    return true;
}

// Returns the start of UTF-8 text, cut to `longest` code points; an ellipsis replaces the rest.
inline std::string shortened(std::string_view text, std::size_t longest) {
    std::size_t count = 0, position = 0, cut = 0;  // `cut` leaves room for the ellipsis
    while (position < text.size() && count < longest) {
        cut = position;
        position += pitch::detail::decode(text.substr(position)).bytes;
        ++count;
    }
    if (position == text.size()) return std::string(text);
    return std::string(text.substr(0, cut)) + "…";
}

// Returns text on one line that cannot control a terminal. Replaces each character of `unprintable`
// with a space, and each malformed sequence of UTF-8 with U+FFFD. Cuts it to `longest` code points.
inline std::string printable(std::string_view text, std::size_t longest = unlimited) {
    std::string line;
    const std::string start = shortened(text, longest);
    for (std::string_view rest = start; !rest.empty();) {
        const pitch::detail::decoded c = pitch::detail::decode(rest);
        if (c.point == pitch::detail::replacement)
            line += "\xEF\xBF\xBD";
        else if (is_printable(c.point))
            line += rest.substr(0, c.bytes);
        else
            line += ' ';
        rest.remove_prefix(c.bytes);
    }
    return line;
}

}  // namespace brief_lint
