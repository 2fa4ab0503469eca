/// Strings as template arguments.
#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0::detail {

/// A string of `Length` characters, usable as a template argument. Null-terminated.
template <std::size_t Length>
struct fixed_string {
    char characters[Length + 1]{};

    constexpr fixed_string() noexcept = default;
    consteval fixed_string(const char (&char_array)[Length + 1]) noexcept {
        for (std::size_t i = 0; i != Length; ++i) characters[i] = char_array[i];
    }
    consteval explicit fixed_string(std::string_view char_view) noexcept {
        for (std::size_t i = 0; i != Length; ++i) characters[i] = char_view[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters, Length}; }
};
template <std::size_t Length>
fixed_string(const char (&)[Length]) -> fixed_string<Length - 1>;

}  // namespace pitch::inline v0::detail
