#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/judgeable.hpp>
#include <pitch/detail/planes.hpp>
#include <pitch/tally.hpp>
#include <pitch/text.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// How many words of memory a ledger takes for `n` sentences: two bits of each rule for each.
template <class E>
[[nodiscard]] constexpr std::size_t ledger_words(const E&, std::size_t n) noexcept {
    if constexpr (detail::can_judge<E>()) return 2 * detail::rules_of<E>::size * ((n + 63) / 64);
    return 0;
}

namespace detail {

template <class R>
concept words = requires(R& r) {
    { r.data() } -> std::same_as<std::uint64_t*>;
    { r.size() } -> std::convertible_to<std::size_t>;
} || std::same_as<std::remove_extent_t<R>, std::uint64_t>;

/// Where a ledger keeps its bits. A tile holds the words of `breadth` times 64 sentences: a row of each rule's upper bits, then one of
/// each's lower bits. So a question reads whole rows, and a verdict that is filed writes into memory that lies together.
struct tile {
    static constexpr std::size_t breadth = 64;
    std::uint64_t* first;
    std::size_t columns;  // the last one may be narrower
};

/// The outcomes of the 64 sentences of a column of a tile, or of as many columns from there as a `Word` takes.
template <class Rules, class Word = std::uint64_t>
struct column_of {
    using word = Word;
    const tile& of;
    std::size_t column;
    template <class R, std::size_t>
    [[nodiscard, gnu::always_inline]] constexpr planes_in<Word> get() const noexcept {
        constexpr std::size_t row = Rules::template index<R>;
        return {read(row), read(Rules::size + row)};
    }
    [[nodiscard, gnu::always_inline]] constexpr Word read(std::size_t row) const noexcept {
        const std::uint64_t* const from = of.first + row * of.columns + column;
        if constexpr (std::is_same_v<Word, std::uint64_t>) {
            return *from;
        } else {
            Word read;
            __builtin_memcpy(&read, from, sizeof read);
            return read;
        }
    }
};

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

}  // namespace detail

/// What every rule says of many sentences, two bits each, in memory that the caller gives. Any expression over these rules is then answered
/// 64 sentences at a time, and no sentence is looked at again. A rule that stands in several places is filed as at its first.
template <class E>
class ledger {
    static_assert(
        std::is_same_v<E, std::remove_cvref_t<E>>,
        "pitch: a ledger is of a type without const or reference; let the compiler find it: `pitch::ledger l{your_evaluator, words};`");
    static_assert(detail::can_judge<E>());

    using rules = detail::rules_of<E>;
    static_assert(rules::size != 0, "pitch: this evaluator has no rule that a ledger could keep; put one in it");

public:
    using evaluator = E;

    /// An empty ledger in the words of an lvalue contiguous range, or of a span; `ledger_words` says how many it takes.
    template <class Words>
        requires detail::words<std::remove_reference_t<Words>> && detail::outlives_the_call<Words>
    constexpr ledger(const E&, Words&& words) noexcept {
        if constexpr (std::is_array_v<std::remove_reference_t<Words>>) {
            words_ = words;
            columns_ = std::extent_v<std::remove_reference_t<Words>> / (2 * rules::size);
        } else {
            words_ = words.data();
            columns_ = words.size() / (2 * rules::size);
        }
    }
    /// A temporary would take its words with it: keep them in a variable, and pass that.
    template <class Words>
        requires detail::words<std::remove_reference_t<Words>> && (!detail::outlives_the_call<Words>)
    ledger(const E&, Words&& words) = delete;

    /// How many sentences are filed.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// For how many there is room.
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return 64 * columns_; }
    /// Whether there is no room for another.
    [[nodiscard]] constexpr bool full() const noexcept { return size_ == capacity(); }
    /// How many verdicts came when it was full, and are not filed.
    [[nodiscard]] constexpr std::size_t refused() const noexcept { return refused_; }

    /// Files a verdict under the number `size()`; where the ledger is full, only `refused()` counts it.
    constexpr ledger& operator+=(const verdict<E>& v) noexcept {
        if (full()) {
            ++refused_;
        } else {
            file(detail::leaves_of::verdict(v), rules{});
            ++size_;
        }
        return *this;
    }

    /// For how many sentences an expression over the ledger's rules is complete.
    template <class X>
    [[nodiscard]] constexpr std::uint64_t count(const X&) const noexcept {
        std::uint64_t complete = 0;
        if constexpr (answers<X>()) {
            const std::size_t whole = size_ / 64;
            std::size_t column = 0;
            if (!std::is_constant_evaluated()) complete = count_in_bulk<X>(column, whole);
            for (; column < whole; ++column) complete += detail::count_bits(answer<X>(column).p);
            if (size_ % 64 != 0) complete += detail::count_bits(answer<X>(column).p & filed_in(column));
        }
        return complete;
    }

    /// Calls `visit` with the number of each sentence for which an expression has this outcome, from the first to the last.
    template <class X, class Visitor>
    constexpr void each(const X&, outcome wanted, Visitor&& visit) const {
        if constexpr (answers<X>()) {
            for (std::size_t column = 0; 64 * column < size_; ++column) {
                std::uint64_t found = answer<X>(column).with(wanted) & filed_in(column);
                for (; found != 0; found &= found - 1) visit(64 * column + static_cast<std::size_t>(std::countr_zero(found)));
            }
        }
    }

    /// The tally of an expression over the ledger's rules: what adding each verdict by it would give.
    template <class X>
    [[nodiscard]] constexpr pitch::tally<X> tally(const X&) const noexcept {
        pitch::tally<X> sum;
        if constexpr (answers<X>()) {
            for (std::size_t column = 0; 64 * column < size_; ++column) {
                const detail::tile tile = tile_at(column);
                sum.add(detail::column_of<rules>{tile, column % detail::tile::breadth}, filed_in(column));
            }
        }
        return sum;
    }
    /// The tally of all verdicts that are filed.
    [[nodiscard]] constexpr pitch::tally<E> tally() const noexcept {
        pitch::tally<E> sum;
        for (std::size_t column = 0; 64 * column < size_; ++column) {
            const detail::tile tile = tile_at(column);
            sum.add(detail::column_of<rules>{tile, column % detail::tile::breadth}, filed_in(column));
        }
        return sum;
    }

