/// Counts the outcomes and the gaps of the sentences in a ledger.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/ledger/bit_counter.hpp>
#include <pitch/detail/ledger/gap_planes.hpp>
#include <pitch/detail/ledger/outcome_counter.hpp>
#include <pitch/detail/ledger/rule_table.hpp>
#include <pitch/detail/ledger/storage.hpp>

namespace pitch::inline v0::detail {

/// Adds to `counts` the four outcomes of each of `count` rules, in whole tiles of a ledger of `rules`
/// rules. `rows` has the row of each counted rule.
inline void count_rules(const std::uint64_t* words, std::size_t tiles, std::size_t rules, const std::size_t* rows, std::size_t count,
                        std::uint64_t* counts) noexcept {
    constexpr std::size_t at_once = 32;  // rules, so that their counters take a few kilobytes of the stack
    while (count != 0) {
        const std::size_t some = count < at_once ? count : at_once;
        outcome_counter counters[at_once];
        for (std::size_t tile = 0; tile < tiles; ++tile) {
            const std::uint64_t* const first = words + tile * 2 * rules * tile_columns;
            for (std::size_t i = 0; i < some; ++i)
                counters[i].add({first + rows[i] * tile_columns}, {first + (rules + rows[i]) * tile_columns});
        }
        for (std::size_t i = 0; i < some; ++i) counters[i].add_to(counts + 4 * i, 64 * tile_columns * tiles);
        counts += 4 * some;
        rows += some;
        count -= some;
    }
}

/// Writes the overall outcomes of a conjunction in a tile. Takes loops, which compile faster than
/// `fold_planes`, and reads lower bits only of rules that have any: many rules never fail.
template <class Expression, class Stored>
void and_rules(const std::uint64_t* first, std::uint64_t* upper, std::uint64_t* lower) noexcept {
    using table = rule_table<Expression>;
    tile_row p[table::rules], f[table::rules];  // of the rules that count
    std::size_t counted = 0, with_lower_bits = 0;
    for (std::size_t rule = 0; rule < table::rules; ++rule) {
        if (table::value.rules[rule].only_advice) continue;
        const std::size_t stored = stored_rules<Expression, Stored>::value.rules[rule];
        const tile_row lower_row{first + (ledger_storage<Stored>::rules + stored) * tile_columns};
        p[counted] = {first + stored * tile_columns};
        f[counted++] = lower_row;
        with_lower_bits += detail::has_bit(lower_row);
    }
    for (std::size_t i = 0; i < tile_columns; i += 4 * row_step) {
        word_pair all[4], failed[4]{};
        for (std::size_t j = 0; j < 4; ++j) all[j] = ~word_pair{};
        for (std::size_t rule = 0; rule < counted; ++rule)
            for (std::size_t j = 0; j < 4; ++j) all[j] &= p[rule](i + j * row_step);
        __builtin_memcpy(upper + i, all, sizeof all);
        __builtin_memcpy(lower + i, failed, sizeof failed);
    }
    if (with_lower_bits == 0) return;
    for (std::size_t rule = 0; rule < counted; ++rule) {
        if (!detail::has_bit(f[rule])) continue;
        for (std::size_t i = 0; i < tile_columns; i += row_step) {
            const word_pair failed = tile_row{lower}(i) | (f[rule](i) & ~p[rule](i));
            __builtin_memcpy(lower + i, &failed, sizeof failed);
        }
    }
    if (with_lower_bits != counted) return;
    for (std::size_t i = 0; i < tile_columns; i += row_step) {  // rules may all not apply
        word_pair all = ~word_pair{};
        for (std::size_t rule = 0; rule < counted; ++rule) all &= f[rule](i);
        all |= tile_row{lower}(i);
        __builtin_memcpy(lower + i, &all, sizeof all);
    }
}

/// Counts the overall outcomes and the gaps that depend on other rules, in whole tiles.
template <class Expression, class Stored>
void count_overall(const ledger_storage<Stored>& storage, std::size_t columns, std::uint64_t* counts) noexcept {
    using planes = basic_outcome_planes<word_pair>;
    using table = rule_table<Expression>;
    constexpr std::size_t gap_planes = table::value.planes;
    constexpr bool has_gap_rows = gap_planes <= 32;  // so that they take at most 16 kilobytes of the stack
    outcome_counter overall;
    bit_counter<word_pair> gap_counters[has_gap_rows ? gap_planes + 1 : 1];
    std::uint64_t gap_rows[has_gap_rows ? gap_planes + 1 : 1][tile_columns];
    for (std::size_t tile = 0; tile < columns; tile += tile_columns) {
        const std::uint64_t* const first = storage.first_in(tile);
        std::uint64_t upper[tile_columns], lower[tile_columns];
        if constexpr (table::value.is_conjunction) {
            detail::and_rules<Expression, Stored>(first, upper, lower);
        } else {
            for (std::size_t column = 0; column < tile_columns; column += row_step) {
                const plane_column<Expression, Stored, word_pair> leaves{first + column, tile_columns};
                planes root;
                if constexpr (gap_planes == 0) {
                    root = detail::fold_planes<Expression>(leaves, nullptr);
                } else {
                    planes nodes[counts_of<Expression>.nodes];
                    root = detail::fold_planes<Expression>(leaves, nodes);
                    word_pair gaps[gap_planes]{};
                    detail::collect_gap_planes<Expression>(nodes, ~word_pair{}, gaps);
                    for (std::size_t i = 0; i < gap_planes; ++i) {
                        if constexpr (has_gap_rows)
                            __builtin_memcpy(gap_rows[i] + column, gaps + i, sizeof(word_pair));
                        else
                            counts[table::first_gap + i] += detail::count_bits(gaps[i]);
                    }
                }
                __builtin_memcpy(upper + column, &root.p, sizeof root.p);
                __builtin_memcpy(lower + column, &root.f, sizeof root.f);
            }
        }
        overall.add({upper}, {lower});
        if constexpr (has_gap_rows)
            for (std::size_t i = 0; i != gap_planes; ++i) detail::count_row(gap_counters[i], tile_row{gap_rows[i]});
    }
    overall.add_to(counts, 64 * columns);
    if constexpr (has_gap_rows)
        for (std::size_t i = 0; i != gap_planes; ++i) counts[table::first_gap + i] += gap_counters[i].total();
}

/// Adds to `counts` what a tally of `Expression` counts in the sentences of a ledger.
template <class Expression, class Stored>
constexpr void count_outcomes(const ledger_storage<Stored>& storage, std::uint64_t* counts) noexcept {
    using table = rule_table<Expression>;
    static_assert(ledger_storage<Stored>::tile_width == tile_columns);
    std::size_t column = 0;
    if (!std::is_constant_evaluated() && storage.whole_columns() != 0) {
        column = storage.whole_columns();
        detail::count_overall<Expression>(storage, column, counts);
        detail::count_rules(storage.words, column / tile_columns, ledger_storage<Stored>::rules,
                            stored_rules<Expression, Stored>::value.rules, table::rules, counts + table::first_outcome(0));
    }
    for (; 64 * column < storage.sentences; ++column) {
        const plane_column<Expression, Stored> leaves = storage.template column<Expression>(column);
        const std::uint64_t valid = storage.valid_in(column);
        const auto add = [&](std::size_t first_count, outcome_planes one_planes) {
            for (std::size_t one_outcome = 0; one_outcome < 4; ++one_outcome)
                counts[first_count + one_outcome] += detail::count_bits(one_planes.with(static_cast<outcome>(one_outcome)) & valid);
        };
        for (std::size_t rule = 0; rule < table::rules; ++rule) add(table::first_outcome(rule), leaves.rule(rule));
        if constexpr (table::value.is_conjunction) {
            and_planes<std::uint64_t> all;
            for (std::size_t rule = 0; rule < table::rules; ++rule)
                if (!table::value.rules[rule].only_advice) all.add(leaves.rule(rule));
            add(0, all.result());
        } else {
            outcome_planes nodes[counts_of<Expression>.nodes];
            add(0, detail::fold_planes<Expression>(leaves, nodes));
            std::uint64_t gaps[table::value.planes + 1]{};
            detail::collect_gap_planes<Expression>(nodes, valid, gaps);
            for (std::size_t i = 0; i < table::value.planes; ++i) counts[table::first_gap + i] += detail::count_bits(gaps[i]);
        }
    }
}

}  // namespace pitch::inline v0::detail
