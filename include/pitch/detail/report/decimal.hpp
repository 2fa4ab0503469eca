/// Prints numbers as decimal text, without <charconv> and in constant expressions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/detail/report/digits.hpp>

namespace pitch::inline v0::detail {

/// A number as text. Whole numbers below 2^53 are exact and have no exponent.
class decimal {
public:
    /// Significant digits of a number in a text, unless it needs more.
    static constexpr std::size_t usual_digits = 6;
    /// Significant digits that tell any two numbers apart.
    static constexpr std::size_t most_digits = 17;

    constexpr explicit decimal(std::uint64_t whole_number) noexcept { add_whole(whole_number); }

    /// Prints a number for readers: rounded to `digit_count` digits, but never within its whole part.
    /// Numbers from 1e16 or below 1e-4 have an exponent. NaN and infinities are `nan`, `inf`, `-inf`.
    constexpr explicit decimal(const double& real_number, std::size_t digit_count = usual_digits) noexcept {
        if (detail::is_nan(real_number))
            add("nan");
        else
            add_rounded(real_number, digit_count);
    }

    /// Prints a finite number for programs: the fewest characters that read back to the same number.
    /// Like `std::to_chars`, except that whole numbers below 2^53 have no exponent.
    static constexpr decimal shortest(const double& number) noexcept {
        decimal made;
        if (is_negative(number)) made.add('-');
        if (made.add_if_whole(number)) return made;
        const digits shown = digits::shortest(number);
        const int exponent = shown.exponent(), count = static_cast<int>(shown.view().size());
        const int scientific = count + (count > 1) + (exponent > -100 && exponent < 100 ? 4 : 5);
        const int fixed = exponent < 0 ? count + 1 - exponent : exponent >= count - 1 ? exponent + 1 : count + 1;
        if (fixed > scientific)
            made.add_scientific(shown, 2);
        else if (exponent >= count)  // a whole number: exact, like `std::to_chars`
            made.add_fixed(digits::rounded(number, static_cast<std::size_t>(exponent) + 1));
        else
            made.add_fixed(shown);
        return made;
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters_, size_}; }

private:
    constexpr decimal() noexcept = default;

    static constexpr bool is_negative(const double& number) noexcept {
        return __builtin_bit_cast(unsigned long long, number) != detail::magnitude_bits(number);
    }
    /// Adds the digits of a whole number below 2^53, or returns false.
    constexpr bool add_if_whole(const double& number) noexcept {
        constexpr std::uint64_t limit = std::uint64_t{1} << 53;
        const double size = is_negative(number) ? -number : number;
        if (!(size < static_cast<double>(limit))) return false;
        const auto whole = static_cast<std::uint64_t>(size);
        if (static_cast<double>(whole) != size) return false;
        add_whole(whole);
        return true;
    }
    /// Adds a number that is not NaN, rounded to `significant` digits.
    constexpr void add_rounded(const double& number, std::size_t significant) noexcept {
        if (is_negative(number) && detail::magnitude_bits(number) != 0) add('-');
        if (!detail::is_finite(number)) return add("inf");
        if (add_if_whole(number)) return;
        digits shown = digits::shortest(number);
        const int exponent = shown.exponent();
        if (exponent >= 0 && exponent < 16 && significant <= static_cast<std::size_t>(exponent))
            significant = static_cast<std::size_t>(exponent) + 1;
        if (shown.view().size() > significant) shown = digits::rounded(number, significant);
        if (shown.exponent() < -4 || shown.exponent() >= 16)
            add_scientific(shown, 1);
        else
            add_fixed(shown);
    }
    constexpr void add(char c) noexcept { characters_[size_++] = c; }
    constexpr void add(std::string_view s) noexcept {
        for (const char c : s) add(c);
    }
    constexpr void add_zeros(int count) noexcept {
        for (; count > 0; --count) add('0');
    }
    constexpr void add_whole(std::uint64_t n) noexcept {
        size_ += detail::count_digits(n);
        detail::write_digits(characters_ + size_, n);
    }
    /// Adds digits without an exponent.
    constexpr void add_fixed(const digits& shown) noexcept {
        const std::string_view all = shown.view();
        const int exponent = shown.exponent(), count = static_cast<int>(all.size());
        if (exponent < 0) {
            add("0.");
            add_zeros(-1 - exponent);
            return add(all);
        }
        const auto whole = static_cast<std::size_t>(exponent) + 1;
        add(all.substr(0, whole));
        add_zeros(exponent + 1 - count);
        if (all.size() <= whole) return;
        add('.');
        add(all.substr(whole));
    }
    /// Adds digits and an exponent of at least `width` digits.
    constexpr void add_scientific(const digits& shown, int width) noexcept {
        add(shown.view().substr(0, 1));
        if (shown.view().size() > 1) add('.');
        add(shown.view().substr(1));
        add(shown.exponent() < 0 ? "e-" : "e+");
        const int size = shown.exponent() < 0 ? -shown.exponent() : shown.exponent();
        if (size < 10) add_zeros(width - 1);
        add_whole(static_cast<std::uint64_t>(size));
    }

    char characters_[32]{};
    std::size_t size_ = 0;
};

/// Returns how many significant digits show that two numbers differ; the usual number if they are
/// equal.
constexpr std::size_t digits_to_tell_apart(const double& a, const double& b) noexcept {
    for (std::size_t n = decimal::usual_digits; n < decimal::most_digits; ++n)
        if (decimal(a, n).view() != decimal(b, n).view()) return n;
    return decimal(a, decimal::most_digits).view() == decimal(b, decimal::most_digits).view() ? decimal::usual_digits
                                                                                              : decimal::most_digits;
}

}  // namespace pitch::inline v0::detail
