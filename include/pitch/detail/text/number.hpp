/// Reads a decimal number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>

namespace pitch::inline v0::detail {

/// A number that was read, or what was expected instead.
struct number_reading {
    double value = 0;
    std::string_view what{};  // empty if there is a number
};

/// Removes the decimal digits at the beginning of a text, and returns them.
constexpr std::string_view take_digits(std::string_view& text) noexcept {
    std::size_t size = 0;
    while (size < text.size() && text[size] >= '0' && text[size] <= '9') ++size;
    const std::string_view taken = text.substr(0, size);
    text.remove_prefix(size);
    return taken;
}

/// Removes a character from the beginning of a text. Returns false if it is not there.
constexpr bool take_character(std::string_view& text, char wanted) noexcept {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

/// Significant digits of a number: `value` times 10 to the power of `exponent`.
struct significant_digits {
    static constexpr std::int64_t most = 15;  // fit into the 53 bits of a double
    std::uint64_t value = 0;
    std::int64_t count = 0, exponent = 0, zeros = 0;  // `zeros` came after the last digit that is not 0

    constexpr void add(std::string_view digits) noexcept {
        for (const char c : digits) {
            if (c == '0') {
                zeros += count != 0;
                continue;
            }
            for (; zeros != 0; --zeros, ++count)
                if (count < most) value *= 10;
            if (count++ < most) value = value * 10 + static_cast<std::uint64_t>(c - '0');
        }
    }
};

/// Reads an optional `-`, digits, and an optional fraction and exponent. Rounds correctly: it makes one
/// operation on two exact numbers. So it takes at most 15 significant digits, no digit after the 22nd
/// decimal place, and only numbers below 1e37.
constexpr number_reading read_number(std::string_view text) noexcept {
    constexpr std::int64_t most_power = 22;
    constexpr number_reading no_number{.what = "expected a number"sv};
    constexpr number_reading not_exact{.what = "expected a number of at most 15 digits that is not so large or so small"sv};
    const bool is_negative = detail::take_character(text, '-');
    const std::string_view whole = detail::take_digits(text);
    if (whole.empty()) return no_number;
    significant_digits digits;
    digits.add(whole);
    if (detail::take_character(text, '.')) {
        const std::string_view fraction = detail::take_digits(text);
        if (fraction.empty()) return no_number;
        digits.add(fraction);
        digits.exponent -= static_cast<std::int64_t>(fraction.size());
    }
    if (detail::take_character(text, 'e') || detail::take_character(text, 'E')) {
        const bool is_below = detail::take_character(text, '-');
        if (!is_below) detail::take_character(text, '+');
        const std::string_view power = detail::take_digits(text);
        if (power.empty()) return no_number;
        std::int64_t size = 0;
        for (const char c : power)
            if (size < 1'000'000'000'000'000) size = size * 10 + (c - '0');
        digits.exponent += is_below ? -size : size;
    }
    if (!text.empty()) return no_number;
    if (digits.count == 0) return {};
    if (digits.count > significant_digits::most) return not_exact;
    digits.exponent += digits.zeros;
    for (; digits.exponent > most_power && digits.count < significant_digits::most; ++digits.count, --digits.exponent) digits.value *= 10;
    if (digits.exponent > most_power || digits.exponent < -most_power) return not_exact;
    double power = 1;
    for (std::int64_t i = digits.exponent < 0 ? -digits.exponent : digits.exponent; i != 0; --i) power *= 10;
    const auto exact = static_cast<double>(digits.value);
    const double size = digits.exponent < 0 ? exact / power : exact * power;
    return {.value = is_negative ? -size : size};
}

}  // namespace pitch::inline v0::detail
