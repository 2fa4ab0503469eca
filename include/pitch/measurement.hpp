/// The result type of rules that compare a number with a bound.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <pitch/outcome.hpp>

namespace pitch::inline v0 {

/// Result of comparing a number with a bound. Keeps both numbers for the report.
/// Integers of any types are compared exactly, but stored as `double`: beyond 2^53, reports print
/// them rounded. A comparison with NaN is never met.
/// Example: `return measurement::at_most(m.words.characters(), 30);`.
struct measurement {
    /// Direction of the bound.
    enum class limit : unsigned char { at_most, at_least };

    double actual = 0;                 ///< The number that was measured.
    double bound = 0;                  ///< The number it was compared with.
    limit direction = limit::at_most;  ///< Whether `bound` is a maximum or a minimum.
    bool met = false;                  ///< True: the rule passes; false: it fails.

    /// Met if `actual <= bound`. Takes any arithmetic types.
    template <class Left, class Right>
        requires std::is_arithmetic_v<Left> && std::is_arithmetic_v<Right>
    [[nodiscard]] static constexpr measurement at_most(Left actual, Right bound) noexcept {
        return {static_cast<double>(actual), static_cast<double>(bound), limit::at_most, less_or_equal(actual, bound)};
    }

    /// Met if `actual >= bound`. Takes any arithmetic types.
    template <class Left, class Right>
        requires std::is_arithmetic_v<Left> && std::is_arithmetic_v<Right>
    [[nodiscard]] static constexpr measurement at_least(Left actual, Right bound) noexcept {
        return {static_cast<double>(actual), static_cast<double>(bound), limit::at_least, less_or_equal(bound, actual)};
    }

    /// Compares all members.
    friend constexpr bool operator==(const measurement&, const measurement&) noexcept = default;

private:
    template <class Left, class Right>
    static constexpr bool less_or_equal(Left a, Right b) noexcept {
        if constexpr (std::is_integral_v<Left> && std::is_integral_v<Right>)
            return std::cmp_less_equal(+a, +b);  // + promotes bool and char, which it rejects
        else
            return static_cast<long double>(a) <= static_cast<long double>(b);
    }
};

}  // namespace pitch::inline v0
