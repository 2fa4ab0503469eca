// Describes the form as JSON: the parts and fields of the table of fields, and the rules that check
// them, in the words of a language.
#pragma once

#include <pitch/fields.hpp>
#include <pitch/language.hpp>
#include <pitch/outline.hpp>
#include <pitch/phrases.hpp>
#include <pitch/pitch.hpp>

#include <span>
#include <string_view>
#include <type_traits>

#include "json_output.hpp"
#include "page_brief.hpp"

namespace pitch_page {

constexpr std::string_view kind_name(pitch::field_kind kind) {
    constexpr std::string_view names[]{"text", "date", "number", "whole_number", "flag", "note", "notes", "known_notes", "part", "list"};
    return names[static_cast<unsigned>(kind)];
}

// Writes the JSON, piece by piece:
// - "heads": texts about the brief, outside of parts
// - "parts": `name`, `label`, `help`, and `fields`; `element`, the label of an element, for a list
// - "fields": `name`, `label`, `help`, `kind`, and `notes` with `name` and `label`
// - "rules": `label` in reports, and the `parts` that the rule checks
// - "conflict": the word of a rule that fails
class form_writer {
public:
    form_writer(const output_window& out, const pitch::language& in) : to_(out), in_(in) {}
    [[nodiscard]] output_window end() const { return to_.end(); }

    void form() {
        to_.open('{');
        list("heads", [&] {
            for (const std::string_view name : page_brief::head_names) named(name, [] {});
        });
        list("parts", [&] {
            pitch::for_each_part([&]<class PartType>(std::type_identity<PartType>, std::string_view name, std::string_view help) {
                named(name, [&] {
                    to_.field("help", help);
                    if constexpr (pitch::Element<PartType>) to_.field("element", in_.word(name.substr(0, name.size() - 1)));
                    list("fields", [&] { pitch::for_each_field<PartType>([&](const auto& f) { field(f); }); });
                });
            });
        });
        list("rules", [&] {
            rules(pitch::grammar);
            rules(pitch::tridom);
            rules(pitch::welcome);
        });
        to_.field("conflict", in_.say(pitch::phrase::fails));
        to_.close('}');
    }

private:
    template <class Function>
    void list(std::string_view key, Function write_elements) {
        to_.key(key);
        to_.open('[');
        write_elements();
        to_.close(']');
    }
    // Writes an object with a name, its label, and what `write_more` adds.
    template <class Function>
    void named(std::string_view name, Function write_more) {
        to_.open('{');
        to_.field("name", name);
        to_.field("label", in_.word(name));
        write_more();
        to_.close('}');
    }
    template <class Owner, class Member>
    void field(const pitch::field<Owner, Member>& f) {
        using note = typename pitch::field<Owner, Member>::note_type;
        if constexpr (std::is_void_v<note>)
            field(f.name, f.help, f.kind, {});
        else
            field(f.name, f.help, f.kind, pitch::names_of<note>::names);
    }
    // Not a template, so that there is one for all fields.
    [[gnu::noinline]] void field(std::string_view name, std::string_view help, pitch::field_kind kind,
                                 std::span<const std::string_view> note_names) {
        named(name, [&] {
            to_.field("help", help);
            to_.field("kind", kind_name(kind));
            list("notes", [&] {
                for (const std::string_view note_name : note_names) named(note_name, [] {});
            });
        });
    }
    template <class Eval>
    void rules(const Eval& evaluator) {
        for (const auto& row : pitch::outline(evaluator)) {
            if (row.kind != pitch::kind::rule && row.kind != pitch::kind::each) continue;
            to_.open('{');
            to_.field("label", in_.label(row.id));
            list("parts", [&] {
                for (const std::string_view part_name : row.consults) to_.string(part_name);
            });
            to_.close('}');
        }
    }

    json_output to_;
    const pitch::language& in_;
};

inline output_window write_form(const output_window& out, const pitch::language& in) {
    form_writer writer(out, in);
    writer.form();
    return writer.end();
}

}  // namespace pitch_page
