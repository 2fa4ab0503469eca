// Adds up tallies of earlier runs.
#pragma once

#include "../options.hpp"

namespace brief_lint {

// Reads tallies that --tally --format json wrote, one each line, and prints their sum. Returns the exit
// status: 2 if one cannot be read or added. Then prints no sum, which would look complete.
int merge_tallies(const options& given);

}  // namespace brief_lint
