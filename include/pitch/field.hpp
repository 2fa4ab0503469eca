/// Descriptions of the fields of a part: an application lists those of its own parts with them.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/fields/expected_value.hpp>
#include <pitch/detail/fields/member_count.hpp>
#include <pitch/detail/fields/member_kind.hpp>
#include <pitch/detail/meta/compressed_tuple.hpp>

namespace pitch::inline v0 {

/// What a field holds.
enum class field_kind : unsigned char {
    text,          ///< A text.
    date,          ///< A text that should be an ISO 8601 calendar date: "2026-03-31".
    number,        ///< A finite decimal number.
    whole_number,  ///< A whole number from 0 to 4294967295.
    flag,          ///< True or false.
    note,          ///< One value of an alphabet, such as `stage`.
    notes,         ///< A set of values. An empty set is not stated.
    known_notes,   ///< A set of values that can be unknown. An empty set is `none`.
    part,          ///< In a record such as `brief`: a part.
    list           ///< In a record such as `brief`: a list part.
};

/// A field of a part: its name, one sentence about it, its member and its kind.
/// A member is a `text`, `double`, `unsigned`, `bool`, an enum with names, a `set_of`, or an optional
/// of one of these types. In a record, it is a part or a `list_of`.
/// Example: `field{"years", "Years that it lasts.", &warranty::years}`.
template <class Owner, class Member>
class field {
    using held = detail::member_of<Member>;
    static constexpr bool is_list = !std::is_void_v<typename held::element>;
    static constexpr bool is_note = !std::is_void_v<typename held::note>;

public:
    /// The part, list element or record that has the field.
    using owner_type = Owner;
    /// The type of its member, such as `std::optional<double>`.
    using member_type = Member;
    /// The enum of its values; void if the field does not hold notes.
    using note_type = typename held::note;
    /// The type of a list's elements; void if the field is not a list.
    using element_type = typename held::element;

    std::string_view name;   ///< The name, such as "origins". Static storage.
    std::string_view help;   ///< One sentence, in English. Static storage.
    Member Owner::* member;  ///< The member: `some_part.*f.member`.
    field_kind kind;         ///< What the field holds.

    /// Describes a field. Its kind follows from the type of the member.
    constexpr field(std::string_view field_name, std::string_view help_sentence, Member Owner::* member_pointer) noexcept
        : field(field_name, help_sentence, member_pointer, default_kind()) {}
    /// Describes a field of the kind `date`, whose member is a text.
    constexpr field(std::string_view field_name, std::string_view help_sentence, Member Owner::* member_pointer,
                    field_kind given_kind) noexcept
        : name(field_name), help(help_sentence), member(member_pointer), kind(given_kind) {}

    /// Returns what a value of the field must be, such as "expected a number". Static storage.
    [[nodiscard]] static constexpr std::string_view expected() noexcept { return detail::expected_value<Member>(); }

private:
    static constexpr field_kind default_kind() noexcept {
        static_assert(is_list || is_note || held::is_text || held::is_number || held::is_whole || held::is_flag || held::is_part,
                      "pitch: the member of a field must be a text, double, unsigned, bool, an enum with names_of, a set_of, an optional "
                      "of one of them, a part or a list_of");
        if constexpr (is_list)
            return field_kind::list;
        else if constexpr (held::is_part)
            return field_kind::part;
        else if constexpr (held::is_set)
            return held::is_optional ? field_kind::known_notes : field_kind::notes;
        else if constexpr (is_note)
            return field_kind::note;
        else if constexpr (held::is_number)
            return field_kind::number;
        else if constexpr (held::is_whole)
            return field_kind::whole_number;
        else if constexpr (held::is_flag)
            return field_kind::flag;
        else
            return field_kind::text;
    }
};

template <class Owner, class Member>
field(std::string_view, std::string_view, Member Owner::*) -> field<Owner, Member>;
template <class Owner, class Member>
field(std::string_view, std::string_view, Member Owner::*, field_kind) -> field<Owner, Member>;

namespace detail {
/// Is true if a list has all members of a part. The error of a forgotten member names both numbers.
template <class Owner, std::size_t Listed, std::size_t Members>
inline constexpr bool lists_all_members_of = Listed == Members;
}  // namespace detail

/// All fields of one part, in the order of its members. The first is the main field: text that is
/// given for the part itself sets it. Does not compile if the part is an aggregate, and a member is
/// not listed.
template <class Main, class... Others>
class field_list {
    using owner = typename Main::owner_type;
    static_assert((std::same_as<owner, typename Others::owner_type> && ...), "pitch: a field_list must list the members of one part");
    static_assert(sizeof...(Others) < detail::most_members, "pitch: a field_list has at most 20 fields");
    static constexpr std::size_t members = std::is_aggregate_v<owner> ? detail::member_count<owner>() : 1 + sizeof...(Others);
    static_assert(detail::lists_all_members_of<owner, 1 + sizeof...(Others), members>,
                  "pitch: fields_of must list each member of the part once: add the members that its list lacks");

public:
    /// The number of fields.
    static constexpr std::size_t size = 1 + sizeof...(Others);

    constexpr explicit field_list(const Main& main_field, const Others&... other_fields) noexcept : fields_(main_field, other_fields...) {}

    /// Returns the field at an index.
    template <std::size_t Index>
        requires(Index < size)
    [[nodiscard]] constexpr const auto& get() const noexcept {
        return detail::tuple_get<Index>(fields_);
    }

private:
    detail::compressed_tuple<Main, Others...> fields_;
};

template <class Main, class... Others>
explicit field_list(const Main&, const Others&...) -> field_list<Main, Others...>;

/// The fields of a part, a list element or a record: `fields_of<need>::list`. An application
/// specializes it for a part of its own:
/// `template <> struct pitch::fields_of<warranty> { static constexpr auto list = pitch::field_list{
/// pitch::field{"years", "Years that it lasts.", &warranty::years}}; };`
template <class Owner>
struct fields_of {};

}  // namespace pitch::inline v0
