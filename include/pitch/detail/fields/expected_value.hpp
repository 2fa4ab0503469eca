/// What a field expects, for error messages.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/detail/fields/member_kind.hpp>
#include <pitch/detail/fields/static_text.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/notes.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a name is for people, in contrast to that of a channel without a meaning: channel_17.
template <class Enum>
constexpr bool is_offered(std::string_view name) noexcept {
    return !std::is_same_v<Enum, channel> || !name.starts_with("channel_"sv);
}

/// Writes "expected one of " and the names of an enum's values.
template <class Enum>
struct expected_names {
    static constexpr void write(auto& put) noexcept {
        std::string_view before = "expected one of "sv;
        for (const std::string_view name : names_of<Enum>::names) {
            if (!detail::is_offered<Enum>(name)) continue;
            put(before);
            put(name);
            before = ", "sv;
        }
    }
};

/// Returns what the value of a member must be.
template <class Member>
constexpr std::string_view expected_value() noexcept {
    using held = member_of<Member>;
    if constexpr (!std::is_void_v<typename held::note>)
        return detail::static_text<expected_names<typename held::note>>();
    else if constexpr (held::is_number)
        return "expected a number"sv;
    else if constexpr (held::is_whole)
        return "expected a whole number from 0 to 4294967295"sv;
    else if constexpr (held::is_flag)
        return "expected true or false"sv;
    else if constexpr (held::is_text)
        return "expected a text"sv;
    else
        return "expected a field of a part"sv;
}

}  // namespace pitch::inline v0::detail
