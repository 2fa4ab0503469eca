/// The parts that a search has chosen, and the rows of the choices that may follow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/compose/rows.hpp>
#include <pitch/detail/compose/search.hpp>
#include <pitch/detail/meta/bits.hpp>

namespace pitch::inline v0::detail {

/// Stands in for `row_memory` if no rows are kept.
struct no_rows {
    static constexpr bool keeps_rows = false;
};

/// What a search needs. `Rows` is `no_rows`, or a `row_memory` that keeps rows.
template <class Rows, class Start, class Eval, class... Ps>
struct search_space {
    using pruning = detail::pruning<Eval, Start, Ps...>;

    Start start;
    Eval evaluator;
    compressed_tuple<palette<Ps>...> palettes;
    Rows rows;  // not [[no_unique_address]]: clang 16 then crashes at -O0
    typename pruning::bits known{};
    bool open = false;  // false if a palette is empty or the start can never be complete
};

/// The parts that are chosen, the rows that belong to them, and what is left of each palette.
template <class Rows, class Start, class Eval, class... Ps>
class choices {
protected:
    using pruning = detail::pruning<Eval, Start, Ps...>;
    using bits = typename pruning::bits;
    using space = search_space<Rows, Start, Eval, Ps...>;
    static constexpr std::size_t depth = sizeof...(Ps);

public:
    typename pruning::partial partial{};

    constexpr choices() noexcept = default;

protected:
    [[gnu::always_inline]] constexpr explicit choices(const space& of_space) noexcept : partial{&of_space.start, {}}, space_(&of_space) {
        if constexpr (depth > 0) known_.items[0] = of_space.known;
    }
    /// The choices that follow in a palette with rows.
    template <class PartType>
    struct rest_of_palette {
        const PartType* first = nullptr;  // of the column before `column`
        std::uint64_t open = 0;           // which of that column
        std::size_t column = 0;           // the next one
    };
    using rests = std::conditional_t<Rows::keeps_rows, compressed_tuple<rest_of_palette<Ps>...>, compressed_tuple<>>;

    /// Returns whether the palette `Index` has rows.
    template <std::size_t Index>
    static consteval bool has_rows() {
        if constexpr (Rows::keeps_rows)
            return Rows::plan.rows(Index) != 0;
        else
            return false;
    }
    /// Returns whether a check of the palette `Index` is in no row.
    template <std::size_t Index>
    static consteval bool has_unkept() {
        if constexpr (Rows::keeps_rows)
            return (Rows::plan.checks[Index + 1] >> unkept & 1u) != 0;
        else
            return true;
    }
    template <std::size_t Index>
    [[nodiscard]] constexpr auto& place() noexcept {
        return detail::tuple_get<Index>(partial.bound);
    }
    /// Returns the first choice in a mask of a column.
    template <std::size_t Index>
    [[nodiscard]] constexpr auto choice(std::size_t column, std::uint64_t mask) const noexcept {
        return detail::tuple_get<Index>(space_->palettes).first + (64 * column + detail::lowest_bit(mask));
    }
    /// Finds the rows of the parts that are chosen, for the palette `Index`.
    template <std::size_t Index, std::size_t... Other>
    [[gnu::always_inline]] constexpr void find_rows(std::index_sequence<Other...>) noexcept {
        (find_row<Index, Other>(), ...);
    }
    template <std::size_t Index, std::size_t Other>
    [[gnu::always_inline]] constexpr void find_row() noexcept {
        if constexpr ((Rows::plan.rows(Index) >> Other & 1u) != 0) {
            std::uint64_t* row = space_->rows.first[Rows::plan.groups(Index, Other)];
            if constexpr (Other != Index) {
                const auto chosen = static_cast<std::size_t>(place<Other>() - detail::tuple_get<Other>(space_->palettes).first);
                if (row) row += chosen * 2 * space_->rows.columns[Index];
            }
            rows_.items[Rows::plan.groups(Index, Other)] = row;
        }
    }
    /// Returns which choices in a column of the palette `Index` pass the checks that rows keep.
    template <std::size_t Index>
    [[gnu::always_inline]] constexpr std::uint64_t column(std::size_t at) noexcept {
        constexpr std::size_t first = Rows::plan.groups(Index), end = Rows::plan.groups(Index + 1);
        std::uint64_t open = ~std::uint64_t{0}, known = open;
        if (rows_.items[first]) [[likely]] {
            // A row of pairs includes the row of the palette alone, which is the last.
            constexpr bool includes_alone = end - first > 1 && (Rows::plan.rows(Index) >> Index & 1u) != 0;
            join<first>(at, open, known, std::make_index_sequence<end - first - includes_alone>{});
            if ((open & ~known) == 0) [[likely]]
                return open;
        } else {
            const auto& chosen_from = detail::tuple_get<Index>(space_->palettes);
            open = Rows::valid_in(at, chosen_from.size());
        }
        return fill<Index>(at, open);
    }
    template <std::size_t First, std::size_t... Group>
    [[gnu::always_inline]] constexpr void join(std::size_t at, std::uint64_t& open, std::uint64_t& known,
                                               std::index_sequence<Group...>) const noexcept {
        ((open &= rows_.items[First + Group][2 * at], known &= rows_.items[First + Group][2 * at + 1]), ...);
    }
    /// Runs the checks of the choices in a column whose results are not known. Returns those that
    /// pass.
    template <std::size_t Index>
    [[gnu::noinline]] constexpr std::uint64_t fill(std::size_t at, std::uint64_t open) noexcept {
        for (std::uint64_t left = open; left != 0; left &= left - 1) {
            const std::uint64_t bit = left & ~(left - 1);
            place<Index>() = choice<Index>(at, bit);
            if (!passes_all<Index>(at, bit, std::make_index_sequence<Index>{})) open &= ~bit;
        }
        return open;
    }
    template <std::size_t Index, std::size_t... Other>
    constexpr bool passes_all(std::size_t at, std::uint64_t bit, std::index_sequence<Other...>) noexcept {
        const bool alone = check<Index, Index>(at, bit);
        return (check<Index, Other>(at, bit, alone) && ... && alone);
    }
    /// Runs the checks of a choice that a row keeps, unless their result is known. The result is
    /// false if the choice does not pass alone.
    template <std::size_t Index, std::size_t Other>
    constexpr bool check(std::size_t at, std::uint64_t bit, bool alone = true) noexcept {
        if constexpr ((Rows::plan.rows(Index) >> Other & 1u) == 0) {
            return true;
        } else {
            std::uint64_t* const row = rows_.items[Rows::plan.groups(Index, Other)];
            if (row && (row[2 * at + 1] & bit) != 0) return (row[2 * at] & bit) != 0;
            bits known = known_.items[Index];
            const bool passed =
                alone && pruning::template may_still_hold<Index + 1, check_mask{1} << Other>(space_->evaluator, partial, known);
            if (row) {
                row[2 * at + 1] |= bit;
                if (!passed) row[2 * at] &= ~bit;
            }
            return passed;
        }
    }

    static consteval std::size_t row_groups() {
        if constexpr (Rows::keeps_rows)
            return Rows::groups;
        else
            return 0;
    }

    const space* space_ = nullptr;
    maybe_empty_array<bits, depth> known_{};                                        // known_.items[d]: after binding d parts
    [[no_unique_address]] maybe_empty_array<std::uint64_t*, row_groups()> rows_{};  // of the chosen parts
    [[no_unique_address]] rests rest_{};                                            // of each palette
};

}  // namespace pitch::inline v0::detail
