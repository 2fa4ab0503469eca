// Recognizes what people write where an answer is due: TBD, n/a, à définir.
#pragma once

#include <cstddef>
#include <string_view>

namespace brief_lint {

// Returns the placeholder that the text consists of, as the table spells it; empty if it is an answer.
// Ignores white space around it, the case of ASCII letters and À, and brackets, dots or colons around.
std::string_view placeholder_in(std::string_view text);

// Returns whether `placeholder_in` may find one, by the length and the first characters of a text.
// False for nearly all answers; a few instructions.
inline bool may_be_placeholder(std::string_view text) {
    constexpr std::size_t longest = 40;  // bytes
    if (text.size() < 2) return !text.empty();
    const auto lower = [&](std::size_t i) { return static_cast<char>(text[i] | 0x20); };
    if (text.size() > longest) return lower(0) == 'l' && lower(1) == 'o' && lower(2) == 'r';
    switch (lower(0)) {
        case 't': return lower(1) == 'b' || lower(1) == 'o';
        case 'n': return text[1] == '/' || lower(1) == 'a';
        case 'x': return lower(1) == 'x';
        case 'l': return lower(1) == 'o';
        case 'a': return text[1] == ' ' && text.size() > 2 && (lower(2) == 'd' || lower(2) == 'c' || lower(2) == 'p');
        default: return !(lower(0) >= 'a' && lower(0) <= 'z') && !(text[0] >= '0' && text[0] <= '9');
    }
}

}  // namespace brief_lint
