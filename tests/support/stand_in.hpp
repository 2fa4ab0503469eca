/// Stand-ins for parts and rules: the word `I` is a part that holds an outcome, and the rule `answer<I>` gives it.
#pragma once

#include <cstddef>
#include <pitch/outcome.hpp>
#include <pitch/sentence.hpp>
#include <string_view>
#include <utility>

namespace stand_in {

inline constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
inline constexpr pitch::outcome F = pitch::outcome::fail, M = pitch::outcome::missing, P = pitch::outcome::pass,
                                N = pitch::outcome::not_applicable;
inline constexpr pitch::outcome outcomes[]{F, M, P, N};

template <std::size_t I>
struct word {
    static constexpr std::string_view part = letters.substr(I, 1);
    bool said = false;
    pitch::outcome says = M;
    constexpr word() = default;
    constexpr word(pitch::outcome o) noexcept : said(true), says(o) {}
    [[nodiscard]] constexpr bool stated() const noexcept { return said; }
};

template <std::size_t I>
struct answer {
    static constexpr std::string_view id = letters.substr(I, 1);
    constexpr pitch::outcome operator()(const word<I>& w) const noexcept { return w.says; }
};

inline constexpr answer<0> a{};
inline constexpr answer<1> b{};
inline constexpr answer<2> c{};
inline constexpr answer<3> d{};

/// A sentence that says these outcomes, the first to `a`.
template <std::size_t... I>
constexpr auto saying(const pitch::outcome* says, std::index_sequence<I...>) noexcept {
    return pitch::sentence<word<I>...>{word<I>(says[I])...};
}

/// Calls `check` with each of the 4^n lists of n outcomes; whether all of them are as it wants.
template <std::size_t Size, class F>
constexpr bool for_every(F check) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < Size; ++i) count *= 4;
    for (std::size_t n = 0; n < count; ++n) {
        pitch::outcome list[Size]{};
        for (std::size_t i = 0, rest = n; i < Size; ++i, rest /= 4) list[i] = outcomes[rest % 4];
        if (!check(list)) return false;
    }
    return true;
}

}  // namespace stand_in
