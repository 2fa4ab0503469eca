#include "github.hpp"

#include <cstddef>

#include "xml_text.hpp"

namespace brief_lint {
namespace {

// Escapes as the package @actions/core does. The runner reverses it.
void escape(std::string& page, std::string_view text, bool is_property) {
    for (const char c : text) {
        if (c == '%')
            page += "%25";
        else if (c == '\r')
            page += "%0D";
        else if (c == '\n')
            page += "%0A";
        else if (is_property && c == ':')
            page += "%3A";
        else if (is_property && c == ',')
            page += "%2C";
        else
            page += c;
    }
}

void write_command(std::string& page, std::string_view command, std::string_view file, std::size_t line, std::size_t column,
                   std::string_view title, std::string_view message) {
    page.append("::").append(command).append(" file=");
    escape(page, without_controls(plain_name(file), "\r\n"), true);
    if (line != 0) page.append(",line=").append(std::to_string(line));
    if (column != 0) page.append(",col=").append(std::to_string(column));
    page += ",title=";
    escape(page, title, true);
    page += "::";
    escape(page, message, false);
    page += '\n';
}

std::string_view command_of(severity s) { return s == severity::conflict ? "error" : s == severity::missing ? "warning" : "notice"; }

// Says what a notice is about: advice, or a rule that is settled.
std::string message_of(const question& asked) {
    const severity s = severity_of(asked);
    const std::string sentence = sentence_of(asked);
    return s == severity::conflict || s == severity::missing ? sentence : std::string(name(s)) + ": " + sentence;
}

}  // namespace

void write_github(std::string& page, const judged_brief& brief) {
    const std::string brief_name = name_of(brief);
    for (const placed_question& q : brief.questions) {
        std::string title = brief_name + ": " + std::string(q.asked.rule);
        if (const std::string subject = subject_of(q.asked); !subject.empty()) title.append(" (").append(subject).append(")");
        write_command(page, command_of(severity_of(q.asked)), brief.file.name, q.where.line, q.where.column, title, message_of(q.asked));
    }
}

void write_github(std::string& page, const bad_brief& brief) {
    const std::string title = name_of(brief) + ": cannot be read";
    for (const std::string& problem : brief.problems) write_command(page, "error", brief.file.name, brief.line, 0, title, problem);
}

std::string without_command(std::string line) {
    for (std::size_t at = 0; (at = line.find("##[", at)) != std::string::npos; ++at) line.insert(at + 1, 1, ' ');
    const std::size_t begin = line.find_first_not_of(" \t\v\f\r");
    if (begin != std::string::npos && line.compare(begin, 2, "::") == 0) line.insert(0, "./");
    return line;
}

}  // namespace brief_lint
