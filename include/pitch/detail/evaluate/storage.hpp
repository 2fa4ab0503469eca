/// The contents of a verdict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluator/bounds.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/meta/bits.hpp>

namespace pitch::inline v0::detail {

/// Stores a row with the upper bit of each leaf's outcome, a row with the lower bits, and a bit for
/// each stated part. For a small evaluator this fits in one register, so storing an outcome costs
/// one `or`, and reading a row costs a shift and a mask. In a larger one, each row begins with a
/// word of its own.
template <std::size_t Leaves, std::size_t Parts>
struct outcome_bits {
    using word = std::conditional_t<(2 * Leaves + Parts > 32), std::uint64_t, std::uint32_t>;
    static constexpr std::size_t width = sizeof(word) * 8;
    static constexpr bool in_one_word = 2 * Leaves + Parts <= 64;
    static constexpr std::size_t row_words = (Leaves + 63) / 64;                 // words of 64 leaves in each row
    static constexpr std::size_t lower = in_one_word ? Leaves : 64 * row_words;  // bit at which the lower row begins
    /// Bit at which the parts begin: after the lower row, unless they would reach into a second word.
    static constexpr std::size_t parts = in_one_word || Leaves % 64 == 0 || Leaves % 64 + Parts <= 64 ? lower + Leaves : 2 * lower;
    static constexpr std::size_t count = parts + Parts == 0 ? 1 : (parts + Parts + width - 1) / width;

    word words[count]{};

