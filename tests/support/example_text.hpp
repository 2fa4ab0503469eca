/// A sentence as the list of its fields, each as `assign` takes it: "need.origins: organic".
#pragma once

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/fields.hpp>
#include <pitch/sentence.hpp>

namespace support {

inline std::string value_text(pitch::text value) { return std::string(value.stated() ? value.view() : std::string_view()); }
inline std::string value_text(bool value) { return value ? "true" : "false"; }
inline std::string value_text(unsigned value) { return std::to_string(value); }
inline std::string value_text(double value) {
    if (!pitch::detail::is_finite(value)) return "infinite";
    std::ostringstream digits;
    digits << value;
    return digits.str();
}
template <pitch::Note Enum>
std::string value_text(Enum value) {
    return std::string(name(value));
}
template <pitch::Note Enum>
std::string value_text(pitch::set_of<Enum> values) {
    std::string names;
    for (const Enum value : values) names += (names.empty() ? "" : ", ") + support::value_text(value);
    return names;
}
template <class Value>
std::string value_text(const std::optional<Value>& value) {
    if (!value) return {};
    const std::string known = support::value_text(*value);
    return known.empty() ? "none" : known;
}

/// Adds the fields of a part or list element that have a value. A text that is the main field has the
/// name of its part.
template <class Owner>
void add_fields(std::string& lines, std::string_view part, const Owner& owner) {
    bool is_main = true;
    pitch::for_each_field<Owner>([&]<class Member>(const pitch::field<Owner, Member>& f) {
        const std::string value = support::value_text(owner.*f.member);
        if (!value.empty()) {
            lines += (lines.empty() ? "" : "<br>") + std::string(part);
            if (!is_main || f.kind != pitch::field_kind::text) lines += "." + std::string(f.name);
            lines += ": " + value;
        }
        is_main = false;
    });
}

/// Returns the fields of a sentence, separated by `<br>`. A part without any is "not said".
template <pitch::Sentence Record>
std::string example_text(const Record& s) {
    std::string lines;
    pitch::for_each_part([&]<class Type>(std::type_identity<Type>, std::string_view name, std::string_view) {
        std::string fields;
        if constexpr (pitch::Element<Type>) {
            if constexpr (!pitch::States<Record, pitch::list_of<Type>>)
                return;
            else
                for (const Type& element : pitch::get<pitch::list_of<Type>>(s)) support::add_fields(fields, name, element);
        } else {
            if constexpr (!pitch::States<Record, Type>)
                return;
            else
                support::add_fields(fields, name, pitch::get<Type>(s));
        }
        if (fields.empty()) fields = std::string(name) + ": not said";
        lines += (lines.empty() ? "" : "<br>") + fields;
    });
    return lines;
}

}  // namespace support
