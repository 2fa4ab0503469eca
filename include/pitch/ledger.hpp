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

/// The outcomes of the 64 sentences of a column of a tile.
template <class Rules>
struct column_of {
    const tile& of;
    std::size_t column;
    template <class R, std::size_t>
    [[nodiscard, gnu::always_inline]] constexpr planes get() const noexcept {
        constexpr std::size_t row = Rules::template index<R>;
        return {of.first[row * of.columns + column], of.first[(Rules::size + row) * of.columns + column]};
    }
};

/// Counts the bits of many words: of two words and what is left over, a full adder keeps one and carries one, so that of 16 words only one
/// has its bits counted.
class bit_counter {
public:
    constexpr void add16(const std::uint64_t* words) noexcept { total_ += 16 * count_bits(carry<4>(words)); }
    constexpr void add(std::uint64_t word) noexcept { total_ += count_bits(word); }
    [[nodiscard]] constexpr std::uint64_t total() const noexcept {
        std::uint64_t sum = total_;
        for (std::size_t i = 0; i < 4; ++i) sum += count_bits(left_[i]) << i;
        return sum;
    }

private:
    template <std::size_t Level>
    [[gnu::always_inline]] constexpr std::uint64_t carry(const std::uint64_t* words) noexcept {
        if constexpr (Level == 0) {
            return *words;
        } else {
            const std::uint64_t a = carry<Level - 1>(words), b = carry<Level - 1>(words + (std::size_t{1} << (Level - 1)));
            std::uint64_t& left = left_[Level - 1];
            const std::uint64_t differs = left ^ a, carried = (left & a) | (differs & b);
            left = differs ^ b;
            return carried;
        }
    }

    std::uint64_t left_[4]{}, total_ = 0;
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
        detail::bit_counter counter;
        if constexpr (answers<X>()) {
            const std::size_t whole = size_ / 64;
            for (std::size_t from = 0; from < whole; from += detail::tile::breadth) {
                const detail::tile tile = tile_at(from);
                const std::size_t columns = whole - from < tile.columns ? whole - from : tile.columns;
                std::size_t i = 0;
                for (; i + 16 <= columns; i += 16) {
                    std::uint64_t complete[16];
                    for (std::size_t j = 0; j < 16; ++j) complete[j] = answer<X>(tile, i + j).p;
                    counter.add16(complete);
                }
                for (; i < columns; ++i) counter.add(answer<X>(tile, i).p);
            }
            if (size_ % 64 != 0) counter.add(answer<X>(tile_at(whole), whole % detail::tile::breadth).p & filed_in(whole));
        }
        return counter.total();
    }

    /// Calls `visit` with the number of each sentence for which an expression has this outcome, from the first to the last.
    template <class X, class Visitor>
    constexpr void each(const X&, outcome wanted, Visitor&& visit) const {
        if constexpr (answers<X>()) {
            for (std::size_t column = 0; 64 * column < size_; ++column) {
                std::uint64_t found = answer<X>(tile_at(column), column % detail::tile::breadth).with(wanted) & filed_in(column);
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
    template <class X>
    [[gnu::always_inline]] static constexpr detail::planes answer(const detail::tile& tile, std::size_t column) noexcept {
        return detail::settle_planes<X>(detail::column_of<rules>{tile, column}, nullptr);
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
