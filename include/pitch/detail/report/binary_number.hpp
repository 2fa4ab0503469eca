/// A double taken apart.
#pragma once

#include <cstdint>

#include <pitch/detail/meta/floating.hpp>

namespace pitch::inline v0::detail {

/// A finite number without its sign: `mantissa` times 2 to the power of `exponent`.
struct binary_number {
    std::uint64_t mantissa;
    int exponent;
    bool power_of_two;  // the next smaller number is half as far away as the next larger one

    constexpr explicit binary_number(double real_number) noexcept {
        const std::uint64_t bits = detail::magnitude_bits(real_number), hidden = std::uint64_t{1} << 52;
        const int biased = static_cast<int>(bits >> 52);
        mantissa = bits % hidden;
        power_of_two = mantissa == 0 && biased > 1;
        if (biased != 0) mantissa += hidden;
        exponent = (biased == 0 ? 1 : biased) - 1075;
    }
    /// Returns the largest power of ten that is not above the number, or the one below it.
    [[nodiscard]] constexpr int power_of_ten() const noexcept {
        int top = exponent + 52;
        for (std::uint64_t rest = mantissa; rest >> 52 == 0; rest <<= 1) --top;
        return top * 78913 >> 18;  // 78913 / 2^18 is slightly below the logarithm of 2
    }
};

}  // namespace pitch::inline v0::detail
