// Parses the command line of brief_lint.
#pragma once

#include <pitch/languages/english.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/phrases.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "printable.hpp"

namespace brief_lint {

inline constexpr std::string_view usage =
    R"(usage: brief_lint [OPTION ...] [FILE ...]

Checks marketing briefs, one JSON object per line, and prints three verdicts on
each: complete, successful and received. Reads standard input if no file is
given, or if the file is -.

  --format text|json|markdown
                 format of the report (default: text)
  --language en|fr
                 language of the report (default: en); identifiers in JSON are
                 always English
  --criteria complete|successful|received
                 verdict that decides the exit status (default: complete)
  --tally        print counts over all briefs instead of a report on each
  --all          print every gap, not only the first three and a count
  --help         print this text

Exit status:
  0  every brief passes
  1  at least one brief does not pass
  2  some input could not be read, the report could not be written, or an option
     is invalid
)";

enum class output_format { text, json, markdown };

struct options {
    output_format format = output_format::text;
    const pitch::language* language = &pitch::english;
    pitch::judged_as criteria = pitch::judged_as::complete;
    bool tally = false, all = false, help = false;
    std::vector<std::string> files;  // "-" is standard input
};

// Thrown for a command line that cannot be parsed. `what()` is a message for the user.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A value that an option can have, and its name on the command line.
template <class Value>
struct choice {
    std::string_view name;
    Value value;
};

inline constexpr choice<output_format> format_choices[]{
    {"text", output_format::text}, {"json", output_format::json}, {"markdown", output_format::markdown}};
inline constexpr choice<const pitch::language*> language_choices[]{{"en", &pitch::english}, {"fr", &pitch::french}};
inline constexpr choice<pitch::judged_as> criteria_choices[]{
    {"complete", pitch::judged_as::complete}, {"successful", pitch::judged_as::successful}, {"received", pitch::judged_as::received}};

// Returns the value with that name. Throws if none of the choices has it.
template <class Value, std::size_t Count>
Value choose(const choice<Value> (&choices)[Count], std::string_view option, std::string_view name) {
    std::string names;
    for (const choice<Value>& c : choices) {
        if (c.name == name) return c.value;
        names.append(names.empty() ? "" : ", ").append(c.name);
    }
    throw usage_error(std::string(option) + ": expected one of " + names + "; got '" + shortened(name, longest_word) + "'");
}

// Parses the arguments after the program's name. Ignores everything after --help.
inline options parse_options(const std::vector<std::string_view>& arguments) {
    options parsed;
    bool only_files = false;  // after --
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const std::string_view option = argument.substr(0, argument.find('='));
        // Returns the text after '=', or else the next argument.
        const auto value = [&] {
            if (option.size() < argument.size()) return argument.substr(option.size() + 1);
            if (i + 1 == arguments.size()) throw usage_error(std::string(option) + ": missing value");
            return arguments[++i];
        };
        if (only_files || !argument.starts_with('-') || argument == "-") {
            parsed.files.emplace_back(argument);
        } else if (argument == "--") {
            only_files = true;
        } else if (argument == "--help") {
            parsed.help = true;
            return parsed;
        } else if (option == "--format") {
            parsed.format = choose(format_choices, option, value());
        } else if (option == "--language") {
            parsed.language = choose(language_choices, option, value());
        } else if (option == "--criteria") {
            parsed.criteria = choose(criteria_choices, option, value());
        } else if (argument == "--tally") {
            parsed.tally = true;
        } else if (argument == "--all") {
            parsed.all = true;
        } else {
            throw usage_error("unknown option " + shortened(argument, longest_word));
        }
    }
    if (parsed.files.empty()) parsed.files.emplace_back("-");
    return parsed;
}

}  // namespace brief_lint
