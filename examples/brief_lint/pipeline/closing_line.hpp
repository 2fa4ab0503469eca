// The line on standard error that sums up a run.
#pragma once

#include <cstddef>
#include <string>

#include "../options.hpp"

namespace brief_lint {

struct totals {
    std::size_t briefs = 0, complete = 0, flawed = 0;
    std::size_t bad_briefs = 0, bad_files = 0;  // could not be read
};

// Returns a line such as "16 briefs: 8 complete, 7 unfinished, 1 with conflicts; 1 could not be read",
// in the language of the report and the words of the criterion.
std::string closing_line(const totals& counted, const options& given);

}  // namespace brief_lint
