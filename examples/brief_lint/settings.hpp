// Reads .brief_lint.toml, whose keys are the long options.
#pragma once

#include <string>
#include <vector>

#include "option_table.hpp"

namespace brief_lint {

// Returns the path of .brief_lint.toml in the current folder, or else in the nearest folder above it.
// Empty if there is none up to the root.
std::string find_settings();

// Reads a file of settings. Paths in it are relative to its folder. Throws `usage_error`, which names
// file, line and key.
std::vector<given_option> read_settings(const std::string& file);

}  // namespace brief_lint
