// Colors of text reports on a terminal.
#pragma once

#include <string>
#include <string_view>

#include "../options.hpp"

namespace brief_lint {

// Returns whether reports on standard output have colors: by --color, or else if it is a terminal,
// NO_COLOR is unset or empty, and TERM is not "dumb". Only text reports do.
bool uses_colors(const options& given);

// Returns a page of whole reports with colors. Looks only at the lines: the first one of a report is
// its heading, and a line that begins with an outcome is about a rule. So the library prints no color.
std::string colored(std::string_view page, const pitch::language& language);

}  // namespace brief_lint
