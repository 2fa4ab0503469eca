/// Types of the members that fields can have.
#pragma once

#include <optional>

#include <pitch/list_of.hpp>
#include <pitch/part.hpp>
#include <pitch/set_of.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0::detail {

/// What a member of a type holds. `note` is its alphabet, and `element` the type of a list's
/// elements; void if it has none.
struct no_member {
    using note = void;
    using element = void;
    static constexpr bool is_optional = false, is_set = false, is_text = false, is_number = false, is_whole = false, is_flag = false,
                          is_part = false;
};
template <class Member>
struct member_of : no_member {};
template <Part Member>
struct member_of<Member> : no_member {
    static constexpr bool is_part = true;
};
template <>
struct member_of<text> : no_member {
    static constexpr bool is_text = true;
};
template <>
struct member_of<double> : no_member {
    static constexpr bool is_number = true;
};
template <>
struct member_of<unsigned> : no_member {
    static constexpr bool is_whole = true;
};
template <>
struct member_of<bool> : no_member {
    static constexpr bool is_flag = true;
};
template <Note Member>
struct member_of<Member> : no_member {
    using note = Member;
};
template <Note Enum>
struct member_of<set_of<Enum>> : no_member {
    using note = Enum;
    static constexpr bool is_set = true;
};
template <class Item>
struct member_of<list_of<Item>> : no_member {
    using element = Item;
};
template <class Member>
struct member_of<std::optional<Member>> : member_of<Member> {
    static constexpr bool is_optional = true;
};

}  // namespace pitch::inline v0::detail
