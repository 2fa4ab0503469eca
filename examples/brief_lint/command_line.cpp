#include "command_line.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "option_table.hpp"
#include "printable.hpp"
#include "settings.hpp"

namespace brief_lint {
namespace {

// Two options that make no sense together.
struct clash {
    std::string_view first, second;
    std::string_view values;  // of the second, separated by spaces; empty: any value
    std::string_view why;
    std::string_view first_values = {};  // of the first; empty: any value
    std::string_view unless = {};        // names of options that make sense of both
};

constexpr std::string_view annotations = "github junit sarif";
constexpr std::string_view no_json = "text markdown html svg github junit sarif";
constexpr std::string_view pictures = "html svg";
constexpr std::string_view frameworks = "moore kellogg storybrand smart ipa-brief effie";
constexpr clash clashes[]{
    {"config", "no-config", "", "one of them is wrong"},
    {"rules", "criteria", "", "the policy is the criterion"},
    {"tally", "format", annotations, "a count has no place in a file"},
    {"tally", "against", "", "a count does not show what changed"},
    {"tally", "frameworks", "", "a tally counts one criterion; choose it by --criteria"},
    {"tally", "line-for-line", "", "a tally is not about one line"},
    {"frameworks", "format", annotations, "a line for each framework is not a gap"},
    {"frameworks", "against", "", "--against compares one criterion; choose it by --criteria"},
    {"against", "format", annotations, "an annotation cannot say that a gap is settled"},
    {"against", "format", pictures, "a picture shows one run; use text, markdown or json"},
    {"frameworks", "format", "svg", "a picture shows three verdicts; use html"},
    {"rules", "format", "svg", "the picture of a brief shows three verdicts; use html", "", "tally merge"},
    {"criteria", "format", "svg", "the picture of a brief shows three verdicts; use html", frameworks, "tally merge"},
    {"against", "line-for-line", "", "a brief that is gone has no line"},
    {"line-for-line", "format", no_json, "only --format json has a line for each line"},
    {"words", "format", no_json, "only --format json can leave words out"},
    {"merge", "format", annotations, "a count has no place in a file"},
    {"merge", "against", "", "a tally does not name briefs"},
    {"merge", "frameworks", "", "a tally counts one criterion"},
    {"merge", "line-for-line", "", "a tally is not about one line"},
    {"merge", "input", "json-lines json csv markdown", "tallies are JSON, and not briefs"},
    {"merge", "map", "", "tallies are not briefs"},
    {"merge", "strict", "", "tallies are not briefs"},
};

bool has_word(std::string_view words, std::string_view word) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = words.find(' ', begin);
        if (words.substr(begin, end - begin) == word) return true;
        begin = end == std::string_view::npos ? words.size() : end + 1;
    }
    return false;
}

// The arguments, taken apart.
struct command {
    std::vector<given_option> given;
    std::vector<std::string> files;
    bool only_prints = false;  // --help or --version, after which nothing is parsed
};

[[noreturn]] void refuse_unknown(std::string_view argument, const option_info* similar) {
    std::string message = "unknown option " + shortened(argument, longest_word);
    if (similar) message.append("; did you mean --").append(similar->name).append("?");
    throw usage_error(message);
}

class argument_parser {
public:
    explicit argument_parser(std::vector<std::string_view> arguments) : arguments_(std::move(arguments)) {}

    command parse() {
        bool only_files = false;  // after --
        while (next_ < arguments_.size() && !parsed_.only_prints) {
            const std::string_view argument = arguments_[next_++];
            if (only_files || !argument.starts_with('-') || argument == "-")
                parsed_.files.emplace_back(argument);
            else if (argument == "--")
                only_files = true;
            else if (argument.starts_with("--"))
                parse_long(argument);
            else
                parse_letters(argument);
        }
        return std::move(parsed_);
    }

private:
    void parse_long(std::string_view argument) {
        const std::string_view label = argument.substr(0, argument.find('='));
        const option_info* option = find_option(label.substr(2));
        if (!option) refuse_unknown(argument, similar_option(label.substr(2)));
        std::optional<std::string_view> value;
        if (label.size() < argument.size()) value = argument.substr(label.size() + 1);
        add(*option, label, value);
    }

