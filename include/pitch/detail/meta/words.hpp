/// Memory of a caller, as 64-bit words.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace pitch::inline v0::detail {

/// A contiguous range of writable 64-bit words.
template <class Range>
concept words = requires(Range& r) {
    { r.data() } -> std::same_as<std::uint64_t*>;
    { r.size() } -> std::convertible_to<std::size_t>;
} || (std::is_array_v<Range> && std::same_as<std::remove_extent_t<Range>, std::uint64_t>);

}  // namespace pitch::inline v0::detail
