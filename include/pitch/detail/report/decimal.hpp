/// Prints numbers as decimal digits, without <charconv> and in constant expressions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pitch::inline v0::detail {

/// Decimal digits of a number. Whole numbers below 2^53 are exact.
/// Other numbers have six significant digits, and an exponent from 1e15 or below 1e-4.
class decimal {
public:
    constexpr explicit decimal(std::uint64_t count) noexcept { add_whole(count); }
    constexpr explicit decimal(double value) noexcept {
        if (value != value) {
            add("nan");
            return;
        }
        if (value < 0) add('-');
        double rest = value < 0 ? -value : value;
        if (rest > 1.7976931348623157e308) {
            add("inf");
            return;
        }
        if (rest < 0x1p53 && rest == static_cast<double>(static_cast<unsigned long long>(rest))) {
            add_whole(static_cast<unsigned long long>(rest));
            return;
        }
        int exponent = 0;
        if (rest >= 1e15 || rest < 1e-4) {
            for (; rest >= 10; rest /= 10) ++exponent;
            for (; rest < 1; rest *= 10) --exponent;
        }
        // Six significant digits, or more if the whole part is longer.
        unsigned long long scale = 1;
        while (rest * static_cast<double>(scale) < 1e5) scale *= 10;
        auto digits = static_cast<unsigned long long>(rest * static_cast<double>(scale) + 0.5);
        if (exponent != 0 && digits >= 10 * scale) {  // rounded up to 10, such as 9.9999999
            digits /= 10;
            ++exponent;
        }
        for (; scale > 1 && digits % 10 == 0; digits /= 10) scale /= 10;
        add_whole(digits / scale);
        if (scale > 1) add('.');
        for (digits %= scale, scale /= 10; scale != 0; scale /= 10) add(static_cast<char>('0' + digits / scale % 10));
        if (exponent == 0) return;
        add(exponent < 0 ? "e-" : "e+");
        add_whole(static_cast<unsigned long long>(exponent < 0 ? -exponent : exponent));
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters_, size_}; }

private:
    constexpr void add(char c) noexcept { characters_[size_++] = c; }
    constexpr void add(std::string_view s) noexcept {
        for (const char c : s) add(c);
    }
    constexpr void add_whole(unsigned long long n) noexcept {
        if (n >= 10) add_whole(n / 10);
        add(static_cast<char>('0' + n % 10));
    }

    char characters_[32]{};
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0::detail
