/// Checks that several criteria share.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <pitch/outcome.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a number is neither infinite nor NaN.
// std::isfinite is not constexpr, and GCC rejects inf - inf in a constant expression.
constexpr bool is_finite(double number) noexcept { return number >= -0x1.fffffffffffffp+1023 && number <= 0x1.fffffffffffffp+1023; }

/// Returns whether a text starts with a date such as `2026-03-31`.
/// Checks digits and hyphens only, not the calendar. Such dates compare in order as text.
constexpr bool starts_with_date(std::string_view text) noexcept {
    if (text.size() < 10) return false;
    for (std::size_t i = 0; i < 10; ++i)
        if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    return true;
}

/// Passes if the method does something that the recipient wants.
/// Missing if either set is not known; fails if they share nothing, so an empty `wanted` fails.
template <Note Enum>
constexpr outcome check_overlap(set_of<Enum> used, const std::optional<set_of<Enum>>& wanted) noexcept {
    if (used.empty() || !wanted) return outcome::missing;
    return (used & *wanted).empty() ? outcome::fail : outcome::pass;
}

/// Passes if a metric states the number; fails if one states a number that is not finite.
/// Missing if no metric states it. Example: `detail::check_number(list, &metric::target)`.
constexpr outcome check_number(const metrics& list, std::optional<double> metric::* number) noexcept {
    outcome result = outcome::missing;
    for (const metric& m : list) {
        if (!(m.*number)) continue;
        if (!detail::is_finite(*(m.*number))) return outcome::fail;
        result = outcome::pass;
    }
    return result;
}

}  // namespace pitch::inline v0::detail
