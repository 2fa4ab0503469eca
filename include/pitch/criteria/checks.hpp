/// Checks that several criteria share.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/outcome.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a text is a day of the Gregorian calendar, written as `2026-03-31`.
/// Accepts exactly ten characters, and no other form of ISO 8601. Such days compare as text.
constexpr bool is_calendar_day(std::string_view text) noexcept {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < 10; ++i)
        if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    const auto number = [text](std::size_t first) { return (text[first] - '0') * 10 + text[first + 1] - '0'; };
    const int century = number(0), year = number(2), month = number(5), day = number(8);
    const bool leap_year = year == 0 ? century % 4 == 0 : year % 4 == 0;
    const int last = month == 2 ? (leap_year ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

/// Passes if the method does something that the recipient wants.
/// Missing if either set is not known; fails if they share nothing, so an empty `wanted` fails.
template <Note Enum>
constexpr outcome check_overlap(set_of<Enum> used, const std::optional<set_of<Enum>>& wanted) noexcept {
    if (used.empty() || !wanted) return outcome::missing;
    return (used & *wanted).empty() ? outcome::fail : outcome::pass;
}

/// Passes if a stated metric has the number; fails if one has a number that is not finite.
/// Missing if no stated metric has it. Example: `detail::check_number(list, &metric::target)`.
constexpr outcome check_number(const metrics& list, std::optional<double> metric::* number) noexcept {
    outcome result = outcome::missing;
    for (const metric& m : list) {
        if (!(m.*number) || !m.stated()) continue;
        if (!detail::is_finite(*(m.*number))) return outcome::fail;
        result = outcome::pass;
    }
    return result;
}

}  // namespace pitch::inline v0::detail
