/// Combines rows of outcomes: `all`, `at_least` with a threshold known at run time, and `when`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/ledger/bit_counter.hpp>
#include <pitch/detail/ledger/policy_program.hpp>

namespace pitch::inline v0::detail {

/// Writes a word, or as many words as a `Word` has.
template <class Word>
[[gnu::always_inline]] constexpr void write_words(std::uint64_t* to, Word value) noexcept {
    if constexpr (std::is_same_v<Word, std::uint64_t>)
        *to = value;
    else
        __builtin_memcpy(to, &value, sizeof value);
}

/// A bit-sliced counter like `threshold_counter`, with a threshold from 1 on that is known at run
/// time. Starts so that a carry out of the last level means that the threshold is reached. `Most` is
/// the number of levels if it is at most 3; otherwise the largest number that `levels` can be.
template <class Word, std::size_t Most>
struct run_time_counter {
    Word sums[Most == 0 ? 1 : Most];
    Word reached{};
    std::size_t levels = Most;

    constexpr explicit run_time_counter(std::size_t least_count) noexcept {
        if constexpr (Most > 3) levels = levels_of(least_count);
        const std::size_t start = (std::size_t{1} << levels) - least_count;
        for (std::size_t level = 0; level < levels; ++level) sums[level] = start >> level & 1u ? ~Word{} : Word{};
    }
    static constexpr std::size_t levels_of(std::size_t threshold) noexcept {
        std::size_t levels = 0;
        while (std::size_t{1} << levels < threshold) ++levels;
        return levels;
    }
    [[gnu::always_inline]] constexpr void add(Word a, Word b) noexcept {
        const std::size_t count = Most > 3 ? levels : Most;
        if (count == 0) {
            reached |= a | b;
            return;
        }
        Word carried = detail::carry(sums[0], a, b);
        for (std::size_t level = 1; level < count; ++level) {
            const Word next = sums[level] & carried;
            sums[level] ^= carried;
            carried = next;
        }
        reached |= carried;
    }
};

/// Combines added outcomes like `at_least`. Without `Lower`, only the upper bits of the result are
/// right.
template <class Word, std::size_t Levels, bool Lower>
struct at_least_rows {
    using planes = basic_outcome_planes<Word>;
    run_time_counter<Word, Levels> passes, open;
    Word all_hold = ~Word{}, none_counts = ~Word{}, one_fails{};

    constexpr explicit at_least_rows(std::size_t least_count) noexcept : passes(least_count), open(least_count) {}
    [[gnu::always_inline]] constexpr void add(planes a, planes b) noexcept {
        passes.add(a.p & ~a.f, b.p & ~b.f);
        all_hold &= a.p & b.p;
        if constexpr (Lower) {
            open.add(~a.f, ~b.f);
            none_counts &= (a.p & a.f) & (b.p & b.f);
            one_fails |= (a.f & ~a.p) | (b.f & ~b.p);
        }
    }
    [[gnu::always_inline]] constexpr void add(planes last) noexcept {
        passes.add(last.p & ~last.f, Word{});
        all_hold &= last.p;
        if constexpr (Lower) {
            open.add(~last.f, Word{});
            none_counts &= last.p & last.f;
            one_fails |= last.f & ~last.p;
        }
    }
    [[nodiscard, gnu::always_inline]] constexpr planes result() const noexcept {
        return {passes.reached | all_hold, (~open.reached & one_fails) | none_counts};
    }
};

/// Combines the rows of an operation's operands over `columns` columns. Reads all operands before it
/// writes, so the result may be in the buffer of an operand. `Upper` and `Lower`: which rows it writes.
template <class Word, bool Upper, bool Lower>
struct row_combiner {
    using planes = basic_outcome_planes<Word>;
    static constexpr std::size_t step = sizeof(Word) / sizeof(std::uint64_t);
    static constexpr std::size_t unrolled = step == 1 ? 1 : 4;  // words of each row that are in registers at once

    const row_operand *first, *last;
    std::uint64_t *upper, *lower;
    std::size_t columns;

    [[gnu::always_inline]] constexpr void write(std::size_t i, planes result) const noexcept {
        if constexpr (Upper) detail::write_words(upper + i, result.p);
        if constexpr (Lower) detail::write_words(lower + i, result.f);
    }
    [[nodiscard, gnu::always_inline]] static constexpr planes read(const row_operand& from, std::size_t i) noexcept {
        return {detail::read_words<Word>(from.upper + i), detail::read_words<Word>(from.lower + i)};
    }

    constexpr void all() const noexcept {
        for (std::size_t i = 0; i < columns; i += unrolled * step) all_at(i, std::make_index_sequence<unrolled>{});
    }
    /// Combines `unrolled` words at once. A fold expression, since GCC does not unroll a loop at -O2.
    template <std::size_t... Index>
    [[gnu::always_inline]] constexpr void all_at(std::size_t i, std::index_sequence<Index...>) const noexcept {
        and_planes<Word> sums[unrolled];
        for (const row_operand* from = first; from != last; ++from) (sums[Index].add(read(*from, i + Index * step)), ...);
        (write(i + Index * step, sums[Index].result()), ...);
    }
    constexpr void when() const noexcept {
        for (std::size_t i = 0; i < columns; i += step) write(i, detail::implication(read(first[0], i), read(first[1], i)));
    }
    template <std::size_t Levels>
    constexpr void at_least(std::size_t enough) const noexcept {
        constexpr std::size_t at_once = step == 1 || Lower ? 1 : 2;
        for (std::size_t i = 0; i < columns; i += at_once * step) at_least_at<Levels>(i, enough, std::make_index_sequence<at_once>{});
    }
    template <std::size_t Levels, std::size_t... Index>
    [[gnu::always_inline]] constexpr void at_least_at(std::size_t i, std::size_t enough, std::index_sequence<Index...>) const noexcept {
        at_least_rows<Word, Levels, Lower> sums[]{((void)Index, at_least_rows<Word, Levels, Lower>(enough))...};
        const row_operand* from = first;
        for (; last - from >= 2; from += 2) (sums[Index].add(read(from[0], i + Index * step), read(from[1], i + Index * step)), ...);
        if (from != last) (sums[Index].add(read(*from, i + Index * step)), ...);
        (write(i + Index * step, sums[Index].result()), ...);
    }
    constexpr void run(const row_operation& operation) const noexcept {
        if (operation.kind == kind::all) return all();
        if (operation.kind == kind::when) return when();
        if constexpr (!std::is_same_v<Word, std::uint64_t>) {
            switch (run_time_counter<Word, 4>::levels_of(operation.enough)) {
                case 1: return at_least<1>(operation.enough);
                case 2: return at_least<2>(operation.enough);
                case 3: return at_least<3>(operation.enough);
                default: break;
            }
        }
        at_least<16>(operation.enough);
    }
};

}  // namespace pitch::inline v0::detail
