// Finds the briefs in a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace brief_lint {

// A file that may have briefs, or a folder that cannot be read.
struct found_file {
    std::string name;
    std::string problem;  // empty: none
};

// Returns the text with its ASCII letters in lower case: endings such as `.CSV` are those of `.csv`.
std::string lower_case(std::string_view text);

// Returns whether the path is a folder, or a link to one.
bool is_folder(const std::string& path);

// Returns the files in a folder and below that end like a brief, such as `.jsonl` or `.CSV`, sorted by
// name in each folder. Skips hidden files and folders, and what is not a regular file. Enters each
// folder once, so that links cannot lead it in circles.
std::vector<found_file> files_in(const std::string& folder);

}  // namespace brief_lint
