/// Names and paths of fields, for error messages.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/fields/static_text.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/text/nearest.hpp>
#include <pitch/field.hpp>

namespace pitch::inline v0::detail {

/// Returns whether two fields have one name or one member.
template <class First, class Second>
constexpr bool is_same_field(const First& first, const Second& second) noexcept {
    if constexpr (std::is_same_v<First, Second>)
        if (first.member == second.member) return true;
    return first.name == second.name;
}

/// Returns how many fields of a list are the same as one of them.
template <class List, class Field, std::size_t... Index>
constexpr std::size_t count_field(const List& list, const Field& f, std::index_sequence<Index...>) noexcept {
    return (std::size_t{detail::is_same_field(list.template get<Index>(), f)} + ...);
}

/// Returns whether no name and no member is listed twice.
template <class List, std::size_t... Index>
constexpr bool has_unique_fields(const List& list, std::index_sequence<Index...> indices) noexcept {
    return ((detail::count_field(list, list.template get<Index>(), indices) == 1) && ...);
}

/// Returns the fields of a part, or names what is wrong with them.
template <class Owner>
constexpr const auto& fields_in() noexcept {
    static_assert(requires { fields_of<Owner>::list; }, "pitch: specialize fields_of for this part, and list its fields there");
    static_assert(detail::has_unique_fields(fields_of<Owner>::list, std::make_index_sequence<fields_of<Owner>::list.size>()),
                  "pitch: fields_of must list each member of the part once: a member or a name is there twice");
    return fields_of<Owner>::list;
}

template <class Owner>
using field_indices = std::make_index_sequence<std::remove_cvref_t<decltype(detail::fields_in<Owner>())>::size>;

/// Returns the name of a part or of an element's list. Empty for a record.
template <class Owner>
constexpr std::string_view owner_name() noexcept {
    if constexpr (requires { std::string_view(Owner::part); })
        return Owner::part;
    else if constexpr (requires { std::string_view(Owner::list); })
        return Owner::list;
    else
        return {};
}

/// The path of a field in a record: "need.origins".
template <class Record, std::size_t PartIndex, std::size_t Index>
struct field_path {
    static constexpr void write(auto& put) noexcept {
        constexpr auto& outer = detail::fields_in<Record>().template get<PartIndex>();
        using part_type = typename std::remove_cvref_t<decltype(outer)>::member_type;
        put(outer.name);
        put("."sv);
        put(detail::fields_in<part_type>().template get<Index>().name);
    }
};

/// Writes "expected one of " and the names of fields.
template <class Owner>
struct expected_fields {
    static constexpr void write(auto& put) noexcept {
        [&put]<std::size_t... Index>(std::index_sequence<Index...>) {
            ((put(Index == 0 ? "expected one of "sv : ", "sv), put(detail::fields_in<Owner>().template get<Index>().name)), ...);
        }(field_indices<Owner>());
    }
};

/// Writes that a list cannot be assigned, and the fields of its elements.
template <class Element>
struct expected_element {
    static constexpr void write(auto& put) noexcept {
        put("expected a field outside of a list; assign to an element of "sv);
        put(detail::owner_name<Element>());
        [&put]<std::size_t... Index>(std::index_sequence<Index...>) {
            ((put(Index == 0 ? ": "sv : ", "sv), put(detail::fields_in<Element>().template get<Index>().name)), ...);
        }(field_indices<Element>());
    }
};

/// Offers the paths of a part's fields in a record.
template <class Record, std::size_t PartIndex>
constexpr void offer_paths(nearest_word& nearest) noexcept {
    constexpr auto& outer = detail::fields_in<Record>().template get<PartIndex>();
    using outer_type = std::remove_cvref_t<decltype(outer)>;
    nearest.offer(outer.name);
    if constexpr (detail::member_of<typename outer_type::member_type>::is_part)
        [&nearest]<std::size_t... Index>(std::index_sequence<Index...>) {
            (nearest.offer(detail::static_text<field_path<Record, PartIndex, Index>>()), ...);
        }(field_indices<typename outer_type::member_type>());
}

/// Returns the name of a field, or the path in a record, that is most similar to a path.
template <class Owner>
constexpr std::string_view nearest_path(std::string_view path) noexcept {
    nearest_word nearest(path);
    [&nearest]<std::size_t... Index>(std::index_sequence<Index...>) {
        (detail::offer_paths<Owner, Index>(nearest), ...);
    }(field_indices<Owner>());
    return nearest.best();
}

}  // namespace pitch::inline v0::detail
