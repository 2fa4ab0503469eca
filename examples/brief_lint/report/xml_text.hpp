// Makes text safe to print in XML, HTML and annotations.
#pragma once

#include <string>
#include <string_view>

namespace brief_lint {

// Returns text as valid UTF-8 without the controls U+0000 to U+001F and U+007F to U+009F, except those
// in `kept`. U+FFFD replaces each malformed sequence, each control, and U+FFFE and U+FFFF.
std::string without_controls(std::string_view text, std::string_view kept = {});

// Returns text that XML and HTML show as it is. Replaces the characters that XML 1.0 forbids, and
// malformed UTF-8, with U+FFFD. In attributes, readers turn white space into spaces unless it is
// escaped; everywhere, they turn a carriage return into a line break.
std::string xml_text(std::string_view text, bool is_attribute = false);

}  // namespace brief_lint
