// Strings and numbers of JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace brief_lint {

enum class json_kind : unsigned char { null, boolean, number, string, array, object };

// Returns a kind with its article, such as "an array".
std::string_view name_of(json_kind kind);

// Where texts are kept that are not in the input as they are. Views into it are valid until `clear`.
class text_store {
public:
    // Forgets all texts, and makes room for those of an input of `bytes` bytes.
    void clear(std::size_t bytes) {
        characters_.clear();
        if (characters_.capacity() < bytes) characters_.reserve(bytes);
    }
    // Replaces the escapes of a string of the input; `escaped` is what is between its quotes. Returns
    // the place of the first invalid escape in `escaped`, or else npos and the text in `text`.
    std::size_t unescape(std::string_view escaped, std::string_view& text);

private:
    std::string characters_;  // never grows beyond what `clear` reserved: an escape is longer than its character
};

// Returns the length of the number that `text` starts with, by the grammar of JSON. If there is none,
// returns 0, and the place where one was expected in `wrong`.
std::size_t number_length(std::string_view text, std::size_t& wrong);

enum class number_range { finite, overflow, underflow };

// Converts a valid number of JSON. One that is too large, or is not 0 and too small, has no value.
number_range to_number(std::string_view number, double& value);

}  // namespace brief_lint
