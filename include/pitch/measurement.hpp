#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <pitch/outcome.hpp>

namespace pitch::inline v0 {

/// What a rule returns that compares a number with a bound: both numbers and the direction are kept for the report.
/// Integers are compared exactly and kept as `double`, so beyond 2^53 they are shown rounded; a NaN is never met.
struct measurement {
    enum class limit : unsigned char { at_most, at_least };

    double actual = 0;
    double bound = 0;
    limit direction = limit::at_most;
    bool met = false;

    /// Passes where `actual <= bound`, whatever their arithmetic types.
    template <class A, class B>
        requires std::is_arithmetic_v<A> && std::is_arithmetic_v<B>
    [[nodiscard]] static constexpr measurement at_most(A actual, B bound) noexcept {
        return {static_cast<double>(actual), static_cast<double>(bound), limit::at_most, less_or_equal(actual, bound)};
    }

    /// Passes where `actual >= bound`, whatever their arithmetic types.
    template <class A, class B>
        requires std::is_arithmetic_v<A> && std::is_arithmetic_v<B>
    [[nodiscard]] static constexpr measurement at_least(A actual, B bound) noexcept {
        return {static_cast<double>(actual), static_cast<double>(bound), limit::at_least, less_or_equal(bound, actual)};
    }

    friend constexpr bool operator==(const measurement&, const measurement&) noexcept = default;

private:
    template <class A, class B>
    static constexpr bool less_or_equal(A a, B b) noexcept {
        if constexpr (std::is_integral_v<A> && std::is_integral_v<B>)
            return std::cmp_less_equal(+a, +b);  // + promotes bool and characters, which cmp_less_equal refuses
        else
            return static_cast<long double>(a) <= static_cast<long double>(b);
    }
};

}  // namespace pitch::inline v0
