// Reads numbers as people write them in spreadsheets: "1 000", "3,5", "€ 1,000.50", "12 %".
#pragma once

#include <string>
#include <string_view>

namespace brief_lint {

// Which characters the numbers of an input use.
struct number_style {
    bool decimal_comma = false;   // "3,5" is a number
    bool grouping_comma = false;  // "1,000" is a thousand
};

struct number_words {
    std::string problem;           // such as "can be read as 1000 or as 1.000"; empty if there is none
    std::string_view currency;     // a symbol such as €, or a code such as EUR; a view of the text
    bool is_percent = false;       // 12 % is 12
    bool is_not_a_number = false;  // the text is something else
};

// Removes white space around a text, and no-break spaces.
std::string_view without_spaces_around(std::string_view text);

// Reads a number, and writes it to `plain` with a decimal point and without groups. A number that can
// be read in two ways is a problem.
number_words read_plain_number(std::string_view text, number_style style, std::string& plain);

}  // namespace brief_lint
