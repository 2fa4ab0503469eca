/// Counts set bits: of a pair of words, and of many words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/meta/bits.hpp>

namespace pitch::inline v0::detail {

/// Two words that the processor handles at once, if the target has vector registers of 128 bits.
/// Elsewhere one word: GCC passes vectors in memory there, and its -Wpsabi warns of the ABI.
/// Also one word when nvcc compiles for a device, even in host code: its device compiler crashes.
#if defined(__GNUC__) && !defined(__CUDA_ARCH__) && \
    (defined(__SSE2__) || defined(__ARM_NEON) || defined(__VSX__) || defined(__VX__) || defined(__wasm_simd128__))
using word_pair [[gnu::vector_size(16)]] = std::uint64_t;
#else
using word_pair = std::uint64_t;
#endif

/// Reads a word, or as many words from `source` on as fit into a `Word`.
template <class Word>
[[nodiscard, gnu::always_inline]] constexpr Word read_words(const std::uint64_t* source) noexcept {
    if constexpr (std::is_same_v<Word, std::uint64_t>) {
        return *source;
    } else {
        Word result;
        __builtin_memcpy(&result, source, sizeof result);
        return result;
    }
}

/// Returns the number of set bits in a pair of words; see `bits.hpp` for one word.
template <class Word>
    requires(sizeof(Word) != sizeof(std::uint64_t))
[[nodiscard]] constexpr std::uint64_t count_bits(Word word) noexcept {
    word -= word >> 1 & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
    std::uint64_t fours = word[0] + word[1];
    fours = (fours & 0x0F0F0F0F0F0F0F0Fu) + (fours >> 4 & 0x0F0F0F0F0F0F0F0Fu);
    return fours * 0x0101010101010101u >> 56;
}

/// Counts the set bits of many words by the Harley-Seal method: bit-sliced adders sum 32 words, and
/// only the last carry word of each 32 is counted bit by bit.
template <class Word>
class bit_counter {
public:
    static constexpr std::size_t words_at_once = 32;

    /// Adds the words `word_at(0)` to `word_at(31)`, 2^Unroll of them in each step of a loop.
    template <std::size_t Unroll, class Words>
    [[gnu::always_inline]] constexpr void add(const Words& word_at) noexcept {
        Word carries[words_at_once >> Unroll];
        for (std::size_t i = 0; i < words_at_once >> Unroll; ++i) carries[i] = carry_up<0, Unroll>(word_at, i << Unroll);
        const auto carry_at = [&](std::size_t carry_index) { return carries[carry_index]; };
        total_ += words_at_once * detail::count_bits(carry_up<Unroll, levels>(carry_at, 0));
    }
    /// Returns the number of set bits in all added words.
    [[nodiscard]] constexpr std::uint64_t total() const noexcept {
        std::uint64_t sum = total_;
        for (std::size_t i = 0; i < levels; ++i) sum += detail::count_bits(sums_[i]) << i;
        return sum;
    }

private:
    static constexpr std::size_t levels = 5;

    /// Adds 2^(To - From) words of weight 2^From, beginning with the index `first`.
    /// Returns the carry word of weight 2^To.
    template <std::size_t From, std::size_t To, class Words>
    [[gnu::always_inline]] constexpr Word carry_up(const Words& word_at, std::size_t first) noexcept {
        if constexpr (From == To) {
            return word_at(first);
        } else {
            const Word a = carry_up<From, To - 1>(word_at, first);
            const Word b = carry_up<From, To - 1>(word_at, first + (std::size_t{1} << (To - 1 - From)));
            return detail::carry(sums_[To - 1], a, b);
        }
    }

    Word sums_[levels]{};  // sums_[n] has weight 2^n
    std::uint64_t total_ = 0;
};

}  // namespace pitch::inline v0::detail
