#include <pitch/detail/text/decomposition.hpp>

#include <cstddef>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/text/decomposition");

namespace {

using pitch::detail::decompose;
using pitch::detail::decomposition;

constexpr bool becomes(char32_t c, char32_t first, char32_t second = 0) {
    return decompose(c).first == first && decompose(c).second == second;
}
constexpr bool stays(char32_t c) { return becomes(c, 0); }

TEST_CASE("a character becomes one or two characters, as Unicode defines it") {
    CHECK_TWICE(becomes(0x374, 0x2B9));  // the first of the table
    CHECK_TWICE(becomes(0x929, 0x928, 0x93C));
    CHECK_TWICE(becomes(0x212B, 0xC5));
    CHECK_TWICE(becomes(0x2260, '=', 0x338));
    CHECK_TWICE(becomes(0x304C, 0x304B, 0x3099));
    CHECK_TWICE(becomes(0xFB2C, 0xFB49, 0x5C1));
    CHECK_TWICE(becomes(0xFB4E, 0x5E4, 0x5BF));  // the last of the table
    CHECK_TWICE(stays(0));
    CHECK_TWICE(stays('a'));
    CHECK_TWICE(stays(0x373));
    CHECK_TWICE(stays(0x375));
    CHECK_TWICE(stays(0x928));
    CHECK_TWICE(stays(0x4E00));
    CHECK_TWICE(stays(0xFB4F));
    CHECK_TWICE(stays(0x10FFFF));
}

TEST_CASE("a syllable of Hangul loses its coda first") {
    CHECK_TWICE(becomes(0xAC00, 0x1100, 0x1161));
    CHECK_TWICE(becomes(0xAC01, 0xAC00, 0x11A8));
    CHECK_TWICE(becomes(0xAC1B, 0xAC00, 0x11C2));
    CHECK_TWICE(becomes(0xAC1C, 0x1100, 0x1162));
    CHECK_TWICE(becomes(0xD788, 0x1112, 0x1175));
    CHECK_TWICE(becomes(0xD7A3, 0xD788, 0x11C2));
    CHECK_TWICE(stays(0xABFF));
    CHECK_TWICE(stays(0xD7A4));
}

TEST_CASE("an ideograph for compatibility becomes the unified one") {
    CHECK_TWICE(becomes(0xF900, 0x8C48));
    CHECK_TWICE(becomes(0xFA0D, 0x55C0));
    CHECK_TWICE(becomes(0xFA6C, 0x242EE));
    CHECK_TWICE(becomes(0xFAD9, 0x9F8E));
    CHECK_TWICE(stays(0xFA0E));  // unified, in spite of its block
    CHECK_TWICE(stays(0xFA6E));  // not assigned
    CHECK_TWICE(stays(0xF8FF));
    CHECK_TWICE(stays(0xFADA));
}

TEST_CASE("at most two steps decompose a character, into at most three, and a second one never decomposes") {
    std::size_t decomposed = 0, wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const decomposition one = decompose(c);
        if (one.first == 0) continue;
        ++decomposed;
        const decomposition two = decompose(one.first);
        wrong += decompose(one.second).first != 0 || decompose(two.second).first != 0 || decompose(two.first).first != 0;
    }
    CHECK(decomposed == 227 + 11172 + 460);  // a search finds all of the table, as it is sorted
    CHECK(wrong == 0);
}

}  // namespace

TEST_SUITE_END();
