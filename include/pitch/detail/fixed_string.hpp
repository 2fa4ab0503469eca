#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0::detail {

/// Characters that a template can take as an argument.
template <std::size_t N>
struct fixed_string {
    char characters[N + 1]{};

    constexpr fixed_string() noexcept = default;
    consteval fixed_string(const char (&literal)[N + 1]) noexcept {
        for (std::size_t i = 0; i < N; ++i) characters[i] = literal[i];
    }
    consteval explicit fixed_string(std::string_view s) noexcept {
        for (std::size_t i = 0; i < N; ++i) characters[i] = s[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters, N}; }
};
template <std::size_t N>
fixed_string(const char (&)[N]) -> fixed_string<N - 1>;

}  // namespace pitch::inline v0::detail
