// Annotations for GitHub Actions, as workflow commands.
#pragma once

#include <string>
#include <string_view>

#include "annotation.hpp"

namespace brief_lint {

// Appends one command for each question: an error for a conflict, a warning for what is missing, a
// notice for the rest. GitHub shows at most 10 annotations of each kind for a step, and logs all.
void write_github(std::string& page, const judged_brief& brief);
// Appends an error for each problem.
void write_github(std::string& page, const bad_brief& brief);

// Returns a line of a message that a runner does not take for a command. A runner takes commands from
// standard error too: `::` at the start of a line, or `##[` anywhere.
std::string without_command(std::string line);

}  // namespace brief_lint
