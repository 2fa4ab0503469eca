// Reads the text of a TOML file.
#pragma once

#include <string>

namespace brief_lint {

// Throws `usage_error` if the file cannot be read, is larger than 1 MiB, or has what toml++ 3.3 cannot take:
// - a key with very many dots, as toml++ makes a table for each dot, and destroys them by recursion;
// - a table without a name, such as `[=]`, at which an assertion of toml++ ends the program.
std::string read_toml(const std::string& name);

}  // namespace brief_lint