    // Parses short options: -t, -ta, -f json or -fjson.
    void parse_letters(std::string_view argument) {
        const std::string_view name = argument.substr(1, argument.find('=') - 1);
        if (name.size() > 1 && find_option(name)) refuse_unknown(argument, find_option(name));
        for (std::size_t i = 1; i < argument.size(); ++i) {
            const option_info* option = find_option(argument[i]);
            if (!option) refuse_unknown(argument, similar_option(name));
            const std::string label{'-', argument[i]};
            if (option->kind == value_kind::flag) {
                add(*option, label, {});
                continue;
            }
            std::optional<std::string_view> value;
            if (i + 1 < argument.size()) value = argument.substr(i + 1);
            add(*option, label, value);
            return;
        }
    }

    void add(const option_info& option, std::string_view label, std::optional<std::string_view> value) {
        if (!value && option.kind == value_kind::flag) value = "true";
        if (!value) {
            if (next_ == arguments_.size()) throw usage_error(std::string(label) + ": missing value");
            value = arguments_[next_++];
        }
        parsed_.given.push_back({&option, parse_value(option, label, *value), "--" + std::string(option.name)});
        if (option.name == "help" || option.name == "version") parsed_.only_prints = parsed_.given.back().value.index != 0;
    }

    std::vector<std::string_view> arguments_;
    std::size_t next_ = 0;
    command parsed_;
};

// The options that remain when later ones replace earlier ones, and the command line replaces settings.
class choices {
public:
    void add(given_option given) {
        remove(given.option->name);
        given_.push_back(std::move(given));
    }

    // Drops a setting that clashes with an option of the command line. Throws for any other clash.
    void settle() {
        for (const clash& c : clashes) {
            const given_option* first = find(c.first);
            if (!first || !is_on(*first)) continue;
            if (!c.first_values.empty() && !has_word(c.first_values, first->value.text)) continue;
            if (any_is_on(c.unless)) continue;
            const given_option* second = find(c.second);
            if (!clashes_with(c, second)) continue;
            if (second && first->from_file != second->from_file)
                remove(first->from_file ? c.first : c.second);
            else
                refuse(c, *first, second);
        }
    }

    [[nodiscard]] const given_option* find(std::string_view name) const {
        for (const given_option& g : given_)
            if (g.option->name == name) return &g;
        return nullptr;
    }
    [[nodiscard]] const std::vector<given_option>& given() const { return given_; }

    static bool is_on(const given_option& g) { return g.option->kind != value_kind::flag || g.value.index != 0; }

private:
    // Returns whether one of several options is on.
    [[nodiscard]] bool any_is_on(std::string_view names) const {
        return std::any_of(given_.begin(), given_.end(),
                           [&](const given_option& g) { return is_on(g) && has_word(names, g.option->name); });
    }
    static bool clashes_with(const clash& c, const given_option* second) {
        if (!c.values.empty()) return has_word(c.values, second ? second->value.text : find_option(c.second)->names.front());
        return second && is_on(*second);
    }

    [[noreturn]] static void refuse(const clash& c, const given_option& first, const given_option* second) {
        std::string message = first.label;
        const std::string name(second && second->from_file ? c.second : "--" + std::string(c.second));
        message.append(" with ").append(name);
        if (!c.values.empty()) message.append(" ").append(second ? second->value.text : find_option(c.second)->names.front());
        throw usage_error(message.append(": ").append(c.why));
    }

    void remove(std::string_view name) {
        std::erase_if(given_, [name](const given_option& g) { return g.option->name == name; });
    }

    std::vector<given_option> given_;
};

// Throws if two options choose different actions.
void check_actions(const choices& chosen) {
    const given_option* action = nullptr;
    for (const given_option& g : chosen.given()) {
        if (!g.option->chooses_action || !choices::is_on(g)) continue;
        if (action) throw usage_error(action->label + " with " + g.label + ": choose one of them");
        action = &g;
    }
}

