/// The concept of a part.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

namespace pitch::inline v0 {

/// Satisfied by a trivially copyable, default-constructible type with a name and `stated()`.
/// The name is `static constexpr std::string_view part`; it must be unique among the parts of a
/// sentence. `stated()` returns bool and must be false for a default-constructed part.
/// Applications can add parts of their own:
/// `struct slogan { static constexpr std::string_view part = "slogan"; pitch::text words{};
/// constexpr bool stated() const { return words.stated(); } };`
template <class PartType>
concept Part = __is_trivially_copyable(PartType) && __is_constructible(PartType) && requires(const PartType& p) {
    { PartType::part } -> std::convertible_to<std::string_view>;
    { p.stated() } -> std::same_as<bool>;
};

}  // namespace pitch::inline v0
