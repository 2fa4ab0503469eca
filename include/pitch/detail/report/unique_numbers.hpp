/// Finds items of a report that repeat an earlier one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace pitch::inline v0::detail {

/// The type of the numbers 0 to `Count`, and of one number more. Small, to save stack.
template <std::size_t Count>
using index_type = std::conditional_t<(Count < 0xffff), std::uint16_t, std::size_t>;

/// Adds a number to a hash.
constexpr std::uint32_t add_to_hash(std::uint32_t hash, std::uint64_t number) noexcept {
    hash = (hash ^ static_cast<std::uint32_t>(number ^ number >> 32)) * 0x9E3779B1u;
    return hash ^ hash >> 15;
}
/// A set of numbers below `Capacity`. Each stands for an item, and no two items are equal.
/// Adding takes constant time, so that a report's cost per rule does not grow with the rules.
template <std::size_t Capacity>
class unique_numbers {
public:
    /// Adds the number of an item, and returns true. If `equals(other)` for the number of an earlier
    /// item, returns false. Equal items must have equal hashes.
    template <class Function>
    constexpr bool add(std::size_t number, std::uint32_t hash, Function equals) {
        const auto tag = static_cast<std::uint16_t>(hash >> 16 ^ hash);
        index& newest = newest_[hash % buckets];
        for (std::size_t other = newest; other != 0; other = previous_[other - 1])
            if (tags_[other - 1] == tag && equals(other - 1)) return false;
        tags_[number] = tag;
        previous_[number] = newest;
        newest = static_cast<index>(number + 1);
        return true;
    }

private:
    using index = index_type<Capacity>;
    static constexpr std::size_t buckets = Capacity / 2 + 1;

    index newest_[buckets]{};         // 1 + the last number of each chain; 0: none
    index previous_[Capacity + 1]{};  // 1 + the number before in the chain
    std::uint16_t tags_[Capacity + 1]{};
};

}  // namespace pitch::inline v0::detail
