// Reads the text of a TOML file.
#pragma once

#include <string>

namespace brief_lint {

// Throws `usage_error` if the file cannot be read, is larger than 1 MiB, or has a key with very many dots:
// toml++ makes a table for each dot, and destroys them by recursion.
std::string read_toml(const std::string& name);

}  // namespace brief_lint
