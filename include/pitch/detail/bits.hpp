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

/// How many bits of a word, or of a pair, are set: without a compiler's flag, `std::popcount` is a call.
template <class Word>
[[nodiscard]] constexpr std::uint64_t count_bits(Word word) noexcept {
    word -= word >> 1 & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
    std::uint64_t fours;
    if constexpr (std::is_same_v<Word, std::uint64_t>)
        fours = word;
    else
        fours = word[0] + word[1];
    fours = (fours & 0x0F0F0F0F0F0F0F0Fu) + (fours >> 4 & 0x0F0F0F0F0F0F0F0Fu);
    return fours * 0x0101010101010101u >> 56;
}

/// Counts the bits of many words: as each two of them are added to what is left, and each two carries to what is left of those, only one
/// word in 32 has its bits counted. (Harley and Seal.)
template <class Word>
class bit_counter {
public:
    static constexpr std::size_t words_at_once = 32;

    /// Adds the words that `answer` gives for 0 to 31, 2^Turn of them in each turn of a loop.
    template <std::size_t Turn, class Answer>
    [[gnu::always_inline]] constexpr void add(const Answer& answer) noexcept {
        Word carried[words_at_once >> Turn];
        for (std::size_t i = 0; i < words_at_once >> Turn; ++i) carried[i] = carry_up<0, Turn>(answer, i << Turn);
        const auto those = [&](std::size_t i) { return carried[i]; };
        total_ += words_at_once * count_bits(carry_up<Turn, levels>(those, 0));
    }
    [[nodiscard]] constexpr std::uint64_t total() const noexcept {
        std::uint64_t sum = total_;
        for (std::size_t i = 0; i < levels; ++i) sum += count_bits(left_[i]) << i;
        return sum;
    }

private:
    static constexpr std::size_t levels = 5;

    /// What the words that `answer` gives from `first` on carry to the level `To`.
    template <std::size_t From, std::size_t To, class Answer>
    [[gnu::always_inline]] constexpr Word carry_up(const Answer& answer, std::size_t first) noexcept {
        if constexpr (From == To) {
            return answer(first);
        } else {
            const Word a = carry_up<From, To - 1>(answer, first);
            const Word b = carry_up<From, To - 1>(answer, first + (std::size_t{1} << (To - 1 - From)));
            return carry(left_[To - 1], a, b);
        }
    }

    Word left_[levels]{};
    std::uint64_t total_ = 0;
};

}  // namespace pitch::inline v0::detail
