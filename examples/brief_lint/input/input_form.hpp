// Chooses the form of an input: by the ending of its name, or by its content.
#pragma once

#include <cstddef>
#include <string_view>

#include "../options.hpp"

namespace brief_lint {

// Returns the form that the ending of a file's name stands for; `automatic` if it is unknown.
input_form form_of_name(std::string_view name);

// Number of bytes at the start of an input that can decide its form.
inline constexpr std::size_t longest_start = std::size_t{1} << 16;

// Returns whether the start of an input is enough for `form_of_content`: no text after it changes the form.
bool form_is_clear(std::string_view start);

// Returns the form of an input that starts like that: JSON, CSV whose header has a key or an alias, or
// Markdown. Otherwise `json_lines`; never `automatic`.
input_form form_of_content(std::string_view start);

}  // namespace brief_lint
