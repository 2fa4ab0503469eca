/// The table of fields: visits the fields of every part, and assigns them from text.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/fields/part_fields.hpp>
#include <pitch/detail/fields/paths.hpp>
#include <pitch/detail/fields/read_value.hpp>
#include <pitch/field.hpp>
#include <pitch/parsed.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0 {

/// Calls `visit(f)` for each field of a part, list element or record, in the order of its members.
/// `f` is a `field`, in static storage. Example:
/// `for_each_field<need>([&](const auto& f) { std::cout << f.name << ": " << f.help << '\n'; });`
template <class Owner, class Visit>
constexpr void for_each_field(Visit&& visit) {
    [&visit]<std::size_t... Index>(std::index_sequence<Index...>) {
        (static_cast<void>(visit(detail::fields_in<Owner>().template get<Index>())), ...);
    }(detail::field_indices<Owner>());
}

/// Calls `visit(f)` for the field of a name. Returns false if there is none. Case-sensitive.
template <class Owner, class Visit>
constexpr bool visit_field(std::string_view name, Visit&& visit) {
    return [&visit, name]<std::size_t... Index>(std::index_sequence<Index...>) {
        return ((detail::fields_in<Owner>().template get<Index>().name == name &&
                 (static_cast<void>(visit(detail::fields_in<Owner>().template get<Index>())), true)) ||
                ...);
    }(detail::field_indices<Owner>());
}

/// Calls `visit(std::type_identity<PartType>(), name, help)` for each member of `brief`, in order.
/// `help` is one sentence about the part. For a list part, `PartType` is the type of its elements,
/// such as `alternative`; it satisfies `Element`, and other parts do not.
template <class Visit>
constexpr void for_each_part(Visit&& visit) {
    pitch::for_each_field<brief>([&visit]<class Owner, class Member>(const field<Owner, Member>& a_part) {
        using element = typename field<Owner, Member>::element_type;
        visit(std::type_identity<std::conditional_t<std::is_void_v<element>, Member, element>>(), a_part.name, a_part.help);
    });
}

/// Sets a field from text, or returns what is wrong with the text. Blank text clears the field: it is
/// not said, or unknown. After an error, the field is as it was. Never allocates or throws.
/// - A text, a date: any text, also if it is not a date. The field views the characters of `value`,
///   which must outlive the part.
/// - A number: decimal, such as "-1.5" or "2e6"; at most 15 significant digits.
/// - A whole number: 0 to 4294967295; "3.0" is 3.
/// - A flag: "true" or "false".
/// - A note: its name. Several notes are separated by `;` or `,`. For a set that can be unknown, "none"
///   is the empty set.
/// White space around numbers, flags and names is ignored.
template <class Owner, class Member>
constexpr parsed<void> assign(std::type_identity_t<Owner>& part, const field<Owner, Member>& f, text value) noexcept {
    static_assert(!detail::member_of<Member>::is_part && std::is_void_v<typename detail::member_of<Member>::element>,
                  "pitch: assign sets fields of parts: call it for the part or the list element");
    if (value.stated()) return detail::read_value(value.view(), part.*f.member);
    part.*f.member = Member{};
    return {};
}

namespace detail {

/// A path and a value, as they were given to `assign`.
struct path_and_value {
    std::string_view path;
    text value;
};

template <class Owner>
constexpr bool assign_at(Owner& part, std::string_view name, const path_and_value& given, parsed<void>& result) noexcept;

/// Sets the field `f` or, if it is a part, the field of a name in it. Without a name: the main field.
/// Returns false if there is no such field.
template <class Owner, class Member>
constexpr bool assign_below(Owner& part, const field<Owner, Member>& f, std::string_view name, const path_and_value& given,
                            parsed<void>& result) noexcept {
    using held = member_of<Member>;
    if constexpr (held::is_part) {
        if (name.empty()) name = detail::fields_in<Member>().template get<0>().name;
        return detail::assign_at(part.*f.member, name, given, result);
    } else if constexpr (!std::is_void_v<typename held::element>) {
        result = parsed<void>(text_error{0, given.path, detail::static_text<expected_element<typename held::element>>(), {}});
        return true;
    } else {
        if (name.empty()) result = pitch::assign(part, f, given.value);
        return name.empty();
    }
}

/// Sets the field at a path below a part or record. If there is none, stores what was expected, and
/// returns false.
template <class Owner>
constexpr bool assign_at(Owner& part, std::string_view name, const path_and_value& given, parsed<void>& result) noexcept {
    const std::string_view first = name.substr(0, name.find('.'));
    const std::string_view below = name.substr(first.size() == name.size() ? first.size() : first.size() + 1);
    if (first.size() == name.size() || !below.empty()) {
        bool is_set = false;
        if (pitch::visit_field<Owner>(first,
                                      [&](const auto& a_field) { is_set = detail::assign_below(part, a_field, below, given, result); }) &&
            (is_set || !result))
            return is_set;
    }
    result = parsed<void>(text_error{0, given.path, detail::static_text<expected_fields<Owner>>(), {}});
    return false;
}

/// Returns the path of a field without the name of its part. The name alone gives the main field.
template <class Owner>
constexpr std::string_view path_below(std::string_view path) noexcept {
    constexpr std::string_view own_name = detail::owner_name<Owner>();
    if (own_name.empty() || !path.starts_with(own_name)) return path;
    if (path.size() == own_name.size()) {
        const bool is_field = pitch::visit_field<Owner>(path, [](const auto&) {});
        return is_field ? path : detail::fields_in<Owner>().template get<0>().name;
    }
    return path[own_name.size()] == '.' ? path.substr(own_name.size() + 1) : path;
}

}  // namespace detail

/// Sets the field at a path from text, as above. The path in a part or list element is "origins" or
/// "need.origins"; in a record such as `brief`, it is "need.origins". The name of a part alone, such as
/// "need", is the path of its main field. A list cannot be set: call `assign` for an element of it.
/// In the error of an unknown path, `word` is the path, `position` is 0, and `nearest` is the most
/// similar path. Example: `assign(b, "need.origins", "organic; generated")`.
template <class Owner>
constexpr parsed<void> assign(Owner& part, std::string_view path, text value) noexcept {
    const std::string_view below = detail::path_below<Owner>(path);
    parsed<void> result;
    if (detail::assign_at(part, below, {path, value}, result)) return result;
    return parsed<void>(text_error{0, path, result.error().what, detail::nearest_path<Owner>(below)});
}

}  // namespace pitch::inline v0
