#include "junit.hpp"

#include <cstddef>

#include "xml_text.hpp"

namespace brief_lint {
namespace {

void write_attribute(std::string& page, std::string_view key, std::string_view value) {
    page.append(" ").append(key).append("=\"").append(xml_text(value, true)).append("\"");
}

void open_case(std::string& page, const input_file& file, std::size_t line, std::string_view case_name) {
    page += "<testcase";
    write_attribute(page, "classname", plain_name(file.name));
    write_attribute(page, "name", case_name);
    write_attribute(page, "file", plain_name(file.name));
    if (line != 0) write_attribute(page, "line", std::to_string(line));
    page += '>';
}

// Writes the text of an element that is open, and closes it.
void close_with(std::string& page, std::string_view element, std::string_view text) {
    page.append(xml_text(text)).append("</").append(element).append(">");
}

// Returns a line such as "briefs.jsonl:3:5: missing connects (method): …".
std::string line_of(const input_file& file, const placed_question& q) {
    std::string line(plain_name(file.name));
    line.append(":").append(std::to_string(q.where.line)).append(":").append(std::to_string(q.where.column)).append(": ");
    line.append(name(severity_of(q.asked))).append(" ").append(q.asked.rule);
    if (const std::string subject = subject_of(q.asked); !subject.empty()) line.append(" (").append(subject).append(")");
    return line.append(": ").append(sentence_of(q.asked));
}

}  // namespace

std::string junit_prolog() { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"brief_lint\">\n"; }
std::string junit_suite_start(const input_file& file) {
    std::string start = "<testsuite";
    write_attribute(start, "name", plain_name(file.name));
    return start.append(">\n");
}
std::string junit_suite_end() { return "</testsuite>\n"; }
std::string junit_epilog() { return "</testsuites>\n"; }

void write_junit(std::string& page, const judged_brief& brief) {
    std::string gaps, rules, rest;  // `rules`: of the gaps
    bool has_conflict = false;
    for (const placed_question& q : brief.questions) {
        const bool is_gap = q.asked.standing == question::standing::gap;
        if (!is_gap || brief.passes) {
            rest.append(rest.empty() ? "" : "\n").append(line_of(brief.file, q));
            continue;
        }
        gaps.append(gaps.empty() ? "" : "\n").append(line_of(brief.file, q));
        rules.append(rules.empty() ? "" : ", ").append(q.asked.rule);
        has_conflict = has_conflict || severity_of(q.asked) == severity::conflict;
    }
    open_case(page, brief.file, brief.where.line, name_of(brief));
    if (!brief.passes) {
        page += "<failure";
        write_attribute(page, "message", rules);
        write_attribute(page, "type", has_conflict ? "conflict" : "missing");
        page += '>';
        close_with(page, "failure", gaps);
    }
    if (!rest.empty()) close_with(page += "<system-out>", "system-out", rest);
    page += "</testcase>\n";
}

void write_junit(std::string& page, const bad_brief& brief) {
    std::string lines;
    for (const std::string& problem : brief.problems) lines.append(lines.empty() ? "" : "\n").append(problem);
    open_case(page, brief.file, brief.line, name_of(brief));
    page += "<error";
    write_attribute(page, "message", brief.problems.empty() ? "cannot be read" : brief.problems.front());
    write_attribute(page, "type", "unreadable");
    page += '>';
    close_with(page, "error", lines);
    page += "</testcase>\n";
}

}  // namespace brief_lint
