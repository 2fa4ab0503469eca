// Parses the command line of brief_lint.
#pragma once

#include <string>

#include "options.hpp"
#include "usage_error.hpp"

namespace brief_lint {

// Parses the arguments after the program's name, and the settings of the nearest .brief_lint.toml.
// The command line takes precedence. Throws `usage_error`.
options parse_command_line(int count, const char* const* arguments);

// Returns the text that --help prints.
std::string usage();

}  // namespace brief_lint
