/// Reads the outcome of each rule from a verdict.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/meta/run_time_table.hpp>

namespace pitch::inline v0::detail {

/// The leaves that are the first to use a rule, in runs without other leaves between them. For an
/// evaluator with up to 64 leaves.
template <class Eval>
struct first_leaf_runs {
    struct run {
        std::uint64_t leaves = 0;  // bits of the leaves
        unsigned skipped = 0;      // number of other leaves before them
    };
    static constexpr std::size_t most = leaf_table<Eval>::leaves - leaf_table<Eval>::value.rule_count + 1;
    struct table {
        run runs[most]{};
    };
    static constexpr table value = [] {
        table filled_table{};
        for (std::size_t rule_number = 0; rule_number < leaf_table<Eval>::value.rule_count; ++rule_number) {
            const std::size_t leaf_index = leaf_table<Eval>::value.first_leaves[rule_number];
            run& with_leaf = filled_table.runs[leaf_index - rule_number];
            with_leaf.leaves |= std::uint64_t{1} << leaf_index;
            with_leaf.skipped = static_cast<unsigned>(leaf_index - rule_number);
        }
        return filled_table;
    }();
};

/// Returns the outcomes of the rules from number 64 `w` on, each at its first leaf, a bit for each
/// rule. Bits above the last rule are not specified. Rules have the numbers of `leaf_table`.
template <class Eval>
[[nodiscard, gnu::always_inline]] constexpr outcome_planes first_outcomes(const outcome_bits_of<Eval>& leaves, std::size_t w) noexcept {
    using table = leaf_table<Eval>;
    outcome_planes found;
    if constexpr (table::value.rule_count == table::leaves) {
        found = {leaves.upper_row(w), leaves.lower_row(w)};
    } else if constexpr (table::leaves <= 64) {
        for (const auto& run : detail::run_time_table<first_leaf_runs<Eval>>().runs) {
            found.p |= (leaves.upper_row(0) & run.leaves) >> run.skipped;
            found.f |= (leaves.lower_row(0) & run.leaves) >> run.skipped;
        }
    } else {
        for (std::size_t rule = 64 * w; rule < table::value.rule_count && rule < 64 * w + 64; ++rule) {
            const auto bits = static_cast<unsigned>(leaves.get(detail::run_time_table<table>().first_leaves[rule]));
            found.p |= std::uint64_t{bits >> 1} << rule % 64;
            found.f |= std::uint64_t{bits & 1u} << rule % 64;
        }
    }
    return found;
}

}  // namespace pitch::inline v0::detail
