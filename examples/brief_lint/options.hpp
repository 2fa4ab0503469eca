// What the command line and .brief_lint.toml choose.
#pragma once

#include <pitch/language.hpp>
#include <pitch/languages/english.hpp>

#include <optional>
#include <string>
#include <vector>

namespace brief_lint {

// What the program does. All but `check` and `merge` print something and read no brief.
enum class action { check, merge, help, version, list_rules, explain, schema };

// Form of the input. `automatic` chooses by the ending of the file's name, then by its content.
enum class input_form { automatic, json_lines, json, csv, markdown };

// `html` is one page for all briefs, `svg` the picture of one.
enum class output_format { text, json, markdown, html, svg, github, junit, sarif };

// The criterion that decides the exit status. `policy` is the one of --rules.
enum class criterion { complete, successful, received, moore, kellogg, storybrand, smart, ipa_brief, effie, policy };

// Which outcomes of a criterion fail a brief.
enum class fail_on { missing, conflict, never };

enum class color { automatic, always, never };

// Whether JSON contains questions and advice, or only identifiers.
enum class words { all, none };

struct options {
    brief_lint::action action = action::check;
    std::vector<std::string> files;  // "-" is standard input
    std::string rule;                // of --explain

    // Reading
    input_form input = input_form::automatic;
    std::string stdin_filename;  // name of standard input in messages; its ending chooses the form
    std::string map;             // file of --map; empty: none
    bool strict = false;         // unknown keys are errors

    // Judging
    brief_lint::criterion criterion = criterion::complete;
    std::string rules;    // policy file; empty: none
    std::string against;  // old report or briefs; empty: none
    brief_lint::fail_on fail_on = fail_on::missing;
    std::optional<double> fail_under;  // lowest score that passes
    bool exit_zero = false;            // status 0 instead of 1

    // Printing
    output_format format = output_format::text;
    const pitch::language* language = &pitch::english;
    brief_lint::color color = color::automatic;
    brief_lint::words words = words::all;
    bool tally = false, all = false, frameworks = false, line_for_line = false, quiet = false;

    unsigned jobs = 1;  // threads that read, judge and print; 0: one for each processor
};

}  // namespace brief_lint
