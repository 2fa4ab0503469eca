/// Outcomes of 64 sentences side by side: two words, of each sentence a bit in both. What follows from those of a node's children.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/bits.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// The upper bits of the outcomes, and the lower: missing 00, fail 01, pass 10, not applicable 11.
template <class Word>
struct planes_in {
    Word p{}, f{};

    /// The sentences with this outcome, as bits.
    [[nodiscard]] constexpr Word with(outcome o) const noexcept {
        const auto bits = static_cast<unsigned>(o);
        return (bits & 2u ? p : ~p) & (bits & 1u ? f : ~f);
    }
};
using planes = planes_in<std::uint64_t>;

template <class Word>
constexpr planes_in<Word> negation(planes_in<Word> of) noexcept {
    return {of.f, of.p};
}

/// All of them, each taken in by `add`. Whoever does not read the outcome's lower bits does not pay for them.
template <class Word>
struct conjoined {
    Word pass = ~Word{}, may_fail = ~Word{}, fail{};
    [[gnu::always_inline]] constexpr void add(planes_in<Word> one) noexcept {
        pass &= one.p;
        may_fail &= one.f;
        fail |= one.f & ~one.p;
    }
    [[nodiscard]] constexpr planes_in<Word> settled() const noexcept { return {pass, may_fail | fail}; }
};

/// At least K of them.
template <std::size_t K, class Word>
struct thresholds {
    sums<K, Word> passes{}, open{};
    Word all_hold = ~Word{}, none_counts = ~Word{}, one_fails{};

    [[gnu::always_inline]] constexpr void add(planes_in<Word> one) noexcept {
        passes.add(one.p & ~one.f);
        open.add(~one.f);
        all_hold &= one.p;
        none_counts &= one.p & one.f;
        one_fails |= one.f & ~one.p;
    }
    [[nodiscard, gnu::always_inline]] constexpr planes_in<Word> settled() const noexcept {
        return {passes.reached() | all_hold, (~open.reached() & one_fails) | none_counts};
    }
};

template <class Word>
constexpr planes_in<Word> implication(planes_in<Word> condition, planes_in<Word> consequence) noexcept {
    const Word asked = condition.p & ~condition.f, unknown = condition.with(outcome::missing);
    const Word neither = (~asked & ~unknown) | (unknown & consequence.p & consequence.f);
    return {(asked & consequence.p) | neither, (asked & consequence.f) | neither};
}

}  // namespace pitch::inline v0::detail
