// Finds bytes that are not text in UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace brief_lint {

struct encoding_error {
    std::size_t offset;     // of the first bad byte
    std::string_view what;  // static storage
};

// Returns what is wrong with a file that starts like that: it is UTF-16. Two bytes are enough.
std::string_view encoding_of_start(std::string_view start);

// Returns the first byte that is malformed UTF-8 or NUL.
std::optional<encoding_error> encoding_error_in(std::string_view text);

// Returns the number of code points in the line before an offset of a text, plus 1.
std::size_t column_at(std::string_view text, std::size_t offset);

}  // namespace brief_lint
