// Reads, judges and reports on all input.
#pragma once

#include "../options.hpp"

namespace brief_lint {

// Reports go to standard output, messages to standard error. Returns the exit status. Stops at the
// first report that cannot be written, by throwing `output_error`.
int run(const options& given);

}  // namespace brief_lint