// Throws if files make no sense with the other options. No file stands for standard input.
void check_files(const options& parsed, const choices& chosen) {
    if (parsed.action != action::check && parsed.action != action::merge) {
        if (parsed.files.empty()) return;
        for (const given_option& g : chosen.given())
            if (g.option->chooses_action && choices::is_on(g))
                throw usage_error(g.label + ": reads no file; got '" + shortened(parsed.files.front(), longest_word) + "'");
    }
    const bool reads_standard_input =
        parsed.files.empty() || std::find(parsed.files.begin(), parsed.files.end(), "-") != parsed.files.end();
    if (parsed.against == "-" && reads_standard_input) throw usage_error("--against -: standard input has the briefs to check");
    if (parsed.stdin_filename.empty() || reads_standard_input) return;
    throw usage_error("--stdin-filename: no file is -, so standard input is not read");
}

std::vector<given_option> settings_for(const command& line) {
    std::string file;
    for (const given_option& g : line.given) {
        if (g.option->name == "no-config" && choices::is_on(g)) return {};
        if (g.option->name == "config") file = g.value.text;
    }
    if (file.empty()) file = find_settings();
    return file.empty() ? std::vector<given_option>() : read_settings(file);
}

constexpr std::size_t help_column = 25, help_width = 80;

// Appends words, and begins a new line at `help_column` before a word that does not fit.
void append_wrapped(std::string& page, std::size_t column, std::string_view words) {
    bool is_first = true;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        if (!is_first && column + 1 + word.size() > help_width) {
            page.append("\n").append(help_column, ' ');
            column = help_column;
        } else if (!is_first) {
            page += ' ';
            ++column;
        }
        page += word;
        column += word.size();
        is_first = false;
        words.remove_prefix(word.size() < words.size() ? word.size() + 1 : word.size());
    }
    page += '\n';
}

void append_option(std::string& page, const option_info& option) {
    std::string head = option.letter != 0 ? std::string("  -") + option.letter + ", --" : std::string("      --");
    head += option.name;
    if (!option.argument.empty()) head.append(" ").append(option.argument);
    page += head;
    if (head.size() + 2 > help_column)
        page.append("\n").append(help_column, ' ');
    else
        page.append(help_column - head.size(), ' ');
    append_wrapped(page, help_column, option.help);
}

}  // namespace

options parse_command_line(int count, const char* const* arguments) {
    command line = argument_parser(std::vector<std::string_view>(arguments + 1, arguments + count)).parse();
    options parsed;
    if (line.only_prints) {
        line.given.back().option->set(parsed, line.given.back().value);
        return parsed;
    }
    choices chosen;
    std::vector<given_option> settings = settings_for(line);
    for (given_option& g : settings) chosen.add(std::move(g));
    for (given_option& g : line.given) chosen.add(std::move(g));
    chosen.settle();
    check_actions(chosen);
    for (const given_option& g : chosen.given()) g.option->set(parsed, g.value);
    parsed.files = std::move(line.files);
    check_files(parsed, chosen);
    if (parsed.files.empty()) parsed.files.emplace_back("-");
    return parsed;
}

std::string usage() {
    std::string page =
        R"(Usage: brief_lint [OPTION ...] [FILE ...]

Checks marketing briefs, and prints three verdicts on each: complete, successful
and received. A FILE is JSON Lines, JSON, CSV or Markdown; a folder stands for
the briefs in it. Reads standard input if no FILE is given, or if the FILE is -.
)";
    constexpr std::pair<option_group, std::string_view> groups[]{{option_group::reading, "Reading"},
                                                                 {option_group::judging, "Judging"},
                                                                 {option_group::printing, "Printing"},
                                                                 {option_group::other, "Help and settings"}};
    for (const auto& [group, title] : groups) {
        page.append("\n").append(title).append(":\n");
        for (const option_info& option : all_options())
            if (option.group == group) append_option(page, option);
    }
    return page +
           R"(
Each option without a value can be undone by =false, as in --tally=false. In
.brief_lint.toml, long options are keys: format = "json". The command line takes
precedence.

Exit status:
  0  every brief passes
  1  at least one brief does not pass
  2  some input could not be read, the report could not be written, or an option
     is invalid
)";
}

}  // namespace brief_lint
