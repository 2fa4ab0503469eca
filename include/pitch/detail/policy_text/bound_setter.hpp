/// Sets the bounds of a policy, for any vocabulary.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/evaluator/bound_table.hpp>
#include <pitch/detail/meta/floating.hpp>
#include <pitch/detail/policy_text/expected.hpp>
#include <pitch/detail/text/nearest.hpp>

namespace pitch::inline v0::detail {

/// The bounds of a vocabulary, and their values in the caller's memory. Several bounds can have one
/// name.
struct bound_setter {
    const bound_row* rows = nullptr;
    std::size_t size = 0;
    double* values = nullptr;
    bool* is_set = nullptr;  // for each bound; all false at first

    /// Returns the first bound with a name; `size` if there is none.
    [[nodiscard]] constexpr std::size_t find(std::string_view name) const noexcept {
        std::size_t i = 0;
        while (i < size && rows[i].name != name) ++i;
        return i;
    }
    /// Returns the most similar name of a bound; empty if none is similar.
    [[nodiscard]] constexpr std::string_view nearest(std::string_view word) const noexcept {
        nearest_word found(word);
        for (std::size_t i = 0; i < size; ++i) found.offer(rows[i].name);
        return found.best();
    }
    /// Sets all bounds with a name. Returns what was expected, if one of them cannot have the value.
    constexpr std::string_view set(std::string_view name, double value) const noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            if (rows[i].name != name) continue;
            if (rows[i].whole && !detail::is_whole(value)) return expected::whole_number;
            if (value < rows[i].lowest || value > rows[i].highest) return expected::in_range;
            values[i] = value;
            is_set[i] = true;
        }
        return {};
    }
};

}  // namespace pitch::inline v0::detail
