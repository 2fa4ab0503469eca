// Prints what changed since an earlier run.
#pragma once

#include <pitch/language.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "../judge/earlier_run.hpp"
#include "../options.hpp"

namespace brief_lint {

// Appends what changed in one brief, below its heading. Of a question that is still open, only its rule.
void write_changes(std::string& page, const brief_changes& changes, output_format format, const pitch::language& in);

// Appends a line of JSON about one brief.
void write_json_changes(std::string& page, const brief_changes& changes, std::string_view id, std::string_view recipient);

// Appends the briefs that are gone, and totals. Text and Markdown begin with a line break.
void write_totals(std::string& page, const change_counts& total, const std::vector<const old_report*>& gone, output_format format,
                  const pitch::language& in);

}  // namespace brief_lint
