/// Significant decimal digits of a double, from its exact value and in constant expressions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/big_natural.hpp>
#include <pitch/detail/report/binary_number.hpp>
#include <pitch/detail/report/common_number.hpp>

namespace pitch::inline v0::detail {

/// Returns the number of decimal digits of a whole number.
constexpr std::size_t count_digits(std::uint64_t n) noexcept {
    std::size_t count = 1;
    for (; n >= 10'000; n /= 10'000) count += 4;
    return count + (n >= 10) + (n >= 100) + (n >= 1'000);
}

/// Writes the decimal digits of a whole number in front of `end`.
constexpr void write_digits(char* end, std::uint64_t n) noexcept {
    // Two digits at a time, because each division waits for the one before.
    for (; n >= 10; n /= 100) {
        *--end = static_cast<char>('0' + n % 10);
        *--end = static_cast<char>('0' + n / 10 % 10);
        if (n < 100) return;
    }
    *--end = static_cast<char>('0' + n);
}

/// The digits of a finite number without its sign: `d.ddd` times 10 to the power of `exponent()`.
/// Zero has the single digit 0. Other numbers start with another digit and do not end with 0.
class digits {
public:
    /// Largest number of digits that `rounded` makes.
    static constexpr std::size_t capacity = 24;

    /// Makes the fewest digits that read back to the same number; among these, the closest.
    // The algorithm of Steele and White, "How to print floating-point numbers accurately" (1990).
    static constexpr digits shortest(double number) noexcept {
        const binary_number value(number);
        digits made;
        if (value.mantissa == 0) return made.add(0);
        if (const common_number common(value); common.is_common()) return made.add(common.shortest());
        // A number halfway to the next one reads back to whichever has an even mantissa.
        const int even = value.mantissa % 2 == 0 ? 1 : 0;
        scaled at(value, even);
        made.exponent_ = at.exponent;
        for (;; at.next()) {
            const unsigned digit = at.rest.divide(at.unit);
            const bool down = big_natural::compare(at.rest, at.below) < even;
            const bool up = big_natural::compare_sum(at.rest, at.above, at.unit) > -even;
            if (down || up) return made.add(digit + (up && (!down || at.rounds_up(digit))));
            made.add(digit);
        }
    }

    /// Makes up to `count` digits, which must be from 1 to `capacity`. Rounds half to even.
    static constexpr digits rounded(double number, std::size_t count) noexcept {
        const binary_number value(number);
        digits made;
        if (value.mantissa == 0) return made.add(0);
        if (const common_number common(value); count <= 17 && common.is_common()) return made.add(common.rounded(static_cast<int>(count)));
        scaled at(value);
        made.exponent_ = at.exponent;
        for (;; at.next()) {
            const unsigned digit = at.rest.divide(at.unit);
            made.add(digit);
            if (made.size_ == count) return made.round(at.rounds_up(digit));
        }
    }

    /// Returns the digits, the most significant first.
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters_, size_}; }
    /// Returns the power of ten of the first digit.
    [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }

private:
    /// A number divided by a power of ten, as the fraction `rest` / `unit`.
    struct scaled {
        big_natural rest, unit;
        big_natural below, above;  // half of the distances to the next numbers, as multiples of `unit`
        int exponent;

        /// Scales to a quotient from 1 to 10. `even_mantissa` is 1 if 10 minus `above` already counts as
        /// 10; -1 ignores `above`.
        constexpr explicit scaled(const binary_number& binary_value, int even_mantissa = -1) noexcept
            : rest(binary_value.mantissa), unit(1), below(1), above(1), exponent(binary_value.power_of_ten()) {
            const auto extra = binary_value.power_of_two ? 2u : 1u;
            const auto up = binary_value.exponent > 0 ? static_cast<unsigned>(binary_value.exponent) : 0u;
            const auto down = binary_value.exponent < 0 ? static_cast<unsigned>(-binary_value.exponent) : 0u;
            rest.multiply_by_power_of_two(up + extra);
            unit.multiply_by_power_of_two(down + extra);
            below.multiply_by_power_of_two(up);
            above.multiply_by_power_of_two(up + extra - 1);
            if (exponent >= 0)
                unit.multiply_by_power_of_ten(static_cast<unsigned>(exponent));
            else
                multiply_fractions(static_cast<unsigned>(-exponent));
            big_natural ten = unit;
            ten.multiply(10);
            if (even_mantissa < 0 ? big_natural::compare(rest, ten) < 0 : big_natural::compare_sum(rest, above, ten) <= -even_mantissa)
                return;
            unit = ten;
            ++exponent;
        }
        /// Moves to the next digit.
        constexpr void next() noexcept { multiply_fractions(1); }
        /// Returns whether the rest rounds the last digit up. A half rounds to an even digit.
        [[nodiscard]] constexpr bool rounds_up(unsigned digit) const noexcept {
            return big_natural::compare_sum(rest, rest, unit) + static_cast<int>(digit % 2) > 0;
        }

    private:
        constexpr void multiply_fractions(unsigned power_of_ten) noexcept {
            rest.multiply_by_power_of_ten(power_of_ten);
            below.multiply_by_power_of_ten(power_of_ten);
            above.multiply_by_power_of_ten(power_of_ten);
        }
    };

    constexpr digits& add(unsigned digit) noexcept {
        characters_[size_++] = static_cast<char>('0' + digit);
        return *this;
    }
    /// Takes the digits of a number that is not 0, without the zeros at its end.
    constexpr digits& add(common_number::rounded_number number) noexcept {
        for (; number.digits % 10 == 0; number.digits /= 10) ++number.exponent;
        size_ = detail::count_digits(number.digits);
        detail::write_digits(characters_ + size_, number.digits);
        exponent_ = number.exponent + static_cast<int>(size_) - 1;
        return *this;
    }
    /// Adds one to the last digit if `up`, and removes zeros at the end.
    constexpr digits& round(bool up) noexcept {
        while (up && size_ != 0 && characters_[size_ - 1] == '9') --size_;
        if (up && size_ == 0) {
            ++exponent_;
            add(1);
        } else if (up) {
            ++characters_[size_ - 1];
        }
        while (size_ > 1 && characters_[size_ - 1] == '0') --size_;
        return *this;
    }

    char characters_[capacity]{};
    std::size_t size_ = 0;
    int exponent_ = 0;
};

}  // namespace pitch::inline v0::detail
