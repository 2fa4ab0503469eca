/// Compares texts without their white space.
#pragma once

#include <cstddef>
#include <string_view>

namespace support {

/// Whether a character is white space of ASCII.
inline bool is_space(char c) { return std::string_view(" \t\r\n\v\f").find(c) != std::string_view::npos; }

/// Returns whether all characters of the text but white space are in the input, in this order.
inline bool occurs_in(std::string_view text, std::string_view input) {
    std::size_t at = 0;
    for (const char c : text) {
        if (support::is_space(c)) continue;
        at = input.find(c, at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return true;
}

}  // namespace support
