/// Whole numbers large enough for the exact value of any double.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pitch::inline v0::detail {

/// A number from 0 to 2^1152 - 1. No operation checks for overflow.
class big_natural {
public:
    constexpr explicit big_natural(std::uint64_t start_value) noexcept {
        for (; start_value != 0; start_value >>= 32) limbs_[size_++] = static_cast<std::uint32_t>(start_value);
    }

    /// Multiplies by a small number.
    constexpr void multiply(std::uint32_t factor) noexcept {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            carry += std::uint64_t{limbs_[i]} * factor;
            limbs_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry != 0) limbs_[size_++] = static_cast<std::uint32_t>(carry);
    }
    /// Multiplies by 10 to the power of `exponent`.
    constexpr void multiply_by_power_of_ten(unsigned exponent) noexcept {
        for (; exponent >= 9; exponent -= 9) multiply(1'000'000'000);
        for (; exponent != 0; --exponent) multiply(10);
    }
    /// Multiplies by 2 to the power of `exponent`.
    constexpr void multiply_by_power_of_two(unsigned exponent) noexcept {
        multiply(std::uint32_t{1} << exponent % 32);
        const std::size_t limbs = exponent / 32;
        if (size_ == 0 || limbs == 0) return;
        for (std::size_t i = size_; i-- != 0;) limbs_[i + limbs] = limbs_[i];
        for (std::size_t i = 0; i < limbs; ++i) limbs_[i] = 0;
        size_ += limbs;
    }

    /// Returns the quotient, and keeps the remainder. Takes as many steps as the quotient.
    constexpr unsigned divide(const big_natural& divisor) noexcept {
        unsigned quotient = 0;
        for (; big_natural::compare(*this, divisor) >= 0; ++quotient) subtract(divisor);
        return quotient;
    }

    /// Returns -1, 0 or 1 if `a` is less than, equal to or greater than `b`.
    static constexpr int compare(const big_natural& a, const big_natural& b) noexcept {
        if (a.size_ != b.size_) return a.size_ < b.size_ ? -1 : 1;
        for (std::size_t i = a.size_; i-- != 0;)
            if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
        return 0;
    }
    /// Compares the sum of `a` and `b` with `c`.
    static constexpr int compare_sum(const big_natural& a, const big_natural& b, const big_natural& c) noexcept {
        const std::size_t size = a.size_ > b.size_ ? a.size_ : b.size_;
        int order = 0;
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < size || i < c.size_; ++i) {
            sum += std::uint64_t{a.limbs_[i]} + b.limbs_[i];
            const auto limb = static_cast<std::uint32_t>(sum);
            if (limb != c.limbs_[i]) order = limb < c.limbs_[i] ? -1 : 1;
            sum >>= 32;
        }
        return sum != 0 ? 1 : order;
    }

private:
    /// Subtracts a number that is not greater.
    constexpr void subtract(const big_natural& other) noexcept {
        bool borrow = false;
        for (std::size_t i = 0; i < size_; ++i) {
            const std::uint64_t taken = std::uint64_t{other.limbs_[i]} + borrow;
            borrow = limbs_[i] < taken;
            limbs_[i] = static_cast<std::uint32_t>(limbs_[i] - taken);
        }
        while (size_ != 0 && limbs_[size_ - 1] == 0) --size_;
    }

    std::uint32_t limbs_[36]{};  // the lowest first; those from size_ on are 0
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0::detail
