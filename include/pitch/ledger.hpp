#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/count_complete.hpp>
#include <pitch/detail/judgeable.hpp>
#include <pitch/detail/leaves_of.hpp>
#include <pitch/detail/settle_planes.hpp>
#include <pitch/detail/tiles.hpp>
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

}  // namespace detail

/// What every rule says of many sentences, two bits each, in memory that the caller gives. Any expression over these rules is then answered
/// 64 sentences at a time, and no sentence is looked at again. A rule that stands in several places is filed as at its first.
template <class E>
class ledger {
    static_assert(
        std::is_same_v<E, std::remove_cvref_t<E>>,
        "pitch: a ledger is of a type without const or reference; let the compiler find it: `pitch::ledger l{your_evaluator, words};`");
    static_assert(detail::can_count<E>());

    using rules = detail::rules_of<E>;
    static_assert(rules::size != 0, "pitch: this evaluator has no rule that a ledger could keep; put one in it");

public:
    using evaluator = E;

    /// An empty ledger in the words of an lvalue contiguous range, or of a span; `ledger_words` says how many it takes.
    template <class Words>
        requires detail::words<std::remove_reference_t<Words>> && detail::outlives_the_call<Words>
    constexpr ledger(const E&, Words&& memory) noexcept {
        if constexpr (std::is_array_v<std::remove_reference_t<Words>>)
            bits_ = {memory, std::extent_v<std::remove_reference_t<Words>> / (2 * rules::size)};
        else
            bits_ = {memory.data(), memory.size() / (2 * rules::size)};
    }
    /// A temporary would take its words with it: keep them in a variable, and pass that.
    template <class Words>
        requires detail::words<std::remove_reference_t<Words>> && (!detail::outlives_the_call<Words>)
    ledger(const E&, Words&& memory) = delete;

    /// How many sentences are filed.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return bits_.sentences; }
    /// For how many there is room.
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return 64 * bits_.columns; }
    /// Whether there is no room for another.
    [[nodiscard]] constexpr bool full() const noexcept { return size() == capacity(); }
    /// How many verdicts came when it was full, and are not filed.
    [[nodiscard]] constexpr std::size_t refused() const noexcept { return refused_; }

    /// Files a verdict under the number `size()`; where the ledger is full, only `refused()` counts it.
    constexpr ledger& operator+=(const verdict<E>& v) noexcept {
        if (full())
            ++refused_;
        else
            bits_.file(detail::leaves_of::verdict(v), rules{});
        return *this;
    }

    /// For how many sentences an expression over the ledger's rules is complete.
    template <class X>
    [[nodiscard]] constexpr std::uint64_t count(const X&) const noexcept {
        if constexpr (answers<X>()) return detail::count_complete<X>(bits_);
        return 0;
    }

    /// Calls `visit` with the number of each sentence for which an expression has this outcome, from the first to the last.
    template <class X, class Visitor>
    constexpr void each(const X&, outcome wanted, Visitor&& visit) const {
        if constexpr (answers<X>()) {
            for (std::size_t column = 0; 64 * column < size(); ++column) {
                const detail::planes said = detail::settle_planes<X>(bits_.column(column), nullptr);
                std::uint64_t found = said.with(wanted) & bits_.filed_in(column);
                for (; found != 0; found &= found - 1) visit(64 * column + static_cast<std::size_t>(std::countr_zero(found)));
            }
        }
    }

    /// The tally of an expression over the ledger's rules: what adding each verdict by it would give.
    template <class X>
    [[nodiscard]] constexpr pitch::tally<X> tally(const X&) const noexcept {
        pitch::tally<X> sum;
        if constexpr (answers<X>()) {
            for (std::size_t column = 0; 64 * column < size(); ++column) sum.add(bits_.column(column), bits_.filed_in(column));
        }
        return sum;
    }
    /// The tally of all verdicts that are filed.
    [[nodiscard]] constexpr pitch::tally<E> tally() const noexcept {
        pitch::tally<E> sum;
        for (std::size_t column = 0; 64 * column < size(); ++column) sum.add(bits_.column(column), bits_.filed_in(column));
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

    detail::tiles<E> bits_{};
    std::size_t refused_ = 0;
};
template <class E, class Words>
ledger(const E&, Words&&) -> ledger<E>;

}  // namespace pitch::inline v0
