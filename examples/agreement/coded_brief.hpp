// What a coder wrote in each field of a brief, for any field of the table of fields.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/fields.hpp>

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace agreement {

// The code of a field. `none` is an empty set of the recipient: they want none. Then `not_stated`
// means that it is not known, and `stated` that there are some.
enum class code : unsigned char { not_stated, none, stated };
inline constexpr std::size_t codes = 3;

// The code of one field, and what the coder wrote. The notes of a list are the union of its elements'.
struct coded_field {
    code given = code::not_stated;
    std::string written;  // names of notes in their order; in lists, other values are separated by "; "
};

// A field of the table. All coded briefs have their fields in the order of `all_rows()`.
struct row {
    std::string path;    // such as `need.origins` or `metrics[].at`
    bool is_text;        // free text, not a date
    bool has_notes;      // names of an alphabet
    bool has_none;       // three codes instead of two
    bool is_comparable;  // what two coders wrote is equal or not: notes, and values that are not in a list
};

struct coded_brief {
    std::string id;
    std::size_t line = 0;  // in the file, from 1
    std::vector<coded_field> fields;
};

// Calls `visit(part, in_list, f, owners)` for each field `f` of the table of fields, in its order.
// `owners` has the part, or all elements of the list.
template <class Visit>
void for_each_row(const pitch::brief& coded, Visit visit) {
    pitch::for_each_field<pitch::brief>([&]<class Part>(const pitch::field<pitch::brief, Part>& part) {
        using element = typename pitch::field<pitch::brief, Part>::element_type;
        const Part& held = coded.*part.member;
        if constexpr (std::is_void_v<element>)
            pitch::for_each_field<Part>([&](const auto& f) { visit(part.name, false, f, std::span<const Part>(&held, 1)); });
        else
            pitch::for_each_field<element>(
                [&](const auto& f) { visit(part.name, true, f, std::span<const element>(held.begin(), held.size())); });
    });
}

// Returns the code of one value. A plain number or flag is always stated.
template <class Value>
code code_of(const Value& value) {
    if constexpr (std::same_as<Value, pitch::text>) {
        return value.stated() ? code::stated : code::not_stated;
    } else if constexpr (requires { value.has_value(); }) {
        if (!value) return code::not_stated;
        if constexpr (requires { value->empty(); }) return value->empty() ? code::none : code::stated;
        return code::stated;
    } else if constexpr (requires { value.empty(); }) {
        return value.empty() ? code::not_stated : code::stated;
    } else {
        return code::stated;
    }
}

template <pitch::Note Enum>
pitch::set_of<Enum> notes_in(pitch::set_of<Enum> notes) {
    return notes;
}
template <pitch::Note Enum>
pitch::set_of<Enum> notes_in(Enum note) {
    return note;
}
template <class Value>
auto notes_in(const std::optional<Value>& value) -> decltype(agreement::notes_in(*value)) {
    if (!value) return {};
    return agreement::notes_in(*value);
}

inline void append(std::string& to, pitch::text value) { to += value.view(); }
inline void append(std::string& to, bool value) { to += value ? "true" : "false"; }
template <class Number>
    requires(std::same_as<Number, double> || std::same_as<Number, unsigned>)
void append(std::string& to, Number value) {
    char digits[32];
    to.append(digits, std::to_chars(std::begin(digits), std::end(digits), value).ptr);
}
template <class Value>
void append(std::string& to, const std::optional<Value>& value) {
    if (value) agreement::append(to, *value);
}

// Codes a field of a part, or of all elements of a list: `stated` if any element states it.
template <class Owner, class Member>
coded_field code_field(const pitch::field<Owner, Member>& f, std::span<const Owner> owners) {
    using note = typename pitch::field<Owner, Member>::note_type;
    coded_field result;
    if constexpr (std::is_void_v<note>) {
        for (const Owner& owner : owners) {
            if (code_of(owner.*f.member) != code::stated) continue;
            if (result.given == code::stated) result.written += "; ";
            result.given = code::stated;
            agreement::append(result.written, owner.*f.member);
        }
    } else {
        pitch::set_of<note> all;
        for (const Owner& owner : owners) {
            result.given = std::max(result.given, code_of(owner.*f.member));
            all |= agreement::notes_in(owner.*f.member);
        }
        for (const note one : all) {
            if (!result.written.empty()) result.written += ", ";
            result.written += pitch::name(one);
        }
    }
    return result;
}

// Codes all fields of a brief.
inline std::vector<coded_field> code_fields(const pitch::brief& coded) {
    std::vector<coded_field> fields;
    for_each_row(coded, [&](std::string_view, bool, const auto& f, auto owners) { fields.push_back(agreement::code_field(f, owners)); });
    return fields;
}

// Returns the rows of the table of fields.
inline std::vector<row> all_rows() {
    std::vector<row> rows;
    for_each_row(pitch::brief{}, [&](std::string_view part, bool in_list, const auto& f, auto) {
        using note = typename std::remove_cvref_t<decltype(f)>::note_type;
        constexpr bool has_notes = !std::is_void_v<note>;
        const bool is_text = f.kind == pitch::field_kind::text;
        const bool is_comparable = has_notes || (!is_text && !in_list);  // numbers of a list have no order
        rows.push_back({.path = std::string(part) + (in_list ? "[]." : ".") + std::string(f.name),
                        .is_text = is_text,
                        .has_notes = has_notes,
                        .has_none = f.kind == pitch::field_kind::known_notes,
                        .is_comparable = is_comparable});
    });
    return rows;
}

}  // namespace agreement
