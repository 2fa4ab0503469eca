/// The result type of rules that compare a number with a bound.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Satisfied by a number, and by a `bound`, which holds one.
template <class Type>
concept number_or_bound = std::is_arithmetic_v<Type> || requires { typename Type::number_type; };
/// Returns the number, or that of a bound.
template <class Type>
constexpr decltype(auto) number_in(const Type& number) noexcept {
    if constexpr (std::is_arithmetic_v<Type>)
        return (number);
    else
        return number.value();
}

}  // namespace detail

/// Result of comparing a number with a bound. Keeps both numbers for the report.
/// Integers of any types are compared exactly, but stored as `double`: beyond 2^53, reports print
/// them rounded. A comparison with NaN is never met, even if compiled with `-ffast-math`.
/// Example: `return measurement::at_most(m.words.characters(), 30);`.
struct measurement {
    /// Direction of the bound.
    enum class limit : unsigned char { at_most, at_least };

    double actual = 0;                 ///< The number that was measured.
    double bound = 0;                  ///< The number it was compared with.
    limit direction = limit::at_most;  ///< Whether `bound` is a maximum or a minimum.
    bool met = false;                  ///< True: the rule passes; false: it fails.

    /// Met if `actual <= bound`. Takes any arithmetic types, and a `pitch::bound` as its number.
    template <detail::number_or_bound Left, detail::number_or_bound Right>
    [[nodiscard]] static constexpr measurement at_most(const Left& actual, const Right& bound) noexcept {
        return {static_cast<double>(actual), static_cast<double>(bound), limit::at_most,
                less_or_equal(detail::number_in(actual), detail::number_in(bound))};
    }

    /// Met if `actual >= bound`. Takes any arithmetic types, and a `pitch::bound` as its number.
    template <detail::number_or_bound Left, detail::number_or_bound Right>
    [[nodiscard]] static constexpr measurement at_least(const Left& actual, const Right& bound) noexcept {
        return {static_cast<double>(actual), static_cast<double>(bound), limit::at_least,
                less_or_equal(detail::number_in(bound), detail::number_in(actual))};
    }

    /// Compares all members.
    friend constexpr bool operator==(const measurement&, const measurement&) noexcept = default;

private:
    template <class Left, class Right>
    static constexpr bool less_or_equal(const Left& a, const Right& b) noexcept {
        if constexpr (std::is_integral_v<Left> && std::is_integral_v<Right>) {
            return std::cmp_less_equal(+a, +b);  // + promotes bool and char, which it rejects
        } else {
            // Looks at the bits of NaN and infinity because -ffast-math assumes that neither occurs.
            constexpr bool long_double = std::is_same_v<Left, long double> || std::is_same_v<Right, long double>;
            const double left = static_cast<double>(a), right = static_cast<double>(b);
            if (detail::is_nan(left) || detail::is_nan(right)) return false;
            if (long_double || (detail::is_finite(left) && detail::is_finite(right)))
                return static_cast<long double>(a) <= static_cast<long double>(b);
            constexpr unsigned long long sign = 1ull << 63;
            return __builtin_bit_cast(unsigned long long, left) == (detail::infinity_bits | sign) ||
                   __builtin_bit_cast(unsigned long long, right) == detail::infinity_bits;
        }
    }
};

}  // namespace pitch::inline v0
