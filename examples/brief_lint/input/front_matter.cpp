#include "front_matter.hpp"

#include <algorithm>

namespace brief_lint {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    return begin == npos ? std::string_view() : text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

// Reads a quoted value from the start of `text` and removes it. Returns false if the quote is not closed.
bool read_quoted(std::string_view& text, std::string& value) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == quote && !(quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'')) {
            text.remove_prefix(i + 1);
            return true;
        }
        if (quote == '\'' && text[i] == '\'') {
            ++i;
        } else if (quote == '"' && text[i] == '\\') {
            if (++i == text.size()) return false;
            const char c = text[i];
            if (c != 'n' && c != 't' && c != '"' && c != '\\' && c != '/') return false;
            value += c == 'n' ? '\n' : c == 't' ? '\t' : c;
            continue;
        }
        value += text[i];
    }
    return false;
}

// Removes a comment: " #" and what follows.
std::string_view without_comment(std::string_view text) {
    if (text.starts_with('#')) return {};
    const std::size_t comment = std::min(text.find(" #"), text.find("\t#"));
    return trimmed(text.substr(0, comment));
}

bool is_null(std::string_view text) { return text.empty() || text == "~" || text == "null"; }

// Returns whether a plain value would mean something else in YAML: a block, an anchor, a map.
bool is_special(std::string_view text) {
    constexpr std::string_view special = "|>&*!%@`{}]";
    return !text.empty() && special.find(text.front()) != npos;
}

// Reads one value that takes the rest of a line. Returns false if it is not in the subset.
bool read_value(std::string_view text, std::vector<std::string>& values) {
    text = trimmed(text);
    if (text.starts_with('"') || text.starts_with('\'')) {
        std::string value;
        if (!read_quoted(text, value) || !without_comment(trimmed(text)).empty()) return false;
        values.push_back(value);
        return true;
    }
    text = without_comment(text);
    if (is_special(text)) return false;
    if (!is_null(text)) values.emplace_back(text);
    return true;
}

// Reads "[a, 'b, c', d]".
bool read_list(std::string_view text, std::vector<std::string>& values) {
    text.remove_prefix(1);
    while (true) {
        text = trimmed(text);
        if (text.starts_with(']')) return without_comment(trimmed(text.substr(1))).empty();
        if (text.starts_with('"') || text.starts_with('\'')) {
            std::string value;
            if (!read_quoted(text, value)) return false;
            values.push_back(value);
        } else {
            const std::size_t end = text.find_first_of(",]");
            if (end == npos || is_special(text) || text.starts_with('[')) return false;
            if (const std::string_view value = trimmed(text.substr(0, end)); !is_null(value)) values.emplace_back(value);
            text.remove_prefix(end);
        }
        text = trimmed(text);
        if (text.starts_with(','))
            text.remove_prefix(1);
        else if (!text.starts_with(']'))
            return false;
    }
}

// Returns the place of the colon that ends a key, or npos.
std::size_t colon_of(std::string_view line) {
    for (std::size_t at = line.find(':'); at != npos; at = line.find(':', at + 1))
        if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t') return at;
    return npos;
}

// Reads one line. Returns false if it is not in the subset.
bool read_line(std::string_view line, std::size_t number, std::size_t offset, front_matter& result) {
    const std::string_view text = trimmed(line);
    if (text.empty() || text.starts_with('#')) return true;
    const bool is_indented = line.front() == ' ' || line.front() == '\t';
    if (text == "-" || text.starts_with("- ")) {
        if (result.entries.empty()) return false;
        front_matter_entry& owner = result.entries.back();
        if (!owner.is_list && !owner.values.empty()) return false;
        owner.is_list = true;
        return read_value(text.substr(1), owner.values);
    }
    const std::size_t colon = colon_of(text);
    if (is_indented || colon == npos || colon == 0 || is_special(text) || text.starts_with('[')) return false;
    std::string key;
    std::string_view name = trimmed(text.substr(0, colon));
    if (name.starts_with('"') || name.starts_with('\'')) {
        if (!read_quoted(name, key) || !name.empty()) return false;
    } else {
        key = name;
    }
    front_matter_entry& added = result.entries.emplace_back();
    added.key = key;
    added.line = number;
    added.offset = offset;
    const std::string_view value = trimmed(text.substr(colon + 1));
    added.is_list = value.starts_with('[');
    return added.is_list ? read_list(value, added.values) : read_value(value, added.values);
}

}  // namespace

front_matter read_front_matter(std::string_view text, std::size_t line, std::size_t offset) {
    front_matter result;
    bool is_first = true, has_lines = false;
    std::string_view rest = text;
    std::size_t number = line;
    while (!rest.empty()) {
        const std::size_t end = rest.find_first_of("\r\n");
        const std::string_view here = rest.substr(0, end);
        std::size_t next = end == npos ? rest.size() : end + 1;
        if (end != npos && rest.substr(end).starts_with("\r\n")) ++next;
        const std::string_view mark = here.substr(0, here.find_last_not_of(" \t") + 1);
        const std::size_t at = offset + (text.size() - rest.size());
        rest.remove_prefix(next);
        ++number;
        if (is_first) {
            if (mark != "---") return {};
            is_first = false;
        } else if (mark == "---" || mark == "...") {
            result.size = text.size() - rest.size();
            result.lines = number - line;
            return result;
        } else if (!read_line(here.empty() ? " " : here, number - 1, at, result)) {
            if (!has_lines) return {};  // a thematic break, and then text
            result.bad_lines.push_back(number - 1);
        } else {
            has_lines = has_lines || (!trimmed(here).empty() && !trimmed(here).starts_with('#'));  // # may be a heading
        }
    }
    if (!has_lines) return {};
    result.is_open = true;
    result.size = text.size();
    return result;
}

}  // namespace brief_lint
