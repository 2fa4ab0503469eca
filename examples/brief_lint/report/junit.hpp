// JUnit XML: a suite for each file, a test case for each brief.
#pragma once

#include <string>
#include <string_view>

#include "annotation.hpp"

namespace brief_lint {

// Suites have no counts. They would come before the cases, so that a gigabyte of briefs had to be kept
// in memory. Jenkins (SuiteResult of its JUnit plugin) and GitLab (its parser of JUnit reports) read no
// counts: they count the cases.
std::string junit_prolog();
std::string junit_suite_start(const input_file& file);
std::string junit_suite_end();
std::string junit_epilog();

// Appends a test case. If the brief does not pass, its gaps are the lines of one failure: those readers
// take the first failure of a case, or only show one. Everything else is output of the case.
void write_junit(std::string& page, const judged_brief& brief);
// Appends a test case with an error, which has a line for each problem.
void write_junit(std::string& page, const bad_brief& brief);

}  // namespace brief_lint
