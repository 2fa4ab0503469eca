#include "annotation.hpp"

#include "../printable.hpp"

namespace brief_lint {

severity severity_of(const question& asked) {
    switch (asked.standing) {
        // A gap that passes is below `no`: it is supposed to fail.
        case question::standing::gap: return asked.outcome == pitch::outcome::missing ? severity::missing : severity::conflict;
        case question::standing::advice: return severity::advice;
        default: return asked.outcome == pitch::outcome::not_applicable ? severity::not_applicable : severity::settled;
    }
}

std::string_view name(severity s) {
    switch (s) {
        case severity::conflict: return "conflict";
        case severity::missing: return "missing";
        case severity::advice: return "advice";
        case severity::settled: return "ok";
        default: return "not_applicable";
    }
}

std::string name_of(const judged_brief& brief) {
    std::string both = printable(brief.read.id, longest_heading);
    if (!brief.recipient.empty()) both.append(" (").append(printable(brief.recipient, longest_heading)).append(")");
    return both;
}

std::string name_of(const bad_brief& brief) {
    if (!brief.id.empty()) return printable(brief.id, longest_heading);
    return brief.line == 0 ? printable(brief.file.name, longest_heading) : "line " + std::to_string(brief.line);
}

std::string subject_of(const question& asked) {
    if (asked.element) return std::string(asked.part) + '[' + std::to_string(*asked.element) + ']';
    std::string names;
    for (const std::string_view part : asked.lacks) names.append(names.empty() ? "" : ", ").append(part);
    return names;
}

std::string sentence_of(const question& asked) {
    std::string both = asked.asks;
    if (!asked.advice.empty()) both.append(both.empty() ? "" : " ").append(asked.advice);
    return printable(both.empty() ? asked.rule : both);
}

std::string_view plain_name(std::string_view file) {
    while (file.starts_with("./") && file.size() > 2) file.remove_prefix(2);
    return file;
}

}  // namespace brief_lint
