/// Evaluates a policy for the sentences of a ledger, block by block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/ledger/bit_counter.hpp>
#include <pitch/detail/ledger/outcome_counter.hpp>
#include <pitch/detail/ledger/policy_program.hpp>
#include <pitch/detail/ledger/row_operations.hpp>
#include <pitch/detail/ledger/storage.hpp>

namespace pitch::inline v0::detail {

/// Returns true if a ledger of `Eval` can evaluate policies over `Vocabulary`; otherwise fails to
/// compile.
template <class Vocabulary, class Eval>
consteval bool check_vocabulary() {
    constexpr bool is_same = std::is_same_v<Vocabulary, Eval>;
    static_assert(is_same,
                  "pitch: the policy's vocabulary is not the ledger's evaluator; make both with one evaluator: "
                  "`parse_policy(house, text)` and `ledger l{house, words};`");
    return is_same;
}

/// Computes the outcomes of a policy for blocks of columns. The buffers take 16 kilobytes, so that they
/// stay in the first-level cache. They hold 16 results of whole tiles, and more of narrower blocks.
template <class Eval>
class policy_planes {
public:
    /// Prepares a policy. Without `needs_lower`, only the upper bits of whole blocks are computed.
    constexpr policy_planes(const policy_data<Eval>& of_policy, bool needs_lower) noexcept : program_(of_policy, true, needs_lower) {}

    /// Returns the number of columns in a block: a divisor of `tile_columns`. Returns 1 if the policy has
    /// too many results at the same time.
    [[nodiscard]] constexpr std::size_t block() const noexcept {
        std::size_t columns = tile_columns;
        while (columns >= least_block && results() * 2 * columns > buffer_words) columns /= 2;
        return columns >= least_block ? columns : 1;
    }
    /// Sets how many columns are evaluated at once: at most `block()`. For words of the type `word_pair`,
    /// exactly `block()`.
    constexpr void use(std::size_t columns) noexcept {
        columns_ = columns;
        for (std::size_t i = 0; i < program_.operand_count; ++i) place_result(program_.operands[i]);
        place_result(program_.root);
        for (std::size_t i = 0; i < columns; ++i) buffer(2 * program_.buffers)[i] = ~std::uint64_t{0};
    }
    /// Evaluates the columns from `first` on. `first` points into the first row of a tile; `width` is the
    /// number of words from one row to the next.
    template <class Word>
    constexpr void evaluate(const std::uint64_t* first, std::size_t width) noexcept {
        for (std::size_t i = 0; i < program_.operand_count; ++i) place_rule(program_.operands[i], first, width);
        place_rule(program_.root, first, width);
        for (std::size_t i = 0; i < program_.operation_count; ++i) run<Word>(program_.operations[i]);
    }
    /// Returns the rows of the evaluated columns. Example: `rows().upper[0]` belongs to the first column.
    [[nodiscard]] constexpr const row_operand& rows() const noexcept { return program_.root; }

private:
    static constexpr std::size_t least_block = 8, cached_words = 2048;
    // A result combines two values or more, so there are at most half as many results as nodes.
    static constexpr std::size_t most_words = 2 * (policy_program<Eval>::capacity / 2 + 1);
    static constexpr std::size_t buffer_words = most_words > cached_words ? most_words : cached_words;

