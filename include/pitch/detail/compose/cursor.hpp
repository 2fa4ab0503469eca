/// A place in the search for songs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/compose/choices.hpp>
#include <pitch/detail/meta/bits.hpp>

namespace pitch::inline v0::detail {

/// The parts that are chosen, and how the search goes on from there.
template <class Rows, class Start, class Eval, class... Ps>
class cursor : public choices<Rows, Start, Eval, Ps...> {
    using base = choices<Rows, Start, Eval, Ps...>;
    using base::depth, base::known_, base::rest_, base::space_;
    using typename base::bits, typename base::pruning;

public:
    using base::partial;

    constexpr cursor() noexcept = default;

    // Always inlined into the caller's loop. Without rows, the cursor stays in registers.

    /// Makes a cursor at which no part is chosen.
    [[gnu::always_inline]] constexpr explicit cursor(const search_space<Rows, Start, Eval, Ps...>& of_space) noexcept : base(of_space) {}
    /// Finds the first song. Returns false if there is none.
    [[gnu::always_inline]] constexpr bool start() noexcept {
        if constexpr (Rows::keeps_rows)
            return start_apart();
        else
            return enter<0>();
    }
    /// Advances to the next song. Returns false if there is none.
    [[gnu::always_inline]] constexpr bool next() noexcept {
        if constexpr (depth == 0) {
            return false;
        } else if constexpr (base::template has_rows<depth - 1>()) {
            // Most steps change only the last part, in one column. A function of its own does the others:
            // inlined, it leaves the caller's loop too few registers, and g++ takes twice as long.
            if (find_in_column<depth - 1>()) [[likely]]
                return true;
            return next_apart();
        } else {
            return next<depth>();
        }
    }
    /// Advances to the last song that differs only in the last part, if rows alone decide which
    /// songs these are. Returns their number.
    [[gnu::always_inline]] constexpr std::uint64_t skip() noexcept {
        std::uint64_t skipped = 0;
        if constexpr (depth > 0) {
            constexpr std::size_t last = depth - 1;
            if constexpr (base::template has_rows<last>() && !base::template has_unkept<last>()) {
                auto& rest = detail::tuple_get<last>(rest_);
                skipped += detail::count_bits(rest.open);
                for (rest.open = 0; rest.column != space_->rows.columns[last]; ++rest.column)
                    skipped += detail::count_bits(this->template column<last>(rest.column));
            }
        }
        return skipped;
    }
    /// Returns whether both cursors choose the same parts.
    [[nodiscard]] constexpr bool same_place_as(const cursor& other) const noexcept { return same(other, std::index_sequence_for<Ps...>{}); }

private:
    /// Finds the first complete choice that keeps the parts bound before the palette `Index`.
    template <std::size_t Index>
    [[gnu::always_inline]] constexpr bool enter() noexcept {
        if constexpr (Index < depth) {
            for (rewind<Index>(); find<Index>(); step<Index>())
                if (enter<Index + 1>()) return true;
            return false;
        }
        return true;
    }
    /// Advances to the next choice of the first `Bound` parts that can still be completed.
    template <std::size_t Bound>
    [[gnu::always_inline]] constexpr bool next() noexcept {
        if constexpr (Bound > 0) {
            step<Bound - 1>();
            // Most steps change only the last part. This loop keeps the others in registers.
            if constexpr (Bound == depth) {
                if (find<Bound - 1>()) [[likely]]
                    return true;
                if (!next<Bound - 1>()) return false;
                rewind<Bound - 1>();
            }
            for (; !find<Bound - 1>(); rewind<Bound - 1>())
                if (!next<Bound - 1>()) return false;
            return true;
        }
        return false;
    }
    [[gnu::noinline]] constexpr bool start_apart() noexcept { return enter<0>(); }
    [[gnu::noinline]] constexpr bool next_apart() noexcept { return next<depth>(); }
    /// Goes to the first part of the palette `Index`.
    template <std::size_t Index>
    [[gnu::always_inline]] constexpr void rewind() noexcept {
        if constexpr (base::template has_rows<Index>()) {
            detail::tuple_get<Index>(rest_) = {};
            this->template find_rows<Index>(std::make_index_sequence<Index + 1>{});
        } else {
            this->template place<Index>() = detail::tuple_get<Index>(space_->palettes).first;
        }
    }
    /// Leaves the current part of the palette `Index`.
    template <std::size_t Index>
    [[gnu::always_inline]] constexpr void step() noexcept {
        if constexpr (!base::template has_rows<Index>()) ++this->template place<Index>();
    }
    /// Finds the next part in the palette `Index`, including the current one unless there are rows,
    /// with which the sentence can still be completed. Returns false if there is none.
    template <std::size_t Index>
    [[gnu::always_inline]] constexpr bool find() noexcept {
        if constexpr (base::template has_rows<Index>()) {
            auto& rest = detail::tuple_get<Index>(rest_);
            while (!find_in_column<Index>()) {
                std::size_t at = rest.column;
                const std::size_t end = space_->rows.columns[Index];
                std::uint64_t open = 0;
                while (open == 0 && at != end) open = this->template column<Index>(at++);
                rest.column = at;
                if (open == 0) return false;
                rest.open = open;
                rest.first = detail::tuple_get<Index>(space_->palettes).first + 64 * (at - 1);
            }
            return true;
        } else {
            for (; this->template place<Index>() != detail::tuple_get<Index>(space_->palettes).last; ++this->template place<Index>())
                if (passes<Index, every_check>()) return true;
            return false;
        }
    }
    /// Does the same in the current column of a palette with rows.
    template <std::size_t Index>
    [[gnu::always_inline]] constexpr bool find_in_column() noexcept {
        auto& rest = detail::tuple_get<Index>(rest_);
        for (std::uint64_t open = rest.open; open != 0; open &= open - 1) {
            this->template place<Index>() = rest.first + detail::lowest_bit(open);
            if (!passes<Index, check_mask{1} << unkept>()) continue;
            rest.open = open & (open - 1);
            return true;
        }
        rest.open = 0;
        return false;
    }
    /// Runs the selected checks of the current part in the palette `Index`.
    template <std::size_t Index, check_mask Checks>
    [[gnu::always_inline]] constexpr bool passes() noexcept {
        bits known = known_.items[Index];
        if constexpr (Checks == every_check || base::template has_unkept<Index>() ||
                      (Index + 1 < depth && !std::is_same_v<bits, no_outcome_bits>))
            if (!pruning::template may_still_hold<Index + 1, Checks>(space_->evaluator, partial, known)) return false;
        if constexpr (Index + 1 < depth) known_.items[Index + 1] = known;
        return true;
    }

    template <std::size_t... Index>
    [[nodiscard]] constexpr bool same([[maybe_unused]] const cursor& other, std::index_sequence<Index...>) const noexcept {
        return ((detail::tuple_get<Index>(partial.bound) == detail::tuple_get<Index>(other.partial.bound)) && ...);
    }
};

}  // namespace pitch::inline v0::detail
