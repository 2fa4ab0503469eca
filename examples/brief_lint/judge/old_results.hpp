// Reads what an earlier run wrote as JSON: reports on briefs, and tallies.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "criterion_judge.hpp"

namespace brief_lint {

struct old_gap {
    std::string rule;  // id
    bool is_conflict = false;
};

// One line of an earlier report, as far as one criterion goes.
struct old_report {
    std::string id, recipient;
    double score = 0;
    bool is_complete = false, has_criterion = true;
    std::vector<old_gap> gaps;
};

// Returns whether a text starts like a JSON report of the tool: an object with an id and a verdict.
bool is_report(const std::string& text);

// Reads a line of a report. Returns what is wrong with it; empty if nothing. Without a verdict of that
// criterion, sets `has_criterion` to false.
std::string read_report(std::string_view line, std::string_view criterion, old_report& into);

// The tallies of one line, by the names of their criteria.
using named_tallies = std::vector<std::pair<std::string, tally_numbers>>;

// Reads a line that --tally --format json wrote. Returns what is wrong with it; empty if nothing.
std::string read_tallies(std::string_view line, named_tallies& into);

}  // namespace brief_lint
