// Percent agreement and Cohen's kappa of two coders, from a table of counts.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace agreement {

// A fraction with a positive denominator. Exact, so that a kappa of 0.7 is not below 0.7.
struct fraction {
    std::int64_t numerator = 0, denominator = 1;

    [[nodiscard]] constexpr double value() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }

    // Returns how many steps of 1/`steps` are nearest to this; of two, the one away from zero. Does not round
    // up to `limit` what is below it. Twice the product of numerator and steps must fit into 64 bits.
    [[nodiscard]] constexpr std::int64_t rounded(std::int64_t steps, fraction limit) const {
        const std::int64_t half = numerator < 0 ? -denominator : denominator;
        const std::int64_t nearest = (2 * numerator * steps + half) / (2 * denominator);
        return *this < limit && !(fraction{nearest, steps} < limit) ? nearest - 1 : nearest;
    }

    // Compare values: 1/2 equals 2/4. Products of a numerator and a denominator must fit into 64 bits.
    friend constexpr bool operator==(fraction a, fraction b) { return a.numerator * b.denominator == b.numerator * a.denominator; }
    friend constexpr std::strong_ordering operator<=>(fraction a, fraction b) {
        return a.numerator * b.denominator <=> b.numerator * a.denominator;
    }
};

// Counts cases by the codes that two coders gave them. Codes are 0 to Codes − 1; a code that neither
// coder gave changes nothing. Results are exact for up to a hundred million cases.
template <std::size_t Codes>
class code_table {
public:
    // Adds cases that the coders gave these codes. Each code must be less than `Codes`.
    constexpr void add(std::size_t first, std::size_t second, std::int64_t cases = 1) { counts_[first][second] += cases; }

    // Number of cases.
    [[nodiscard]] constexpr std::int64_t cases() const {
        std::int64_t sum = 0;
        for (std::size_t code = 0; code < Codes; ++code) sum += by_first(code);
        return sum;
    }
    // Number of cases with the same code from both coders.
    [[nodiscard]] constexpr std::int64_t agreeing() const {
        std::int64_t sum = 0;
        for (std::size_t code = 0; code < Codes; ++code) sum += counts_[code][code];
        return sum;
    }

    // Returns the share of cases with the same code from both coders, or nothing if there are no cases.
    [[nodiscard]] constexpr std::optional<fraction> agreement() const {
        if (cases() == 0) return {};
        return fraction{agreeing(), cases()};
    }

    // Returns Cohen's kappa, (p₀ − pₑ) / (1 − pₑ): p₀ is the share that agrees, and pₑ the share that would
    // agree by chance. Both are multiplied by the square of the number of cases, which keeps them whole.
    // Returns nothing if there are no cases, or if both coders gave every case the same code (pₑ = 1).
    [[nodiscard]] constexpr std::optional<fraction> kappa() const {
        const std::int64_t all = cases() * cases();
        std::int64_t by_chance = 0;
        for (std::size_t code = 0; code < Codes; ++code) by_chance += by_first(code) * by_second(code);
        if (all == by_chance) return {};
        return fraction{cases() * agreeing() - by_chance, all - by_chance};
    }

private:
    // Number of cases that a coder gave a code.
    [[nodiscard]] constexpr std::int64_t by_first(std::size_t code) const {
        std::int64_t sum = 0;
        for (const std::int64_t count : counts_[code]) sum += count;
        return sum;
    }
    [[nodiscard]] constexpr std::int64_t by_second(std::size_t code) const {
        std::int64_t sum = 0;
        for (const auto& row : counts_) sum += row[code];
        return sum;
    }

    std::array<std::array<std::int64_t, Codes>, Codes> counts_{};  // by the first coder's code, then the second's
};

}  // namespace agreement
