// What a brief says, field by field, in a form without templates: so that the writers of records are
// compiled once and not for each field, which keeps the page small.
#pragma once

#include <pitch/fields.hpp>
#include <pitch/list_of.hpp>
#include <pitch/set_of.hpp>
#include <pitch/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace pitch_page {

// Names of the enums in C++.
template <class Enum>
inline constexpr std::string_view enum_name{};
template <>
inline constexpr std::string_view enum_name<pitch::origin> = "origin";
template <>
inline constexpr std::string_view enum_name<pitch::appeal> = "appeal";
template <>
inline constexpr std::string_view enum_name<pitch::stage> = "stage";
template <>
inline constexpr std::string_view enum_name<pitch::approach> = "approach";
template <>
inline constexpr std::string_view enum_name<pitch::motive> = "motive";
template <>
inline constexpr std::string_view enum_name<pitch::role> = "role";
template <>
inline constexpr std::string_view enum_name<pitch::channel> = "channel";
template <>
inline constexpr std::string_view enum_name<pitch::experience> = "experience";

// The value of a field that says something. Which members have it follows from the kind of the field.
struct said_value {
    bool is_said = false;
    std::string_view text{};  // text, date
    double number = 0;        // number
    std::uint32_t whole = 0;  // whole_number
    bool flag = false;        // flag
    std::uint32_t notes = 0;  // note, notes, known_notes: a bit for each value
    std::string_view enum_name{};
    std::span<const std::string_view> note_names{};
};

template <pitch::Note Enum>
said_value value_of(pitch::set_of<Enum> notes) {
    said_value value{.is_said = !notes.empty(), .enum_name = enum_name<Enum>, .note_names = pitch::names_of<Enum>::names};
    for (const Enum note : notes) value.notes |= std::uint32_t{1} << static_cast<unsigned>(note);
    return value;
}
template <pitch::Note Enum>
said_value value_of(Enum note) {
    return value_of(pitch::set_of<Enum>(note));
}
inline said_value value_of(const pitch::text& words) { return {.is_said = words.stated(), .text = words.view()}; }
inline said_value value_of(double number) { return {.is_said = true, .number = number}; }
inline said_value value_of(unsigned whole) { return {.is_said = true, .whole = whole}; }
inline said_value value_of(bool flag) { return {.is_said = true, .flag = flag}; }
template <class Value>
said_value value_of(const std::optional<Value>& known) {
    if (!known) return {};
    said_value value = value_of(*known);
    value.is_said = true;
    return value;
}

// Takes the fields that say something.
class field_visitor {
public:
    virtual void field(std::string_view name, pitch::field_kind kind, const said_value& value) = 0;

protected:
    ~field_visitor() = default;
};

// A part, or the elements of a list part.
class part_view {
public:
    template <class Owner>
    part_view(std::string_view name, const Owner& owner) : part_view(name, &owner, 1, sizeof(Owner), &visit_owner<Owner>) {}
    template <class Element>
    part_view(std::string_view name, const pitch::list_of<Element>& list)
        : part_view(name, list.begin(), list.size(), sizeof(Element), &visit_owner<Element>) {
        is_list_ = true;
    }

    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] bool is_list() const { return is_list_; }
    // Number of elements; 1 if the part is not a list.
    [[nodiscard]] std::size_t size() const { return size_; }
    // Visits the fields of an element that say something.
    void visit(std::size_t element, field_visitor& visitor) const {
        visit_(static_cast<const std::byte*>(first_) + element * element_bytes_, visitor);
    }
    // Returns whether there is a field that says something.
    [[nodiscard]] bool is_said() const {
        struct : field_visitor {
            bool found = false;
            void field(std::string_view, pitch::field_kind, const said_value&) override { found = true; }
        } search;
        for (std::size_t i = 0; i < size_; ++i) visit(i, search);
        return search.found;
    }

private:
    using visit_function = void (*)(const void*, field_visitor&);

    part_view(std::string_view name, const void* first, std::size_t size, std::size_t element_bytes, visit_function visit)
        : name_(name), first_(first), size_(size), element_bytes_(element_bytes), visit_(visit) {}

    template <class Owner>
    static void visit_owner(const void* owner, field_visitor& visitor) {
        pitch::for_each_field<Owner>([&](const auto& f) {
            const said_value value = value_of(static_cast<const Owner*>(owner)->*f.member);
            if (value.is_said) visitor.field(f.name, f.kind, value);
        });
    }

    std::string_view name_;
    const void* first_;
    std::size_t size_, element_bytes_;
    visit_function visit_;
    bool is_list_ = false;
};

// Calls `visit(part_view)` for each part of a brief that says something.
template <class Visit>
void each_said_part(const pitch::brief& b, Visit visit) {
    pitch::for_each_field<pitch::brief>([&](const auto& f) {
        const part_view part(f.name, b.*f.member);
        if (part.is_said()) visit(part);
    });
}

}  // namespace pitch_page
