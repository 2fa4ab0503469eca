/// Bit-sliced outcomes: each bit position of a word belongs to one sentence.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// A full adder for each bit position: adds `a` and `b` to `sum` and returns the carries.
template <class Word>
[[nodiscard, gnu::always_inline]] constexpr Word carry(Word& sum, Word a, Word b) noexcept {
    const Word differ = a ^ b, carried = (a & b) | (differ & sum);
    sum ^= differ;
    return carried;
}

/// A bit-sliced saturating counter: finds the bits that at least `Threshold` of the added words
/// have. Adds words in pairs and passes the carries to a counter with half the threshold. An odd
/// threshold is rounded up to even by starting at 1.
template <std::size_t Threshold, class Word>
struct threshold_counter {
    Word sum = Threshold % 2 != 0 ? ~Word{} : Word{}, pending{};
    bool has_pending = false;
    threshold_counter<(Threshold + 1) / 2, Word> carried{};

    [[gnu::always_inline]] constexpr void add(Word word) noexcept {
        if (has_pending)
            carried.add(detail::carry(sum, pending, word));
        else
            pending = word;
        has_pending = !has_pending;
    }
    [[nodiscard, gnu::always_inline]] constexpr Word reached() const noexcept {
        auto all = carried;
        if (has_pending) all.add(sum & pending);
        return all.reached();
    }
};
template <class Word>
struct threshold_counter<1, Word> {
    Word any{};
    [[gnu::always_inline]] constexpr void add(Word word) noexcept { any |= word; }
    [[nodiscard, gnu::always_inline]] constexpr Word reached() const noexcept { return any; }
};

/// Outcomes as two bit planes: `p` has the upper bits, `f` the lower ones.
/// The codes are those of `outcome`: missing 00, fail 01, pass 10, not_applicable 11.
template <class Word>
struct basic_outcome_planes {
    Word p{}, f{};

    /// Returns a mask of the sentences with the outcome `o`.
    [[nodiscard]] constexpr Word with(outcome o) const noexcept {
        const auto bits = static_cast<unsigned>(o);
        return (bits & 2u ? p : ~p) & (bits & 1u ? f : ~f);
    }
};
using outcome_planes = basic_outcome_planes<std::uint64_t>;

template <class Word>
constexpr basic_outcome_planes<Word> negation(basic_outcome_planes<Word> planes) noexcept {
    return {planes.f, planes.p};
}

/// Combines added outcomes like `all`. The compiler drops the lower plane if only `p` is read.
template <class Word>
struct and_planes {
    Word all_upper = ~Word{}, all_lower = ~Word{}, any_fail{};
    [[gnu::always_inline]] constexpr void add(basic_outcome_planes<Word> one) noexcept {
        all_upper &= one.p;
        all_lower &= one.f;
        any_fail |= one.f & ~one.p;
    }
    [[nodiscard]] constexpr basic_outcome_planes<Word> result() const noexcept { return {all_upper, all_lower | any_fail}; }
};

/// Combines added outcomes like `at_least<Threshold>`.
template <std::size_t Threshold, class Word>
struct at_least_planes {
    threshold_counter<Threshold, Word> passes{}, open{};
    Word all_hold = ~Word{}, none_counts = ~Word{}, one_fails{};

    [[gnu::always_inline]] constexpr void add(basic_outcome_planes<Word> one) noexcept {
        passes.add(one.p & ~one.f);
        open.add(~one.f);
        all_hold &= one.p;
        none_counts &= one.p & one.f;
        one_fails |= one.f & ~one.p;
    }
    [[nodiscard, gnu::always_inline]] constexpr basic_outcome_planes<Word> result() const noexcept {
        return {passes.reached() | all_hold, (~open.reached() & one_fails) | none_counts};
    }
};

/// Combines outcomes like `when`.
template <class Word>
constexpr basic_outcome_planes<Word> implication(basic_outcome_planes<Word> condition, basic_outcome_planes<Word> consequence) noexcept {
    const Word met = condition.p & ~condition.f, unknown = condition.with(outcome::missing);
    const Word not_applicable = (~met & ~unknown) | (unknown & consequence.p & consequence.f);
    return {(met & consequence.p) | not_applicable, (met & consequence.f) | not_applicable};
}

}  // namespace pitch::inline v0::detail
