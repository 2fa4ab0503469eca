/// The contents of a verdict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

/// Stores an outcome for each leaf, two bits each, followed by one bit for each stated part.
/// For a small evaluator this fits in one register, so storing an outcome costs one `or`.
template <std::size_t Leaves, std::size_t Parts>
struct outcome_bits {
    using word = std::conditional_t<(2 * Leaves + Parts > 32), std::uint64_t, std::uint32_t>;
    static constexpr std::size_t width = sizeof(word) * 8;
    static constexpr std::size_t count = Leaves == 0 ? 1 : (2 * Leaves + Parts + width - 1) / width;

    word words[count]{};

    /// Sets the outcome of a leaf that is still missing.
    constexpr void set(std::size_t leaf, outcome o) noexcept { words[2 * leaf / width] |= static_cast<word>(o) << 2 * leaf % width; }
    [[nodiscard]] constexpr outcome get(std::size_t leaf) const noexcept {
        return static_cast<outcome>(words[2 * leaf / width] >> 2 * leaf % width & 3u);
    }
    /// Marks a part as stated.
    constexpr void state(std::size_t part) noexcept {
        const std::size_t bit = 2 * Leaves + part;
        words[bit / width] |= word{1} << bit % width;
    }
    /// Returns the mask of the stated parts.
    [[nodiscard]] constexpr std::uint64_t stated() const noexcept {
        if constexpr (Parts == 0) {
            return 0;
        } else {
            constexpr std::size_t first = 2 * Leaves / width, offset = 2 * Leaves % width;
            std::uint64_t parts = words[first] >> offset;
            if constexpr (first + 1 < count)
                parts |= std::uint64_t{words[first + 1]} << (width - offset);  // 64 parts span at most two words
            return parts;
        }
    }
};
template <class Eval>
using outcome_bits_of = outcome_bits<counts_of<Eval>.leaves, parts_of<Eval>::size>;

/// An array that may have no elements.
template <class Value, std::size_t Size>
struct maybe_empty_array {
    Value items[Size]{};
};
template <class Value>
struct maybe_empty_array<Value, 0> {
    static constexpr const Value* items = nullptr;
};

/// The elements at which the rule of an `each` does not pass.
struct element_record {
    std::size_t first = 0;   // index of the first that fails, otherwise of the first that is missing
    std::uint64_t open = 0;  // bit i: element i fails or is missing, for the first 64 elements
};

/// Stores what a verdict needs: outcomes, stated parts, measurements and the elements that decided.
/// Nothing refers to the sentence.
template <class Eval>
struct verdict_storage : maybe_empty_array<measurement, counts_of<Eval>.measures>,
                         maybe_empty_array<element_record, counts_of<Eval>.elements> {
    outcome_bits_of<Eval> leaves{};

    [[nodiscard]] constexpr auto& measured() noexcept { return this->maybe_empty_array<measurement, counts_of<Eval>.measures>::items; }
    [[nodiscard]] constexpr auto& measured() const noexcept {
        return this->maybe_empty_array<measurement, counts_of<Eval>.measures>::items;
    }
    [[nodiscard]] constexpr auto& elements() noexcept { return this->maybe_empty_array<element_record, counts_of<Eval>.elements>::items; }
    [[nodiscard]] constexpr auto& elements() const noexcept {
        return this->maybe_empty_array<element_record, counts_of<Eval>.elements>::items;
    }
};

}  // namespace pitch::inline v0::detail
