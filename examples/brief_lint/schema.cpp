#include "schema.hpp"

#include <pitch/fields.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace brief_lint {
namespace {

using pitch::field_kind;

// Appends lines of JSON. Texts are written as they are: no sentence of the table needs escapes, as the
// tests check.
class json_lines_out {
public:
    void open(std::string_view key, char bracket) {
        begin(key);
        text_ += bracket;
        ++depth_;
        is_first_ = true;
    }
    void close(char bracket) {
        --depth_;
        if (!is_first_) new_line();
        text_ += bracket;
        is_first_ = false;
    }
    void string(std::string_view key, std::string_view value) {
        begin(key);
        text_.append("\"").append(value).append("\"");
    }
    // Writes a value that is JSON already.
    void raw(std::string_view key, std::string_view json) {
        begin(key);
        text_ += json;
    }
    std::string finish() { return text_ += '\n'; }

private:
    void new_line() { text_.append("\n").append(2 * depth_, ' '); }
    void begin(std::string_view key) {
        if (!is_first_) text_ += ',';
        if (depth_ != 0) new_line();
        if (!key.empty()) text_.append("\"").append(key).append("\": ");
        is_first_ = false;
    }

    std::string text_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
};

constexpr std::string_view blank = R"({"$ref": "#/$defs/blank"})";

// Returns whether a name is for people, in contrast to that of a channel without a meaning.
template <class Enum>
bool is_offered(std::string_view name) {
    return !std::is_same_v<Enum, pitch::channel> || !name.starts_with("channel_");
}

// Returns the names of an enum's values, each between two texts.
template <class Enum>
std::string list_names(std::string_view before, std::string_view after) {
    std::string names;
    for (const std::string_view name : pitch::names_of<Enum>::names)
        if (is_offered<Enum>(name)) names.append(names.empty() ? "" : ", ").append(before).append(name).append(after);
    return names;
}

// Returns the schema of one value of an alphabet. Editors offer the names of the enum; the pattern
// accepts what the tool accepts beyond them: the free channels, and the American spelling.
template <class Enum>
std::string note_schema() {
    std::string schema = R"({"enum": [)" + list_names<Enum>("\"", "\"") + "]}";
    if constexpr (std::is_same_v<Enum, pitch::channel>)
        return schema + R"(, {"type": "string", "pattern": "^channel_(1[6-9]|2[0-9]|3[01])$"})";
    if constexpr (std::is_same_v<Enum, pitch::role>) return schema + R"(, {"const": "fulfillment"})";
    return schema;
}

// Writes the forms of a field's value, as the elements of an open `anyOf`.
template <class Owner, class Member>
void write_forms(json_lines_out& out, const pitch::field<Owner, Member>& f) {
    using note = typename pitch::field<Owner, Member>::note_type;
    switch (f.kind) {
        case field_kind::text:
        case field_kind::date: out.raw("", R"({"type": "string"})"); break;
        case field_kind::number: out.raw("", R"({"type": "number"})"); break;
        case field_kind::whole_number: out.raw("", R"({"type": "integer", "minimum": 0, "maximum": 4294967295})"); break;
        case field_kind::flag: out.raw("", R"({"type": "boolean"})"); break;
        default:
            if constexpr (!std::is_void_v<note>) {
                out.raw("", note_schema<note>());
                if (f.kind != field_kind::note) out.raw("", R"({"type": "array", "items": {"anyOf": [)" + note_schema<note>() + "]}}");
            }
    }
}

// Writes the schema of a field's value: one of its forms, null or blank text.
template <class Owner, class Member>
void write_field(json_lines_out& out, const pitch::field<Owner, Member>& f) {
    out.open(f.name, '{');
    out.string("title", f.name);
    out.string("description", f.help);
    out.open("anyOf", '[');
    write_forms(out, f);
    out.raw("", blank);
    out.close(']');
    out.close('}');
}

// Writes the schema of an object that has the fields of a part.
template <class PartType>
void write_object(json_lines_out& out, bool is_named) {
    out.open("", '{');
    out.string("type", "object");
    out.open("properties", '{');
    if (is_named)
        out.raw("name", R"({"title": "name", "description": "Who the recipient is, for the report.", "type": ["string", "null"]})");
    pitch::for_each_field<PartType>([&out](const auto& f) { write_field(out, f); });
    out.close('}');
    out.close('}');
}

// Writes the definition of a part or list element: an object, or the value of its main field.
template <class PartType>
void write_definition(json_lines_out& out, std::string_view key, bool is_named = false) {
    out.open(key, '{');
    out.open("anyOf", '[');
    write_object<PartType>(out, is_named);
    if (!is_named) write_forms(out, pitch::fields_of<PartType>::list.template get<0>());
    out.raw("", blank);
    out.close(']');
    out.close('}');
}

// Writes the property of a brief: a reference to the definition of its part, or an array of it.
template <class PartType>
void write_property(json_lines_out& out, std::string_view name, std::string_view help) {
    const std::string reference = R"({"$ref": "#/$defs/)" + std::string(name) + "\"}";
    out.open(name, '{');
    out.string("title", name);
    out.string("description", help);
    out.open("anyOf", '[');
    if constexpr (pitch::Element<PartType>) {
        out.raw("", R"({"type": "array", "items": )" + reference + "}");
        out.raw("", R"({"type": "string"})");
        out.raw("", R"({"type": "null"})");
    } else {
        out.raw("", reference);
    }
    out.close(']');
    out.close('}');
}

void write_text(json_lines_out& out, std::string_view name, std::string_view help) {
    out.open(name, '{');
    out.string("title", name);
    out.string("description", help);
    out.raw("type", R"(["string", "null"])");
    out.close('}');
}

// Returns what a field holds, for the table in the README.
template <class Owner, class Member>
std::string words_for(const pitch::field<Owner, Member>& f) {
    using note = typename pitch::field<Owner, Member>::note_type;
    std::string names;
    if constexpr (!std::is_void_v<note>) names = list_names<note>("`", "`");
    switch (f.kind) {
        case field_kind::text: return "text";
        case field_kind::date: return "date, `YYYY-MM-DD`";
        case field_kind::number: return "number";
        case field_kind::whole_number: return "whole number";
        case field_kind::flag: return "`true` or `false`";
        case field_kind::note: return "one of " + names;
        case field_kind::notes: return "any of " + names;
        case field_kind::known_notes: return "any of " + names + "; or `[]`: none";
        default: return {};
    }
}

}  // namespace

