#include <pitch/detail/report/unique_numbers.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/unique_numbers");

namespace {

using namespace pitch;

/// Returns the numbers of the items that `unique_numbers` adds, as bits. Item i equals item j if
/// their keys are equal, and has the hash `hash_of(key)`.
template <std::size_t Size, class Hash>
constexpr unsigned added(const int (&keys)[Size], Hash hash_of) {
    detail::unique_numbers<Size> known;
    unsigned bits = 0;
    for (std::size_t i = 0; i < Size; ++i)
        if (known.add(i, hash_of(keys[i]), [&](std::size_t other) { return keys[other] == keys[i]; })) bits |= 1u << i;
    return bits;
}

TEST_CASE("an item is added unless it equals an earlier one, whatever the hashes") {
    constexpr auto equal_hash = [](int) { return std::uint32_t{7}; };
    constexpr auto one_bucket = [](int key) { return static_cast<std::uint32_t>(key) * 4u; };  // 4 buckets for 6 items
    constexpr auto other_bits = [](int key) { return static_cast<std::uint32_t>(key) << 16; };
    constexpr int keys[]{1, 2, 3, 1, 2, 4};
    CHECK_TWICE(added(keys, equal_hash) == 0b100111);
    CHECK_TWICE(added(keys, one_bucket) == 0b100111);
    CHECK_TWICE(added(keys, other_bits) == 0b100111);
    CHECK_TWICE(added({5}, equal_hash) == 1);
}

TEST_CASE("numbers above the items may be skipped") {
    detail::unique_numbers<8> known;
    const auto never = [](std::size_t) { return false; };
    CHECK(known.add(7, 0, never));
    CHECK(known.add(2, 0, never));
    CHECK(!known.add(4, 0, [](std::size_t other) { return other == 7; }));
}

TEST_CASE("add_to_hash depends on both halves of a number, and on the order") {
    constexpr auto hash = [](std::initializer_list<std::uint64_t> numbers) {
        std::uint32_t sum = 0;
        for (const std::uint64_t number : numbers) sum = detail::add_to_hash(sum, number);
        return sum;
    };
    CHECK_TWICE(hash({1, 2}) != hash({2, 1}));
    CHECK_TWICE(hash({1}) != hash({std::uint64_t{1} << 33}));
    CHECK_TWICE(hash({1}) != hash({2}));
}

}  // namespace

TEST_SUITE_END();
