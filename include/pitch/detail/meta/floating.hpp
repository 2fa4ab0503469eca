/// Classification of floating-point numbers by their bits.
#pragma once

namespace pitch::inline v0::detail {

/// Returns the bits of a number without its sign. They order as the magnitudes do, NaN last.
// Looks at the bits because -ffast-math folds comparisons that are true only for NaN or infinity.
// Takes references because clang then also assumes that a number passed by value is finite.
constexpr unsigned long long magnitude_bits(const double& number) noexcept {
    static_assert(sizeof(unsigned long long) == sizeof(double));
    return __builtin_bit_cast(unsigned long long, number) & ~(1ull << 63);
}

/// Bits of positive infinity.
inline constexpr unsigned long long infinity_bits = 0x7FFull << 52;

/// Returns whether a number is NaN.
constexpr bool is_nan(const double& number) noexcept { return detail::magnitude_bits(number) > infinity_bits; }

/// Returns whether a number is neither infinite nor NaN.
constexpr bool is_finite(const double& number) noexcept { return detail::magnitude_bits(number) < infinity_bits; }

/// Returns whether a finite number is whole.
constexpr bool is_whole(const double& number) noexcept {
    const double size = number < 0 ? -number : number;
    return size >= 0x1p53 || static_cast<double>(static_cast<unsigned long long>(size)) == size;  // numbers from 2^53 on are whole
}

}  // namespace pitch::inline v0::detail
