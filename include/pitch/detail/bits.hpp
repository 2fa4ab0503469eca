/// Words whose bits stand side by side, each a number of its own: to add them up, and to count how many are set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace pitch::inline v0::detail {

/// Two words, which the processor takes at once where the compiler lets us say so.
#if defined(__GNUC__)
using word_pair [[gnu::vector_size(16)]] = std::uint64_t;
#else
using word_pair = std::uint64_t;
#endif

/// Adds two words to what is left of those before, bit by bit, and returns what is carried: a full adder for each bit.
template <class Word>
[[nodiscard, gnu::always_inline]] constexpr Word carry(Word& left, Word a, Word b) noexcept {
    const Word differ = a ^ b, carried = (a & b) | (differ & left);
    left ^= differ;
    return carried;
}

/// How many of the words that are added have a bit, for each bit side by side; it says which of these sums have reached K. Two words carry
/// one to the next level, where half of K is to be reached; an odd K starts with one that is left.
template <std::size_t K, class Word>
struct sums {
    Word left = K % 2 != 0 ? ~Word{} : Word{}, waits{};
    bool one_waits = false;
    sums<(K + 1) / 2, Word> carried{};

    [[gnu::always_inline]] constexpr void add(Word word) noexcept {
        if (one_waits)
            carried.add(carry(left, waits, word));
        else
            waits = word;
        one_waits = !one_waits;
    }
    [[nodiscard, gnu::always_inline]] constexpr Word reached() const noexcept {
        auto all = carried;
        if (one_waits) all.add(left & waits);
        return all.reached();
    }
};
template <class Word>
struct sums<1, Word> {
    Word any{};
    [[gnu::always_inline]] constexpr void add(Word word) noexcept { any |= word; }
    [[nodiscard, gnu::always_inline]] constexpr Word reached() const noexcept { return any; }
};

/// How many bits are set, in a few operations: without a compiler's flag, `std::popcount` is a call.
constexpr std::uint64_t count_bits(std::uint64_t w) noexcept {
    w -= w >> 1 & 0x5555555555555555u;
    w = (w & 0x3333333333333333u) + (w >> 2 & 0x3333333333333333u);
    w = (w + (w >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return w * 0x0101010101010101u >> 56;
}

/// Counts the bits of many words: of two words and what is left over, a full adder keeps one and carries one, so that of 32 words only one
/// has its bits counted. (Harley and Seal; std::popcount would be a call for each word.)
template <class Word>
class bit_counter {
public:
    static constexpr std::size_t words_at_once = 32;

    /// Adds the words that `answer` gives for 0 to 31.
    template <class Answer>
    [[gnu::always_inline]] constexpr void add(const Answer& answer) noexcept {
        Word fours[8];
        for (std::size_t i = 0; i < 8; ++i) {
            const Word four[]{answer(4 * i), answer(4 * i + 1), answer(4 * i + 2), answer(4 * i + 3)};
            fours[i] = carry<2>(four, left_);
        }
        total_ += 32 * count(carry<3>(fours, left_ + 2));
    }
    [[nodiscard]] constexpr std::uint64_t total() const noexcept {
        std::uint64_t sum = total_;
        for (std::size_t i = 0; i < 5; ++i) sum += count(left_[i]) << i;
        return sum;
    }

private:
    static constexpr std::uint64_t count(Word word) noexcept {
        if constexpr (std::is_same_v<Word, std::uint64_t>)
            return count_bits(word);
        else
            return count_bits(word[0]) + count_bits(word[1]);
    }
    template <std::size_t Level>
    [[gnu::always_inline]] static constexpr Word carry(const Word* words, Word* left) noexcept {
        if constexpr (Level == 0) {
            return *words;
        } else {
            const Word a = carry<Level - 1>(words, left), b = carry<Level - 1>(words + (std::size_t{1} << (Level - 1)), left);
            return detail::carry(left[Level - 1], a, b);
        }
    }

    Word left_[5]{};
    std::uint64_t total_ = 0;
};

}  // namespace pitch::inline v0::detail
