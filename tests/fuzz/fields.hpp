/// Values of fields as words, which `assign` reads back.
#pragma once

#include <pitch/detail/report/decimal.hpp>
#include <pitch/fields.hpp>

#include <optional>
#include <string>
#include <type_traits>

namespace fuzz {

template <class Value>
struct is_set : std::false_type {};
template <class Note>
struct is_set<pitch::set_of<Note>> : std::true_type {};

// Each returns the words of a value; empty if the field says nothing.
inline std::string words_of(const pitch::text& value) { return std::string(value.view()); }
inline std::string words_of(bool value) { return value ? "true" : "false"; }
inline std::string words_of(double value) { return std::string(pitch::detail::decimal::shortest(value).view()); }
inline std::string words_of(unsigned value) { return std::to_string(value); }
template <pitch::Note Enum>
std::string words_of(Enum value) {
    return std::string(pitch::name(value));
}
template <class Enum>
std::string words_of(const pitch::set_of<Enum>& value) {
    std::string all;
    for (const Enum note : value) all.append(all.empty() ? "" : ";").append(pitch::name(note));
    return all;
}
template <class Value>
std::string words_of(const std::optional<Value>& value) {
    if (!value) return {};
    const std::string words = words_of(*value);
    return is_set<Value>::value && words.empty() ? "none" : words;
}

/// Calls `visit(field, value)` for each field of a brief, and of each element of its lists.
template <class Visit>
void for_each_value(const pitch::brief& b, Visit visit) {
    pitch::for_each_field<pitch::brief>([&]<class Member>(const Member& member) {
        const auto& part = b.*member.member;
        if constexpr (std::is_void_v<typename Member::element_type>)
            pitch::for_each_field<typename Member::member_type>([&](const auto& f) { visit(f, part.*f.member); });
        else
            for (const auto& element : part)
                pitch::for_each_field<typename Member::element_type>([&](const auto& f) { visit(f, element.*f.member); });
    });
}

}  // namespace fuzz
