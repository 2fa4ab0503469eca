/// The order in which a report asks for missing parts, and sets of parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/report/unique_numbers.hpp>

namespace pitch::inline v0::detail {

/// Returns the place of a part in the order in which a planner settles the library's parts.
/// Parts of an application share the last place.
constexpr unsigned char planning_rank(std::string_view part) noexcept {
    constexpr std::string_view order[]{"need"sv,    "solution"sv,     "method"sv,    "audience"sv, "objective"sv,
                                       "metrics"sv, "alternatives"sv, "recipient"sv, "message"sv,  "touchpoints"sv,
                                       "novelty"sv, "proof"sv,        "timing"sv,    "budget"sv,   "owner"sv};
    unsigned char rank = 0;
    for (const std::string_view name : order) {
        if (name == part) break;
        ++rank;
    }
    return rank;
}

/// Names and ranks of parts, by number.
struct part_table {
    const std::string_view* names;
    const unsigned char* ranks;
};
template <std::size_t Parts>
struct part_ranks {
    unsigned char of[Parts + 1]{};
    constexpr explicit part_ranks(const std::string_view* name_list) noexcept {
        for (std::size_t p = 0; p < Parts; ++p) of[p] = detail::planning_rank(name_list[p]);
    }
};

/// Calls `visit` with the number of each set bit.
template <class Function>
constexpr void each_bit(std::uint64_t bits, Function visit) {
    for (std::size_t bit = 0; bits != 0; ++bit, bits >>= 1)
        if ((bits & 1u) != 0) visit(bit);
}

/// A set of parts, by number.
template <std::size_t Parts>
class part_set {
public:
    constexpr void add(std::size_t part) noexcept { words_[part / 64] |= std::uint64_t{1} << part % 64; }
    constexpr void add(const part_set& other) noexcept {
        for (std::size_t w = 0; w < words; ++w) words_[w] |= other.words_[w];
    }
    [[nodiscard]] constexpr bool contains(std::size_t part) const noexcept { return (words_[part / 64] >> part % 64 & 1u) != 0; }
    [[nodiscard]] constexpr bool intersects(const part_set& other) const noexcept {
        std::uint64_t common = 0;
        for (std::size_t w = 0; w < words; ++w) common |= words_[w] & other.words_[w];
        return common != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return !intersects(*this); }
    template <class Function>
    constexpr void each(Function visit) const {
        for (std::size_t w = 0; w < words; ++w) detail::each_bit(words_[w], [&](std::size_t bit_index) { visit(64 * w + bit_index); });
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        each([&](std::size_t) { ++count; });
        return count;
    }
    [[nodiscard]] constexpr std::uint32_t hash() const noexcept {
        std::uint32_t hash = 0;
        for (const std::uint64_t word : words_) hash = detail::add_to_hash(hash, word);
        return hash;
    }
    friend constexpr bool operator==(const part_set&, const part_set&) noexcept = default;

private:
    static constexpr std::size_t words = Parts / 64 + (Parts % 64 != 0 || Parts == 0);
    std::uint64_t words_[words]{};
};

}  // namespace pitch::inline v0::detail
