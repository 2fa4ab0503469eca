// All options of brief_lint, for the command line, for .brief_lint.toml and for --help.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "options.hpp"

namespace brief_lint {

// What the text of a value has to be. `flag` is true or false, and true if no value is given.
enum class value_kind { flag, choice, text, path, fraction, count };

enum class option_group { reading, judging, printing, other };

// The value of an option. Each kind uses `text` and one number at most.
struct option_value {
    std::string text;
    std::size_t index = 0;  // choice: position in the names; flag: 1 for true; count: the number
    double number = 0;      // fraction
};

struct option_info {
    std::string_view name;  // without dashes; also the key in .brief_lint.toml
    char letter;            // of the short option; 0: none
    value_kind kind;
    option_group group;
    std::string_view argument;  // name of the value in --help
    std::string_view help;      // what it does
    void (*set)(options&, const option_value&);
    std::span<const std::string_view> names = {};  // of choices, the default first, in the order of the enum
    bool chooses_action = false;                   // decides what the program does
    bool only_on_command_line = false;             // is not a setting
};

// The options in the order of --help.
std::span<const option_info> all_options();

// Returns the option with that name or letter, or nullptr.
const option_info* find_option(std::string_view name);
const option_info* find_option(char letter);

// Returns the option that a misspelled name resembles, or else the only one that begins with the
// name. Returns nullptr if there is none.
const option_info* similar_option(std::string_view name, bool only_settings = false);

// An option with its value, from the command line or from a file.
struct given_option {
    const option_info* option;
    option_value value;
    std::string label;  // for messages, such as "--format" or ".brief_lint.toml:3: format"
    bool from_file = false;
};

// Parses the text of a value. Throws `usage_error`, which names `label`.
option_value parse_value(const option_info& option, std::string_view label, std::string_view text);

}  // namespace brief_lint
