// What the formats for continuous integration (github, junit, sarif) print of a brief.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../input/campaign.hpp"
#include "../input/chunk.hpp"
#include "../judge/judge.hpp"
#include "places.hpp"

namespace brief_lint {

// A question about a brief, and the place of the part that it is about.
struct placed_question {
    const question& asked;
    place where;
};

struct judged_brief {
    const input_file& file;
    const campaign& read;
    std::string_view recipient;  // one of several; otherwise empty
    bool has_id;                 // false: `read.id` is only the number of the line
    bool passes;
    place where;
    std::vector<placed_question> questions;
};

struct bad_brief {
    const input_file& file;
    std::size_t line;                   // 0: the whole file
    std::string_view id;                // empty if unknown
    std::vector<std::string> problems;  // each on one printable line
};

// Severity of a question. Identifiers stay English in every language.
enum class severity { conflict, missing, advice, settled, not_applicable };
severity severity_of(const question& asked);
std::string_view name(severity s);

// Returns the id of a brief on one line, and the recipient in parentheses if there are several.
std::string name_of(const judged_brief& brief);
// Returns the id of a brief that cannot be read; without an id the line, or for a whole file its name.
std::string name_of(const bad_brief& brief);
// Returns what a question is about, such as "need, method" or "touchpoints[1]"; can be empty.
std::string subject_of(const question& asked);
// Returns the question and the advice, as one line.
std::string sentence_of(const question& asked);

// Returns the name of a file without "./" at its start, as repositories name it.
std::string_view plain_name(std::string_view file);

}  // namespace brief_lint
