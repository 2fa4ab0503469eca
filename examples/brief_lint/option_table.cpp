#include "option_table.hpp"

#include <pitch/languages/french.hpp>

#include <charconv>
#include <system_error>
#include <vector>

#include "input/near_miss.hpp"
#include "printable.hpp"
#include "usage_error.hpp"

namespace brief_lint {
namespace {

using enum value_kind;
using enum option_group;

constexpr std::size_t most_jobs = 1024;

// Names of choices, in the order of their enums. Those of the input form begin with `auto`.
constexpr std::string_view format_names[]{"text", "json", "markdown", "html", "svg", "github", "junit", "sarif"};
constexpr std::string_view input_names[]{"auto", "json-lines", "json", "csv", "markdown"};
constexpr std::string_view language_names[]{"en", "fr"};
constexpr std::string_view criteria_names[]{"complete",   "successful", "received",  "moore", "kellogg",
                                            "storybrand", "smart",      "ipa-brief", "effie"};
constexpr std::string_view fail_on_names[]{"missing", "conflict", "never"};
constexpr std::string_view color_names[]{"auto", "always", "never"};
constexpr std::string_view words_names[]{"all", "none"};
constexpr std::string_view flag_names[]{"false", "true"};

template <auto Member>
void set_choice(options& o, const option_value& v) {
    auto& member = o.*Member;
    member = static_cast<std::remove_reference_t<decltype(member)>>(v.index);
}
template <auto Member>
void set_text(options& o, const option_value& v) {
    o.*Member = v.text;
}
template <action Action>
void set_action(options& o, const option_value& v) {
    if (v.index != 0) o.action = Action;
}
void set_nothing(options&, const option_value&) {}

constexpr option_info table[]{
    {"input", 'i', choice, reading, "FORM",
     "json-lines, json, csv or markdown (default: auto, by the ending of the file's name, then by its content)",
     set_choice<&options::input>, input_names},
    {"map", 'm', path, reading, "FILE", "columns and words of an export, as keys and words of briefs", set_text<&options::map>},
    {"strict", 0, flag, reading, "", "refuse briefs with unknown keys", set_choice<&options::strict>},
    {.name = "stdin-filename",
     .letter = 0,
     .kind = text,
     .group = reading,
     .argument = "NAME",
     .help = "name of standard input in messages; its ending chooses the form",
     .set = set_text<&options::stdin_filename>,
     .only_on_command_line = true},
    {"jobs", 'j', count, reading, "N", "threads (default: 1); 0: one for each processor",
     [](options& o, const option_value& v) { o.jobs = static_cast<unsigned>(v.index); }},

    {"criteria", 'c', choice, judging, "NAME",
     "verdict that decides the exit status: complete, successful or received; or a framework: moore, kellogg, storybrand, smart, "
     "ipa-brief or effie (default: complete)",
     [](options& o, const option_value& v) { o.criterion = static_cast<criterion>(v.index); }, criteria_names},
    {"rules", 'r', path, judging, "FILE", "policy that decides the exit status",
     [](options& o, const option_value& v) {
         o.rules = v.text;
         o.criterion = criterion::policy;
     }},
    {"frameworks", 0, flag, judging, "", "print one line for each framework and verdict", set_choice<&options::frameworks>},
    {"against", 0, path, judging, "OLD", "an earlier JSON report, or earlier briefs: print what changed, and fail only for what is new",
     set_text<&options::against>},
    {"fail-on", 0, choice, judging, "WHAT", "what fails a brief: missing (any gap), conflict or never (default: missing)",
     [](options& o, const option_value& v) { o.fail_on = static_cast<fail_on>(v.index); }, fail_on_names},
    {"fail-under", 0, fraction, judging, "SCORE", "also fail a brief with a score below this, from 0 to 1",
     [](options& o, const option_value& v) { o.fail_under = v.number; }},
    {"exit-zero", 0, flag, judging, "", "exit with status 0 instead of 1", set_choice<&options::exit_zero>},

    {"format", 'f', choice, printing, "FORMAT",
     "text, json, markdown, html (one page with pictures), svg (the picture of one brief, or of a tally), github, junit or sarif "
     "(default: text)",
     set_choice<&options::format>, format_names},
    {"language", 'l', choice, printing, "en|fr", "language of the report (default: en); identifiers in JSON are always English",
     [](options& o, const option_value& v) { o.language = v.index == 0 ? &pitch::english : &pitch::french; }, language_names},
    {"all", 'a', flag, printing, "", "print every gap, not only the first three and a count", set_choice<&options::all>},
    {"tally", 't', flag, printing, "", "print counts over all briefs instead of a report on each", set_choice<&options::tally>},
    {.name = "merge",
     .letter = 0,
     .kind = flag,
     .group = printing,
     .argument = "",
     .help = "add up the FILEs, which are tallies in JSON, and print their tally",
     .set = set_action<action::merge>,
     .chooses_action = true,
     .only_on_command_line = true},
    {"line-for-line", 0, flag, printing, "", "one line of JSON for each line, also for a line that cannot be read",
     set_choice<&options::line_for_line>},
    {"words", 0, choice, printing, "all|none", "whether JSON has questions and advice (default: all)",
     [](options& o, const option_value& v) { o.words = static_cast<words>(v.index); }, words_names},
    {"color", 0, choice, printing, "WHEN", "auto, always or never (default: auto, on a terminal unless NO_COLOR is set)",
     [](options& o, const option_value& v) { o.color = static_cast<color>(v.index); }, color_names},
    {"quiet", 'q', flag, printing, "", "no closing line and no progress on standard error", set_choice<&options::quiet>},

    {.name = "list-rules",
     .letter = 0,
     .kind = flag,
     .group = other,
     .argument = "",
     .help = "print the id and question of each rule",
     .set = set_action<action::list_rules>,
     .chooses_action = true,
     .only_on_command_line = true},
    {.name = "explain",
     .letter = 0,
     .kind = text,
     .group = other,
     .argument = "RULE",
     .help = "print what a rule checks",
     .set =
         [](options& o, const option_value& v) {
             o.action = action::explain;
             o.rule = v.text;
         },
     .chooses_action = true,
     .only_on_command_line = true},
    {.name = "schema",
     .letter = 0,
     .kind = flag,
     .group = other,
     .argument = "",
     .help = "print the JSON Schema of a brief",
     .set = set_action<action::schema>,
     .chooses_action = true,
     .only_on_command_line = true},
    {.name = "config",
     .letter = 0,
     .kind = path,
     .group = other,
     .argument = "FILE",
     .help = "read settings from FILE (default: .brief_lint.toml in this folder or the nearest above it)",
     .set = set_nothing,
     .only_on_command_line = true},
    {.name = "no-config",
     .letter = 0,
     .kind = flag,
     .group = other,
     .argument = "",
     .help = "read no settings",
     .set = set_nothing,
     .only_on_command_line = true},
    {.name = "help",
     .letter = 'h',
     .kind = flag,
     .group = other,
     .argument = "",
     .help = "print this text",
     .set = set_action<action::help>,
     .chooses_action = true,
     .only_on_command_line = true},
    {.name = "version",
     .letter = 'V',
     .kind = flag,
     .group = other,
     .argument = "",
     .help = "print the version",
     .set = set_action<action::version>,
     .chooses_action = true,
     .only_on_command_line = true},
};

[[noreturn]] void refuse(std::string_view label, std::string_view expected, std::string_view got, std::string_view nearest = {}) {
    std::string message(label);
    message.append(": expected ").append(expected).append("; got '").append(shortened(got, longest_word)).append("'");
    if (!nearest.empty()) message.append("; did you mean '").append(nearest).append("'?");
    throw usage_error(message);
}

std::size_t choose(std::span<const std::string_view> names, std::string_view label, std::string_view name) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return i;
        list.append(list.empty() ? "one of " : ", ").append(names[i]);
    }
    refuse(label, list, name, near_miss(name, names));
}

