#include "sarif.hpp"

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/version.hpp>

#include <cstdint>
#include <initializer_list>
#include <iterator>

#include "../printable.hpp"

namespace brief_lint {
namespace {

// Writes what it buffers when `end()` is called.
using json_writer = pitch::detail::json_writer<std::back_insert_iterator<std::string>>;

constexpr std::string_view root = "%SRCROOT%";

// Returns a name as a URI reference: every byte but letters, digits, "-._~" and "/" is encoded.
std::string encoded(std::string_view file) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : file) {
        const auto code = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri.append("%").append(digits.substr(code >> 4, 1)).append(digits.substr(code & 15u, 1));
    }
    return uri;
}

// Returns the 64-bit FNV-1a hash of texts, in 16 hexadecimal digits. A zero byte ends each text.
std::string hash_of(std::initializer_list<std::string_view> texts) {
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3; };
    for (const std::string_view text : texts) {
        for (const char c : text) add(static_cast<unsigned char>(c));
        add(0);
    }
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 15u];
    return digits;
}

// Returns what a brief and a rule have in common with themselves after edits elsewhere: the id and the
// rule, not the line. A brief without id is known by its title, or by its main statements.
std::string fingerprint(const judged_brief& brief, const question& asked) {
    const std::string element = asked.element ? std::to_string(*asked.element) : std::string();
    const pitch::brief& b = brief.read.brief;
    if (brief.has_id) return hash_of({"id", brief.read.id, brief.recipient, asked.rule, element});
    if (!brief.read.title.empty()) return hash_of({"title", brief.read.title, brief.recipient, asked.rule, element});
    return hash_of({"texts", b.need.statement.view(), b.solution.statement.view(), b.method.statement.view(), b.message.words.view(),
                    brief.recipient, asked.rule, element});
}

// Returns text as a plain message of SARIF: braces are doubled, since "{0}" is a placeholder, and a
// space breaks up "[text](target)", which is a link.
std::string message_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '{' || c == '}') escaped += c;
        if (c == '(' && escaped.ends_with(']')) escaped += ' ';
        escaped += c;
    }
    return escaped;
}

void write_text(json_writer& to, std::string_view key, std::string_view text) {
    to.key(key);
    to.open("{");
    to.field("text", text);
    to.close("}");
}

// Writes the array `locations`. `where` is null for a whole file, and has column 0 for a whole line.
void write_locations(json_writer& to, const input_file& file, const place* where, std::string_view brief_name) {
    const std::string_view name = plain_name(file.name);
    const bool is_absolute = name.starts_with('/');
    to.key("locations");
    to.open("[");
    to.open("{");
    to.key("physicalLocation");
    to.open("{");
    to.key("artifactLocation");
    to.open("{");
    to.field("uri", std::string_view((is_absolute ? "file://" : "") + encoded(name)));
    if (!is_absolute) to.field("uriBaseId", root);
    to.close("}");
    if (where) {
        to.key("region");
        to.open("{");
        to.field("startLine", std::uint64_t{where->line});
        if (where->column != 0) to.field("startColumn", std::uint64_t{where->column});
        to.close("}");
    }
    to.close("}");
    if (!brief_name.empty()) {
        to.key("logicalLocations");
        to.open("[");
        to.open("{");
        to.field("name", brief_name);
        to.field("kind", std::string_view("object"));
        to.close("}");
        to.close("]");
    }
    to.close("}");
    to.close("]");
}

void write_rule(json_writer& to, const question& rule) {
    to.open("{");
    to.field("id", rule.rule);
    if (!rule.asks.empty()) write_text(to, "shortDescription", rule.asks);
    if (!rule.advice.empty()) write_text(to, "help", rule.advice);
    to.close("}");
}

std::string_view kind_of(severity s) { return s == severity::settled ? "pass" : s == severity::not_applicable ? "notApplicable" : "fail"; }
// Returns the level. The specification wants "none" for every kind but "fail".
std::string_view level_of(severity s) {
    switch (s) {
        case severity::conflict: return "error";
        case severity::missing: return "warning";
        case severity::advice: return "note";
        default: return "none";
    }
}