    /// Sets the outcome of a leaf that is still missing.
    constexpr void set(std::size_t leaf, outcome o) noexcept {
        const word upper_bit = word{1} << leaf % width, lower_bit = word{1} << (lower + leaf) % width;
        if constexpr (in_one_word) {
#ifdef __clang__  // 6 % fewer instructions than the selection; on GCC, 2 % more
            const word code = static_cast<word>(o);
            words[0] |=
                leaf == 0 ? code >> 1 | (code & 1u) << lower % width : code * (upper_bit >> 1 | lower_bit) & (upper_bit | lower_bit);
#else
            words[0] |= o == outcome::pass      ? upper_bit
                        : o == outcome::missing ? word{}
                        : o == outcome::fail    ? lower_bit
                                                : upper_bit | lower_bit;
#endif
        } else {
            words[leaf / width] |= o == outcome::pass || o == outcome::not_applicable ? upper_bit : 0;
            words[(lower + leaf) / width] |= o == outcome::fail || o == outcome::not_applicable ? lower_bit : 0;
        }
    }
    [[nodiscard]] constexpr outcome get(std::size_t leaf) const noexcept {
        return static_cast<outcome>((words[leaf / width] >> leaf % width & 1u) << 1 |
                                    (words[(lower + leaf) / width] >> (lower + leaf) % width & 1u));
    }
    /// Returns the outcome of a leaf that is known at compile time. Compilers merge comparisons of
    /// several leaves with `pass`, because each tests a bit of one word that is set if a leaf does not pass.
    /// `AlwaysApplies`: no leaf is not applicable.
    template <std::size_t Leaf, bool AlwaysApplies>
    [[nodiscard, gnu::always_inline]] constexpr outcome at() const noexcept {
        const word upper_bits = words[Leaf / width], lower_bits = words[lower / width + Leaf / width] >> lower % width;
        const word not_passing = AlwaysApplies ? ~upper_bits : ~upper_bits | lower_bits;
        if (not_passing >> Leaf % width & 1u)
            return upper_bits >> Leaf % width & 1u ? outcome::not_applicable : static_cast<outcome>(lower_bits >> Leaf % width & 1u);
        return outcome::pass;
    }
    /// Returns the upper bits of the leaves 64 * i to 64 * i + 63. Other bits are 0.
    [[nodiscard]] constexpr std::uint64_t upper_row(std::size_t i) const noexcept { return words[i] & row_mask(i); }
    /// Returns the lower bits of the leaves 64 * i to 64 * i + 63. Other bits are 0.
    [[nodiscard]] constexpr std::uint64_t lower_row(std::size_t i) const noexcept {
        return words[lower / width + i] >> lower % width & row_mask(i);
    }
    /// Marks a part as stated.
    constexpr void state(std::size_t part) noexcept { words[(parts + part) / width] |= word{1} << (parts + part) % width; }
    /// Returns the mask of the stated parts.
    [[nodiscard]] constexpr std::uint64_t stated() const noexcept {
        if constexpr (Parts == 0)
            return 0;
        else
            return words[parts / width] >> parts % width & detail::low_bits(Parts);
    }
    friend constexpr bool operator==(const outcome_bits&, const outcome_bits&) noexcept = default;

private:
    [[nodiscard]] static constexpr std::uint64_t row_mask(std::size_t i) noexcept {
        return detail::low_bits(Leaves - 64 * i < 64 ? Leaves - 64 * i : 64);
    }
};

template <class Eval>
using outcome_bits_of = outcome_bits<counts_of<Eval>.leaves, parts_of<Eval>::size>;

/// An array that may have no elements.
template <class Value, std::size_t Size>
struct maybe_empty_array {
    Value items[Size]{};
};
template <class Value>
struct maybe_empty_array<Value, 0> {
    static constexpr const Value* items = nullptr;
};

/// The elements at which the rule of an `each` does not pass.
struct element_record {
    std::size_t first = 0;   // index of the first that fails, otherwise of the first that is missing
    std::uint64_t open = 0;  // bit i: element i fails or is missing, for the first 64 elements
    friend constexpr bool operator==(const element_record&, const element_record&) noexcept = default;
};

/// Returns the bits of a number.
constexpr std::uint64_t bits_of(double number) noexcept { return __builtin_bit_cast(std::uint64_t, number); }

/// Returns whether two measurements have the same bits. Then a NaN equals its copy.
constexpr bool same_bits(const measurement& a, const measurement& b) noexcept {
    return detail::bits_of(a.actual) == detail::bits_of(b.actual) && detail::bits_of(a.bound) == detail::bits_of(b.bound) &&
           static_cast<unsigned>(a.direction) == static_cast<unsigned>(b.direction) && a.met == b.met;
}

/// Stores what a verdict needs: outcomes, stated parts, measurements, the elements that decided, and
/// the values of bounds.
/// Nothing refers to the sentence.
template <class Eval>
struct verdict_storage : maybe_empty_array<measurement, counts_of<Eval>.measures>,
                         maybe_empty_array<element_record, counts_of<Eval>.elements>,
                         stored_bounds<bounds_of<Eval>> {
    outcome_bits_of<Eval> leaves{};

    [[nodiscard]] constexpr auto& measured() noexcept { return this->maybe_empty_array<measurement, counts_of<Eval>.measures>::items; }
    [[nodiscard]] constexpr auto& measured() const noexcept {
        return this->maybe_empty_array<measurement, counts_of<Eval>.measures>::items;
    }
    [[nodiscard]] constexpr auto& elements() noexcept { return this->maybe_empty_array<element_record, counts_of<Eval>.elements>::items; }
    [[nodiscard]] constexpr auto& elements() const noexcept {
        return this->maybe_empty_array<element_record, counts_of<Eval>.elements>::items;
    }
    [[nodiscard]] constexpr stored_bounds<bounds_of<Eval>>& bounds() noexcept { return *this; }
    [[nodiscard]] constexpr const stored_bounds<bounds_of<Eval>>& bounds() const noexcept { return *this; }
    /// Returns whether all that is stored is equal. Numbers are equal if their bits are.
    friend constexpr bool operator==(const verdict_storage& a, const verdict_storage& b) noexcept {
        for (std::size_t i = 0; i < counts_of<Eval>.measures; ++i)
            if (!detail::same_bits(a.measured()[i], b.measured()[i])) return false;
        for (std::size_t i = 0; i < counts_of<Eval>.elements; ++i)
            if (!(a.elements()[i] == b.elements()[i])) return false;
        for (std::size_t i = 0; i < bounds_of<Eval>::size; ++i)
            if (detail::bits_of(a.bounds().items[i]) != detail::bits_of(b.bounds().items[i])) return false;
        return a.leaves == b.leaves;
    }
};

}  // namespace pitch::inline v0::detail
