/// Digits of numbers of common size, such as scores and prices, by integers of 128 bits.
#pragma once

#include <cstdint>

#include <pitch/detail/report/binary_number.hpp>

namespace pitch::inline v0::detail {

/// A whole number from 0 to 2^128 - 1. No operation checks for overflow.
struct wide_natural {
    std::uint64_t high, low;

    static constexpr wide_natural product(std::uint64_t a, std::uint64_t b) noexcept {
        constexpr std::uint64_t half = 0xFFFF'FFFF;
        const std::uint64_t cross_a = (a >> 32) * (b & half), cross_b = (a & half) * (b >> 32);
        const std::uint64_t lowest = (a & half) * (b & half);
        const std::uint64_t middle = (lowest >> 32) + (cross_a & half) + (cross_b & half);
        return {(a >> 32) * (b >> 32) + (cross_a >> 32) + (cross_b >> 32) + (middle >> 32), middle << 32 | (lowest & half)};
    }
    [[nodiscard]] constexpr wide_natural plus(std::uint64_t n) const noexcept { return {high + (low + n < n), low + n}; }
    [[nodiscard]] constexpr wide_natural minus(std::uint64_t n) const noexcept { return {high - (low < n), low - n}; }
    /// Divides by 2 to the power of `exponent`, which is from 1 to 63.
    [[nodiscard]] constexpr std::uint64_t quotient(int exponent) const noexcept { return high << (64 - exponent) | low >> exponent; }
    [[nodiscard]] constexpr std::uint64_t remainder(int exponent) const noexcept { return low << (64 - exponent) >> (64 - exponent); }
};

/// The powers of ten below 2^64.
// clang-format off
inline constexpr std::uint64_t powers_of_ten[]{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000,
    1'000'000'000, 10'000'000'000, 100'000'000'000, 1'000'000'000'000, 10'000'000'000'000, 100'000'000'000'000,
    1'000'000'000'000'000, 10'000'000'000'000'000, 100'000'000'000'000'000, 1'000'000'000'000'000'000,
    10'000'000'000'000'000'000u};
// clang-format on

/// The whole numbers from `lowest` to `highest`, without the digits that were dropped at their ends.
struct whole_interval {
    std::uint64_t lowest, highest;
    int dropped = 0;

    /// Drops digits, if a number in the interval ends with as many zeros. Returns whether it did.
    template <int Digits>
    constexpr bool drop() noexcept {
        constexpr std::uint64_t unit = powers_of_ten[Digits];
        if ((lowest - 1) / unit == highest / unit) return false;
        lowest = (lowest - 1) / unit + 1;
        highest /= unit;
        dropped += Digits;
        return true;
    }
};

/// A number from 2^-9 to 2^53, times the power of ten that gives it 17 or 18 whole digits.
/// 17 digits tell any two numbers apart.
class common_number {
public:
    /// A whole number, times 10 to the power of `exponent`.
    struct rounded_number {
        std::uint64_t digits;
        int exponent;
    };

    constexpr explicit common_number(const binary_number& binary_value) noexcept
        : value_(binary_value), power_(16 - value_.power_of_ten()) {}
    /// Returns whether the other members may be called.
    [[nodiscard]] constexpr bool is_common() const noexcept { return power_ <= 19 && value_.exponent <= 0; }

    /// Returns the number with the fewest digits that reads back; among several, the closest.
    [[nodiscard]] constexpr rounded_number shortest() const noexcept {
        // The numbers between these two read back. They themselves do if the mantissa is even.
        const std::uint64_t unit = powers_of_ten[power_];
        const wide_natural exact = scaled(), above = exact.plus(unit).plus(unit);
        const wide_natural below = value_.power_of_two ? exact.minus(unit) : exact.minus(unit).minus(unit);
        const bool even = value_.mantissa % 2 == 0;
        whole_interval reads_back{below.quotient(shift()) + (!even || below.remainder(shift()) != 0),
                                  above.quotient(shift()) - (!even && above.remainder(shift()) == 0)};
        if (reads_back.drop<8>()) reads_back.drop<8>();
        reads_back.drop<4>();
        reads_back.drop<2>();
        reads_back.drop<1>();
        std::uint64_t best = reads_back.lowest;
        if (best != reads_back.highest) {
            best = divided(powers_of_ten[reads_back.dropped]);
            if (best < reads_back.lowest) best = reads_back.lowest;
            if (best > reads_back.highest) best = reads_back.highest;
        }
        return {best, reads_back.dropped - power_};
    }

    /// Returns the number rounded to `count` digits, which are from 1 to 17. Rounds half to even.
    [[nodiscard]] constexpr rounded_number rounded(int count) const noexcept {
        const std::uint64_t whole = scaled().quotient(shift());
        const int dropped = (whole < powers_of_ten[17] ? 17 : 18) - count;
        return {divided(powers_of_ten[dropped]), dropped - power_};
    }

private:
    /// Returns the scaled number as a multiple of 2 to the power of minus `shift()`.
    [[nodiscard]] constexpr wide_natural scaled() const noexcept {
        return wide_natural::product(4 * value_.mantissa, powers_of_ten[power_]);
    }
    [[nodiscard]] constexpr int shift() const noexcept { return 2 - value_.exponent; }
    /// Returns the scaled number divided by a power of ten. Rounds half to even.
    [[nodiscard]] constexpr std::uint64_t divided(std::uint64_t unit) const noexcept {
        const wide_natural exact = scaled();
        const std::uint64_t whole = exact.quotient(shift()), fraction = exact.remainder(shift());
        const std::uint64_t result = whole / unit;
        // Compares twice the remainder with the unit; the fraction decides between equal ones.
        const std::uint64_t rest = unit == 1 ? fraction : whole % unit, half = unit == 1 ? std::uint64_t{1} << (shift() - 1) : unit / 2;
        const bool above_half = rest > half || (rest == half && unit != 1 && fraction != 0);
        return result + (above_half || (rest == half && result % 2 != 0));
    }

    binary_number value_;
    int power_;
};

}  // namespace pitch::inline v0::detail
