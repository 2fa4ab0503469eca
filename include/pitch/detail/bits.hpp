/// Words whose bits stand side by side, as small numbers of their own: to add them, and to count how many are set.
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

/// A counter for each sentence, side by side: of a number, each digit is in a word of its own. It says which have reached K.
template <std::size_t K, class Word>
struct counters {
    static constexpr std::size_t digits = [] {
        std::size_t n = 0;
        while ((std::size_t{1} << n) < K) ++n;
        return n;
    }();
    Word digit[digits + 1]{}, reached{};

    // They start at 2^digits - K, so that K is what makes them overflow.
    constexpr counters() noexcept {
        for (std::size_t i = 0; i < digits; ++i)
            if ((((std::size_t{1} << digits) - K) >> i & 1u) != 0) digit[i] = ~Word{};
    }
    template <std::size_t I = 0>
    [[gnu::always_inline]] constexpr void add(Word carry) noexcept {
        if constexpr (I == digits) {
            reached |= carry;
        } else {
            const Word next = digit[I] & carry;
            digit[I] ^= carry;
            add<I + 1>(next);
        }
    }
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
            const Word differ = a ^ b, carried = (a & b) | (differ & left[Level - 1]);
            left[Level - 1] ^= differ;
            return carried;
        }
    }

    Word left_[5]{};
    std::uint64_t total_ = 0;
};

}  // namespace pitch::inline v0::detail
