/// Bit rows of `compose`: which choices pass the checks of one palette's part, or of two.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include <pitch/detail/compose/bindings.hpp>
#include <pitch/detail/compose/palette.hpp>
#include <pitch/detail/evaluate/required_parts.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/detail/meta/run_time_table.hpp>

namespace pitch::inline v0::detail {

/// Selects checks of the depth at which the palette p is chosen. Bit p: the checks of that part
/// alone; bit i: those of this part and the part of the palette i; bit `unkept`: all others.
using check_mask = std::uint64_t;
inline constexpr std::size_t unkept = 63;
inline constexpr check_mask every_check = ~check_mask{0};

/// Which rows to keep. A check is a required part, a rule or another subtree that must be complete.
/// Nested loops repeat a check of one part unless its palette is the first, and a check of two
/// parts unless their palettes are the first two. A row keeps the results of the checks that they
/// repeat.
template <class Eval, class... Ps>
struct row_plan {
    static constexpr std::size_t palettes = sizeof...(Ps), nodes = counts_of<Eval>.nodes;
    check_mask checks[palettes + 1]{};  // the checks at each depth
    check_mask bit_of[nodes + 1]{};     // the bit of a check at `last_depth`; before that, it is unkept
    std::size_t last_depth[nodes + 1]{};

    constexpr row_plan() noexcept {
        const auto& depths = binding_depths_of<Eval, Ps...>;
        constexpr std::uint64_t required = detail::required_parts<Eval, parts_of<Eval>>();
        for (std::size_t part = 0; part < parts_of<Eval>::size; ++part)
            if ((required >> part & 1u) != 0) checks[depths.part[part]] |= bit(depths.part[part], 0);
        for (std::size_t i = 0; i < nodes;) {
            const node& n = node_table<Eval>::nodes[i];
            if (n.is(kind::all) || n.is(kind::weigh) || n.is(kind::criterion)) {
                ++i;
                continue;
            }
            for (std::size_t depth = 0; depth <= palettes; ++depth) {
                if (!depths.runs_at(i, depth)) continue;
                last_depth[i] = depth;
                checks[depth] |= depths.runs_after(i, depth) ? bit(0, 0) : bit_of[i] = bit(depth, palettes_before(depth, n));
            }
            i = n.end;
        }
    }
    /// Returns the bit of the checks at a depth that also use the parts of the palettes `before`.
    [[nodiscard]] static constexpr check_mask bit(std::size_t depth, std::uint64_t before) noexcept {
        if (palettes < unkept && depth > 1 && before == 0) return check_mask{1} << (depth - 1);
        if (palettes < unkept && depth > 2 && std::has_single_bit(before)) return before;
        return check_mask{1} << unkept;
    }
    /// Returns the bit of a check at a depth.
    [[nodiscard]] constexpr check_mask bit_at(std::size_t check, std::size_t depth) const noexcept {
        return depth == last_depth[check] ? bit_of[check] : bit(0, 0);
    }
    /// Returns the rows of a palette: bit p if it has one of its own, bit i if it has one for each
    /// choice of the palette i.
    [[nodiscard]] constexpr check_mask rows(std::size_t p) const noexcept { return checks[p + 1] & ~(check_mask{1} << unkept); }
    /// Returns the number of groups of rows of the palettes before `p`, and of those of `p` before
    /// the palette `i`.
    [[nodiscard]] constexpr std::size_t groups(std::size_t p, std::size_t i = 0) const noexcept {
        auto count = detail::count_bits(p < palettes ? rows(p) & ((check_mask{1} << i) - 1) : 0);
        for (std::size_t before = 0; before < p; ++before) count += detail::count_bits(rows(before));
        return count;
    }

private:
    /// Returns the palettes before a depth whose parts a subtree checks, or can use in advice.
    [[nodiscard]] static constexpr std::uint64_t palettes_before(std::size_t depth, const node& n) noexcept {
        std::uint64_t before = 0;
        for (std::size_t part = 0; part < parts_of<Eval>::size; ++part) {
            const std::size_t bound = binding_depths_of<Eval, Ps...>.part[part];
            if (((n.needs | n.can_use) >> part & 1u) != 0 && bound != 0 && bound != depth) before |= std::uint64_t{1} << (bound - 1) % 64;
        }
        return before;
    }
};
template <class Eval, class... Ps>
inline constexpr row_plan<Eval, Ps...> row_plan_of{};
/// Holds `row_plan_of` for `run_time_table`.
template <class Eval, class... Ps>
struct row_plan_table {
    static constexpr auto value = row_plan_of<Eval, Ps...>;
};

/// Rows in the words of the caller. A row has two words for each 64 choices: those that may pass, and
/// those whose result is known.
template <class Eval, class... Ps>
struct row_memory {
    static constexpr const auto& plan = row_plan_of<Eval, Ps...>;
    static constexpr std::size_t palettes = sizeof...(Ps), groups = plan.groups(palettes), most = static_cast<std::size_t>(-1);
    static constexpr bool keeps_rows = groups != 0;

    std::uint64_t* first[groups + 1]{};   // the first row of each group, or null
    std::size_t columns[palettes + 1]{};  // the number of 64 choices in each palette, rounded up

    /// Returns the number of words for palettes of these sizes; `most` if it is larger than that.
    [[nodiscard]] static constexpr std::size_t words_for(const std::size_t (&sizes)[palettes + 1]) noexcept {
        std::size_t words = 0;
        for (std::size_t p = 0; keeps_rows && p < palettes; ++p) {
            for (std::size_t i = 0; i <= p; ++i) {
                if ((detail::run_time_table<row_plan_table<Eval, Ps...>>().rows(p) >> i & 1u) == 0) continue;
                const std::size_t rows = i == p ? 1 : sizes[i], row = row_words(sizes[p]);
                if (row != 0 && rows > (most - words) / row) return most;
                words += rows * row;
            }
        }
        return words;
    }
    /// Takes and clears the memory, unless it has too few words.
    constexpr row_memory(std::uint64_t* given_words, std::size_t word_count, const std::size_t (&palette_sizes)[palettes + 1]) noexcept {
        const std::size_t needed = words_for(palette_sizes);
        for (std::size_t p = 0; p < palettes; ++p) columns[p] = row_words(palette_sizes[p]) / 2;
        if (needed == most || needed > word_count) return;
        std::size_t group = 0;
        for (std::size_t p = 0; p < palettes; ++p) {
            for (std::size_t i = 0; i <= p; ++i) {
                if ((detail::run_time_table<row_plan_table<Eval, Ps...>>().rows(p) >> i & 1u) == 0) continue;
                first[group++] = given_words;
                for (std::size_t rows = i == p ? 1 : palette_sizes[i]; rows != 0; --rows) {
                    for (std::size_t column = 0; column < columns[p]; ++column) {
                        *given_words++ = valid_in(column, palette_sizes[p]);
                        *given_words++ = 0;
                    }
                }
            }
        }
    }
    /// Returns the mask of the choices in a column of a palette.
    [[nodiscard]] static constexpr std::uint64_t valid_in(std::size_t column, std::size_t size) noexcept {
        const std::size_t choices = size - 64 * column;
        return choices < 64 ? (std::uint64_t{1} << choices) - 1 : ~std::uint64_t{0};
    }

private:
    static constexpr std::size_t row_words(std::size_t choices) noexcept { return 2 * (choices / 64 + (choices % 64 != 0)); }
};

}  // namespace pitch::inline v0::detail
