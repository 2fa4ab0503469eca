// Documents of the form of a brief, made from the table of fields.
#pragma once

#include <string>

namespace brief_lint {

// Returns a JSON Schema (2020-12) of every form of a brief that the tool accepts, with a final newline.
std::string json_schema();

// Returns a Markdown table of all fields: key, what it holds, and one sentence. With a final newline.
std::string field_table();

}  // namespace brief_lint