std::string json_schema() {
    json_lines_out out;
    out.open("", '{');
    out.string("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.string("title", "A brief");
    out.string("description", "A marketing brief that brief_lint checks. Nothing is required; unknown keys are allowed.");
    out.string("type", "object");
    out.open("properties", '{');
    write_text(out, "$schema", "The address of this schema, for editors.");
    write_text(out, "id", "Name of the brief in reports.");
    write_text(out, "title", "Title of the brief, for people.");
    write_text(out, "source", "Where the brief comes from.");
    pitch::for_each_part([&out](auto part, std::string_view name, std::string_view help) {
        write_property<typename decltype(part)::type>(out, name, help);
    });
    out.open("recipients", '{');
    out.string("title", "recipients");
    out.string("description", "Several recipients, each with a name; the brief is checked for one after the other.");
    out.open("anyOf", '[');
    out.raw("", R"({"type": "array", "items": {"$ref": "#/$defs/recipients"}})");
    out.raw("", blank);
    out.close(']');
    out.close('}');
    out.close('}');
    out.open("$defs", '{');
    out.raw("blank", R"({"anyOf": [{"type": "null"}, {"type": "string", "pattern": "^\\s*$"}]})");
    pitch::for_each_part(
        [&out](auto part, std::string_view name, std::string_view) { write_definition<typename decltype(part)::type>(out, name); });
    write_definition<pitch::recipient>(out, "recipients", true);
    out.close('}');
    out.close('}');
    return out.finish();
}

std::string field_table() {
    std::string table = "| key | holds | |\n|---|---|---|\n";
    pitch::for_each_part([&table](auto part, std::string_view name, std::string_view help) {
        using type = typename decltype(part)::type;
        constexpr bool is_list = pitch::Element<type>;
        table.append("| **`").append(name).append("`** | ").append(is_list ? "list" : "").append(" | ").append(help).append(" |\n");
        pitch::for_each_field<type>([&](const auto& f) {
            table.append("| `").append(name).append(is_list ? "[]." : ".").append(f.name).append("` | ");
            table.append(words_for(f)).append(" | ").append(f.help).append(" |\n");
        });
    });
    return table;
}

}  // namespace brief_lint
