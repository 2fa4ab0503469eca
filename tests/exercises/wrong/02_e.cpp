// expect: To do: Compare with `same_letters`
#include <algorithm>
#include <pitch/pitch.hpp>
using namespace pitch;

// Compares two texts, and ignores the difference between small letters and capitals.
constexpr bool same_letters(text a, text b) {
    constexpr auto small = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::equal(a.view(), b.view(), {}, small, small);
}

struct need_is_theirs {
    static constexpr std::string_view id = "need-is-theirs";
    static constexpr std::string_view asks = "Whose need is it: theirs or yours?";
    static constexpr std::string_view advice = "Say what they lack; what you want is the objective.";
    constexpr bool operator()(const need& n, const objective& o) const { return n.statement != o.aim; }
};
