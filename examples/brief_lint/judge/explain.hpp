// Describes the rules and criteria of the library, for --list-rules and --explain.
#pragma once

#include <pitch/language.hpp>

#include <string>
#include <string_view>

namespace brief_lint {

// Returns id and question of each rule, by criterion.
std::string list_of_rules(const pitch::language& in);

// Returns what a rule checks, or which rules a criterion has. Throws `usage_error` for an unknown id.
std::string explanation(std::string_view id, const pitch::language& in);

}  // namespace brief_lint