// Parses a whole text as a number from 0 to `largest`. Throws if it is something else.
template <class Number>
Number parse_number(std::string_view label, std::string_view expected, std::string_view text, Number largest) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_in_range = Number{} <= number && number <= largest;  // false for NaN
    if (error != std::errc() || end != text.data() + text.size() || !is_in_range) refuse(label, expected, text);
    return number;
}

}  // namespace

std::span<const option_info> all_options() { return table; }

const option_info* find_option(std::string_view name) {
    for (const option_info& option : table)
        if (option.name == name) return &option;
    return nullptr;
}

const option_info* find_option(char letter) {
    for (const option_info& option : table)
        if (option.letter == letter && letter != 0) return &option;
    return nullptr;
}

const option_info* similar_option(std::string_view name, bool only_settings) {
    std::vector<std::string_view> names;
    const option_info* longer = nullptr;
    std::size_t longer_count = 0;
    for (const option_info& option : table) {
        if (only_settings && option.only_on_command_line) continue;
        names.push_back(option.name);
        if (name.size() < 3 || !option.name.starts_with(name)) continue;
        longer = &option;
        ++longer_count;
    }
    if (longer_count == 1) return longer;
    const std::string_view nearest = near_miss(name, names);
    return nearest.empty() ? nullptr : find_option(nearest);
}

option_value parse_value(const option_info& option, std::string_view label, std::string_view text) {
    option_value value{.text = std::string(text)};
    switch (option.kind) {
        case flag: value.index = choose(flag_names, label, text); break;
        case choice: value.index = choose(option.names, label, text); break;
        case count: value.index = parse_number(label, "a whole number from 0 to " + std::to_string(most_jobs), text, most_jobs); break;
        case fraction: value.number = parse_number(label, "a number from 0 to 1", text, 1.0); break;
        default:
            if (text.empty()) throw usage_error(std::string(label) + ": missing value");
    }
    return value;
}

}  // namespace brief_lint
