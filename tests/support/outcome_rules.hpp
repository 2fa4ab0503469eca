/// Parts that hold an outcome, and rules that return it. Part 0 and rule 0 are named "a", part 1
/// and rule 1 "b", and so on.
#pragma once

#include <cstddef>
#include <pitch/outcome.hpp>
#include <pitch/sentence.hpp>
#include <string_view>
#include <utility>

#include "outcomes.hpp"

namespace support {

inline constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

template <std::size_t Index>
struct outcome_part {
    static constexpr std::string_view part = letters.substr(Index, 1);
    bool is_stated = false;
    pitch::outcome held = M;
    constexpr outcome_part() = default;
    constexpr outcome_part(pitch::outcome o) noexcept : is_stated(true), held(o) {}
    [[nodiscard]] constexpr bool stated() const noexcept { return is_stated; }
};

template <std::size_t Index>
struct outcome_rule {
    static constexpr std::string_view id = letters.substr(Index, 1);
    constexpr pitch::outcome operator()(const outcome_part<Index>& part) const noexcept { return part.held; }
};

inline constexpr outcome_rule<0> a{};
inline constexpr outcome_rule<1> b{};
inline constexpr outcome_rule<2> c{};
inline constexpr outcome_rule<3> d{};

/// A sentence of the first `Size` parts; each holds the outcome at its index in `list`.
template <std::size_t Size>
constexpr auto sentence_of(const pitch::outcome* list) noexcept {
    return [list]<std::size_t... Index>(std::index_sequence<Index...>) {
        return pitch::sentence<outcome_part<Index>...>{outcome_part<Index>(list[Index])...};
    }(std::make_index_sequence<Size>{});
}

}  // namespace support