private:
    template <class X>
    static consteval bool answers() {
        if constexpr (!detail::can_judge<X>()) {
            return false;
        } else {
            constexpr bool holds_all = []<class... Rs>(detail::type_list<Rs...>) {
                return (rules::template has<Rs> && ...);
            }(detail::rules_of<X>{});
            static_assert(holds_all,
                          "pitch: the ledger does not hold a rule of this expression; write all(your_evaluator, advise(that_rule)), and "
                          "file verdicts of that");
            return holds_all;
        }
    }
    /// What an expression says of the 64 sentences of a column.
    template <class X>
    [[nodiscard]] constexpr detail::planes answer(std::size_t column) const noexcept {
        const detail::tile tile = tile_at(column);
        return detail::settle_planes<X>(detail::column_of<rules>{tile, column % detail::tile::breadth}, nullptr);
    }
    /// The sentences for which an expression is complete, in words from a column on.
    template <class X, class Word>
    struct complete_in {
        const detail::tile& of;
        std::size_t first;
        [[nodiscard, gnu::always_inline]] Word operator()(std::size_t i) const noexcept {
            const std::size_t column = first + i * (sizeof(Word) / sizeof(std::uint64_t));
            return detail::settle_planes<X>(detail::column_of<rules, Word>{of, column}, nullptr).p;
        }
    };
    /// For how many sentences of the columns from `column` an expression is complete; goes on to the first column that it leaves out.
    template <class X>
    [[nodiscard]] std::uint64_t count_in_bulk(std::size_t& column, std::size_t end) const noexcept {
        using word = detail::word_pair;
        constexpr std::size_t in_word = sizeof(word) / sizeof(std::uint64_t);
        constexpr std::size_t step = in_word * detail::bit_counter<word>::words_at_once;
        static_assert(detail::tile::breadth % step == 0);
        detail::bit_counter<word> counter;
        for (; column + step <= end; column += step) {
            const detail::tile tile = tile_at(column);
            counter.add(complete_in<X, word>{tile, column % detail::tile::breadth});
        }
        return counter.total();
    }

    /// The tile in which a column stands.
    [[nodiscard]] constexpr detail::tile tile_at(std::size_t column) const noexcept {
        constexpr std::size_t breadth = detail::tile::breadth;
        const std::size_t from = column - column % breadth;
        return {words_ + 2 * rules::size * from, columns_ - from < breadth ? columns_ - from : breadth};
    }
    /// Of the 64 sentences of a column, those that are filed.
    [[nodiscard]] constexpr std::uint64_t filed_in(std::size_t column) const noexcept {
        const std::size_t filed = size_ - 64 * column;
        return filed < 64 ? (std::uint64_t{1} << filed) - 1 : ~std::uint64_t{0};
    }

    template <class... Rs>
    constexpr void file(const detail::marks_of<E>& leaves, detail::type_list<Rs...>) noexcept {
        const std::size_t bit = size_ % 64;
        const detail::tile tile = tile_at(size_ / 64);
        std::uint64_t* const column = tile.first + size_ / 64 % detail::tile::breadth;
        const std::uint64_t kept = bit == 0 ? 0 : ~std::uint64_t{0};  // the memory comes as it is
        const auto write = [&](std::size_t row, unsigned lower) {
            std::uint64_t& word = column[row * tile.columns];
            word = (word & kept) | std::uint64_t{lower & 1u} << bit;
        };
        ((write(rules::template index<Rs>, static_cast<unsigned>(leaves.get(detail::first_leaf<Rs, E>)) >> 1),
          write(rules::size + rules::template index<Rs>, static_cast<unsigned>(leaves.get(detail::first_leaf<Rs, E>)))),
         ...);
    }

    std::uint64_t* words_ = nullptr;
    std::size_t columns_ = 0, size_ = 0, refused_ = 0;
};
template <class E, class Words>
ledger(const E&, Words&&) -> ledger<E>;

}  // namespace pitch::inline v0