    /// Returns the number of buffers, including the one of `ones_row`.
    [[nodiscard]] constexpr std::size_t results() const noexcept { return program_.buffers + std::size_t{1}; }
    [[nodiscard]] constexpr std::uint64_t* buffer(std::size_t row) noexcept { return words_ + row * columns_; }
    constexpr const std::uint64_t* result(std::uint32_t row) noexcept {
        return buffer(row == ones_row ? 2 * program_.buffers : row - program_.first_result);
    }
    constexpr void place_result(row_operand& value) noexcept {
        if (value.upper_row < program_.first_result) return;
        value.upper = result(value.upper_row);
        value.lower = result(value.lower_row);
    }
    constexpr void place_rule(row_operand& value, const std::uint64_t* first, std::size_t width) noexcept {
        if (value.upper_row >= program_.first_result) return;
        value.upper = first + value.upper_row * width;
        value.lower = first + value.lower_row * width;
    }
    template <class Word>
    constexpr void run(const row_operation& operation) noexcept {
        const row_operand* const first = program_.operands + operation.first;
        std::uint64_t *const upper = buffer(2 * operation.buffer), *const lower = upper + columns_;
        if constexpr (!std::is_same_v<Word, std::uint64_t>) {
            if (!operation.lower)
                return row_combiner<Word, true, false>{first, first + operation.count, upper, lower, columns_}.run(operation);
            if (!operation.upper)
                return row_combiner<Word, false, true>{first, first + operation.count, upper, lower, columns_}.run(operation);
        }
        row_combiner<Word, true, true>{first, first + operation.count, upper, lower, columns_}.run(operation);
    }

    policy_program<Eval> program_;
    std::size_t columns_ = 0;
    std::uint64_t words_[buffer_words];
};

/// Calls `visit(column, outcomes)` for the columns from `column` on, which need not be whole tiles.
template <class Eval, class Visitor>
constexpr void each_last_column(const ledger_storage<Eval>& storage, policy_planes<Eval>& planes, std::size_t column,
                                const Visitor& visit) {
    const std::size_t block = planes.block(), end = storage.sentences / 64 + (storage.sentences % 64 != 0);
    while (column < end) {
        const std::size_t rest = end - column, in_tile = tile_columns - column % tile_columns;
        const std::size_t some = rest < in_tile ? rest : in_tile, columns = some < block ? some : block;
        planes.use(columns);
        planes.template evaluate<std::uint64_t>(storage.first_in(column), storage.tile_width_at(column));
        for (std::size_t i = 0; i < columns; ++i, ++column) visit(column, outcome_planes{planes.rows().upper[i], planes.rows().lower[i]});
    }
}

/// Counts the sentences of a ledger for which a policy is complete.
template <class Eval>
constexpr std::uint64_t count_complete(const ledger_storage<Eval>& storage, const policy_data<Eval>& policy) noexcept {
    policy_planes<Eval> planes(policy, false);
    std::size_t column = 0;
    std::uint64_t complete = 0;
    if (const std::size_t block = planes.block(); !std::is_constant_evaluated() && block != 1) {
        planes.use(block);
        bit_counter<word_pair> counter;
        for (; column != storage.whole_columns(); column += tile_columns) {
            const std::uint64_t* row = nullptr;
            std::uint64_t joined[tile_columns];
            for (std::size_t i = 0; i < tile_columns; i += block) {
                planes.template evaluate<word_pair>(storage.first_in(column + i), tile_columns);
                row = planes.rows().upper;
                if (block == tile_columns) break;
                for (std::size_t j = 0; j < block; ++j) joined[i + j] = row[j];
                row = joined;
            }
            detail::count_row(counter, tile_row{row});
        }
        complete = counter.total();
    }
    detail::each_last_column(storage, planes, column, [&](std::size_t last_column, outcome_planes column_planes) {
        complete += detail::count_bits(column_planes.p & storage.valid_in(last_column));
    });
    return complete;
}

/// Calls `visit(column, outcomes)` with the number of each column and its outcomes for a policy.
template <class Eval, class Visitor>
constexpr void each_column(const ledger_storage<Eval>& storage, const policy_data<Eval>& policy, const Visitor& visit) {
    policy_planes<Eval> planes(policy, true);
    std::size_t column = 0;
    if (const std::size_t block = planes.block(); !std::is_constant_evaluated() && block != 1) {
        planes.use(block);
        for (; column != storage.whole_columns(); column += block) {
            planes.template evaluate<word_pair>(storage.first_in(column), tile_columns);
            for (std::size_t i = 0; i < block; ++i) visit(column + i, outcome_planes{planes.rows().upper[i], planes.rows().lower[i]});
        }
    }
    detail::each_last_column(storage, planes, column, visit);
}

}  // namespace pitch::inline v0::detail
