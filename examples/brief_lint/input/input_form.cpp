#include "input_form.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "aliases.hpp"

namespace brief_lint {
namespace {

struct ending {
    std::string_view name;
    input_form form;
};
constexpr ending endings[]{{".jsonl", input_form::json_lines}, {".ndjson", input_form::json_lines}, {".csv", input_form::csv},
                           {".tsv", input_form::csv},          {".md", input_form::markdown},       {".markdown", input_form::markdown}};

// Returns the first line that is not blank, without a byte order mark.
std::string_view first_line(std::string_view start) {
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    const std::size_t begin = start.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    start.remove_prefix(begin);
    return start.substr(0, start.find('\n'));
}

// Returns whether a line has a whole JSON object: its braces outside strings are balanced.
bool is_whole_object(std::string_view line) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (in_string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return true;
        }
    }
    return false;
}

// Returns whether a line is the header of a CSV file: cells between separators, and at least one of
// them is a key or an alias. Excel may name the separator in the first line: "sep=;".
bool is_csv_header(std::string_view line) {
    if (line.size() >= 5 && line.starts_with("sep=")) return true;
    for (const char separator : {',', ';', '\t'}) {
        std::size_t cells = 0, known = 0;
        for (std::string_view rest = line;; ++cells) {
            const std::size_t end = std::min(rest.find(separator), rest.size());
            if (!key_for(rest.substr(0, end)).empty()) ++known;
            if (end == rest.size()) break;
            rest.remove_prefix(end + 1);
        }
        if (cells != 0 && known != 0) return true;
    }
    return false;
}

bool is_heading(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
}

// Returns the form of an input by its first line that is not blank; nothing if other lines decide.
std::optional<input_form> form_of_line(std::string_view line) {
    if (line.starts_with('[')) return input_form::json;
    if (line.starts_with('{')) return is_whole_object(line) ? input_form::json_lines : input_form::json;
    if (is_heading(line) || line.starts_with('|') || line.starts_with("---") || line.starts_with("<!--")) return input_form::markdown;
    if (is_csv_header(line)) return input_form::csv;
    return {};
}

// Returns whether text has a heading or a table of Markdown, and no line of JSON.
bool is_markdown(std::string_view text) {
    bool found = false, has_text_above = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with('{')) return false;
        const bool is_underline =
            has_text_above && line.size() >= 2 &&
            (line.find_first_not_of('=') == std::string_view::npos || line.find_first_not_of('-') == std::string_view::npos);
        found = found || is_heading(line) || line.starts_with("| ") || is_underline;
        has_text_above = line.find_first_not_of(" \t") != std::string_view::npos;
    }
    return found;
}

}  // namespace

input_form form_of_name(std::string_view name) {
    for (const ending& known : endings)
        if (name.ends_with(known.name)) return known.form;
    return input_form::automatic;
}

bool form_is_clear(std::string_view start) {
    const std::string_view line = first_line(start);
    const std::size_t end = start.find('\n', static_cast<std::size_t>(line.data() - start.data()));
    return !line.empty() && end != std::string_view::npos && (form_of_line(line) || start.find("\n{", end) != std::string_view::npos);
}

input_form form_of_content(std::string_view start) {
    start = start.substr(0, longest_start);
    if (const std::optional<input_form> form = form_of_line(first_line(start))) return *form;
    return is_markdown(start) ? input_form::markdown : input_form::json_lines;
}

}  // namespace brief_lint
