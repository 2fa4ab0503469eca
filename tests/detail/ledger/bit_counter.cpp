#include <pitch/detail/ledger/bit_counter.hpp>

#include <cstddef>
#include <cstdint>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/ledger/bit_counter");

namespace {

using namespace pitch;

TEST_CASE("count_bits counts the bits of a word and of a pair of words") {
    CHECK_TWICE(detail::count_bits(std::uint64_t{0}) == 0);
    CHECK_TWICE(detail::count_bits(~std::uint64_t{0}) == 64);
    CHECK_TWICE(detail::count_bits(std::uint64_t{0x8000'0000'0000'0001}) == 2);
    CHECK_TWICE(detail::count_bits(std::uint64_t{0x0123'4567'89AB'CDEF}) == 32);
    detail::word_pair pair{};
    pair = ~pair;
    CHECK(detail::count_bits(pair) == 8 * sizeof pair);
}

/// Whether a counter adds up the bits of 64 words. Word `i` has `i` set bits.
constexpr bool counts_many() {
    detail::bit_counter<std::uint64_t> counter;
    for (std::size_t first = 0; first < 64; first += 32)
        counter.add<2>([&](std::size_t i) { return (std::uint64_t{1} << (first + i)) - 1; });
    return counter.total() == 63 * 64 / 2;
}
TEST_CASE("a bit counter adds up the bits of many words") { CHECK_TWICE(counts_many()); }

}  // namespace

TEST_SUITE_END();