// Returns a notification. `file` can be null.
std::string notification(const input_file* file, std::size_t line, std::string_view message) {
    std::string object;
    json_writer to(std::back_inserter(object));
    const place where{line, 0};
    to.open("{");
    to.field("level", std::string_view("error"));
    write_text(to, "message", message_text(message));
    if (file) write_locations(to, *file, line == 0 ? nullptr : &where, {});
    to.close("}");
    static_cast<void>(to.end());
    return object;
}

}  // namespace

sarif_rules::sarif_rules(const judge& decides) {
    for (question& asked : decides.questions(pitch::brief{}, true))
        if (index_of(asked.rule) == rules_.size()) rules_.push_back(std::move(asked));
}

std::size_t sarif_rules::index_of(std::string_view rule) const {
    std::size_t i = 0;
    while (i < rules_.size() && rules_[i].rule != rule) ++i;
    return i;
}

std::string sarif_prolog(const options& given, const sarif_rules& rules) {
    std::string start;
    json_writer to(std::back_inserter(start));
    to.open("{");
    to.field("$schema", std::string_view("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"));
    to.field("version", std::string_view("2.1.0"));
    to.key("runs");
    to.open("[");
    to.open("{");
    to.key("tool");
    to.open("{");
    to.key("driver");
    to.open("{");
    to.field("name", std::string_view("brief_lint"));
    to.field("version", std::string_view(std::to_string(PITCH_VERSION_MAJOR) + '.' + std::to_string(PITCH_VERSION_MINOR) + '.' +
                                         std::to_string(PITCH_VERSION_PATCH)));
    to.key("rules");
    to.open("[");
    for (const question& rule : rules.all()) write_rule(to, rule);
    to.close("]");
    to.close("}");
    to.close("}");
    to.field("language", given.language->tag);
    to.field("columnKind", std::string_view("unicodeCodePoints"));
    to.key("originalUriBaseIds");
    to.open("{");
    to.key(root);
    to.open("{");
    write_text(to, "description", "The folder in which brief_lint ran.");
    to.close("}");
    to.close("}");
    to.key("results");
    to.open("[");
    static_cast<void>(to.end());
    return start;
}

std::string sarif_epilog(const std::vector<std::string>& notifications, int exit_status, bool all_read) {
    std::string end = "\n],\"invocations\":[{\"executionSuccessful\":";
    end.append(all_read ? "true" : "false").append(",\"exitCode\":").append(std::to_string(exit_status));
    if (!notifications.empty()) {
        end += ",\"toolExecutionNotifications\":[";
        for (std::size_t i = 0; i < notifications.size(); ++i) end.append(i == 0 ? "\n" : ",\n").append(notifications[i]);
        end += "\n]";
    }
    return end.append("}]}]}\n");
}

void write_sarif(std::string& page, const judged_brief& brief, const sarif_rules& rules) {
    const std::string brief_name = name_of(brief);
    for (const placed_question& q : brief.questions) {
        const severity level = severity_of(q.asked);
        const std::size_t index = rules.index_of(q.asked.rule);
        page += ",\n";
        json_writer to(std::back_inserter(page));
        to.open("{");
        to.field("ruleId", q.asked.rule);
        if (index < rules.all().size()) to.field("ruleIndex", std::uint64_t{index});
        to.field("kind", kind_of(level));
        to.field("level", level_of(level));
        std::string message = brief_name;
        if (const std::string subject = subject_of(q.asked); !subject.empty()) message.append(" (").append(subject).append(")");
        write_text(to, "message", message_text(message.append(": ").append(sentence_of(q.asked))));
        write_locations(to, brief.file, &q.where, brief_name);
        to.key("partialFingerprints");
        to.open("{");
        to.field("briefRule/v1", std::string_view(fingerprint(brief, q.asked)));
        to.close("}");
        to.close("}");
        static_cast<void>(to.end());
    }
}

std::string sarif_notification(const input_file& file, std::size_t line, std::string_view problem) {
    return notification(&file, line, problem);
}
std::string sarif_notification(std::string_view message) { return notification(nullptr, 0, message); }

}  // namespace brief_lint
