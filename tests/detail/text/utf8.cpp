#include <pitch/detail/text/utf8.hpp>

#include <cstddef>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/text/utf8");

namespace {

using pitch::detail::decode;
using pitch::detail::is_blank;
using pitch::detail::is_invisible;
using pitch::detail::is_space;
using namespace std::string_view_literals;

/// Whether `s` starts with that code point, which takes that many bytes.
constexpr bool decodes(std::string_view s, char32_t point, std::size_t bytes) {
    return decode(s).point == point && decode(s).bytes == bytes;
}
/// Whether `s` starts with that many bytes of a malformed sequence.
constexpr bool is_malformed(std::string_view s, std::size_t bytes) { return decodes(s, 0xFFFD, bytes); }

TEST_CASE("the first and the last code point of each length decode") {
    CHECK_TWICE(decodes("\0"sv, 0, 1));
    CHECK_TWICE(decodes("\x7F", 0x7F, 1));
    CHECK_TWICE(decodes("\xC2\x80", 0x80, 2));
    CHECK_TWICE(decodes("\xDF\xBF", 0x7FF, 2));
    CHECK_TWICE(decodes("\xE0\xA0\x80", 0x800, 3));
    CHECK_TWICE(decodes("\xEF\xBF\xBF", 0xFFFF, 3));
    CHECK_TWICE(decodes("\xF0\x90\x80\x80", 0x10000, 4));
    CHECK_TWICE(decodes("\xF4\x8F\xBF\xBF", 0x10FFFF, 4));
}

TEST_CASE("the code points beside the surrogates decode") {
    CHECK_TWICE(decodes("\xED\x9F\xBF", 0xD7FF, 3));
    CHECK_TWICE(decodes("\xEE\x80\x80", 0xE000, 3));
}

TEST_CASE("only the first code point is decoded") {
    CHECK_TWICE(decodes("ab", 'a', 1));
    CHECK_TWICE(decodes("\xC3\xA9\xC3\xA9", 0xE9, 2));
}

TEST_CASE("a byte that starts no sequence is malformed by itself") {
    CHECK_TWICE(is_malformed("\x80\x80", 1));
    CHECK_TWICE(is_malformed("\xBF\x80", 1));
    CHECK_TWICE(is_malformed("\xC0\x80", 1));
    CHECK_TWICE(is_malformed("\xC1\xBF", 1));
    CHECK_TWICE(is_malformed("\xF5\x80\x80\x80", 1));
    CHECK_TWICE(is_malformed("\xFF\x80", 1));
}

TEST_CASE("a second byte outside 80 to BF ends a sequence of two") {
    CHECK_TWICE(is_malformed("\xC3\x7F", 1));
    CHECK_TWICE(is_malformed("\xC3\xC0", 1));
    CHECK_TWICE(is_malformed("\xDF\xC0", 1));
}

TEST_CASE("a second byte outside its range ends a sequence of three") {
    CHECK_TWICE(is_malformed("\xE0\x9F\xBF", 1));  // overlong
    CHECK_TWICE(is_malformed("\xE0\xC0\x80", 1));
    CHECK_TWICE(is_malformed("\xE1\x7F\x80", 1));
    CHECK_TWICE(is_malformed("\xE1\xC0\x80", 1));
    CHECK_TWICE(is_malformed("\xED\x7F\x80", 1));
    CHECK_TWICE(is_malformed("\xED\xA0\x80", 1));  // a surrogate
}

TEST_CASE("a second byte outside its range ends a sequence of four") {
    CHECK_TWICE(is_malformed("\xF0\x8F\xBF\xBF", 1));  // overlong
    CHECK_TWICE(is_malformed("\xF0\xC0\x80\x80", 1));
    CHECK_TWICE(is_malformed("\xF1\x7F\x80\x80", 1));
    CHECK_TWICE(is_malformed("\xF1\xC0\x80\x80", 1));
    CHECK_TWICE(is_malformed("\xF4\x7F\x80\x80", 1));
    CHECK_TWICE(is_malformed("\xF4\x90\x80\x80", 1));  // beyond U+10FFFF
}

TEST_CASE("a third or fourth byte outside 80 to BF ends a sequence") {
    CHECK_TWICE(is_malformed("\xE2\x82\x7F", 2));
    CHECK_TWICE(is_malformed("\xE2\x82\xC0", 2));
    CHECK_TWICE(is_malformed("\xF0\x9F\x7F\x80", 2));
    CHECK_TWICE(is_malformed("\xF0\x9F\xC0\x80", 2));
    CHECK_TWICE(is_malformed("\xF0\x9F\x8E\x7F", 3));
    CHECK_TWICE(is_malformed("\xF0\x9F\x8E\xC0", 3));
}

TEST_CASE("a sequence that the text ends is malformed as far as it goes") {
    CHECK_TWICE(is_malformed("\xC3", 1));
    CHECK_TWICE(is_malformed("\xE2", 1));
    CHECK_TWICE(is_malformed("\xE2\x82", 2));
    CHECK_TWICE(is_malformed("\xF0", 1));
    CHECK_TWICE(is_malformed("\xF0\x9F", 2));
    CHECK_TWICE(is_malformed("\xF0\x9F\x8E", 3));
}

TEST_CASE("knows each end of Unicode's ranges of white space") {
    constexpr char32_t spaces[]{0x09, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
    for (const char32_t c : spaces) CHECK(is_space(c));
    constexpr char32_t others[]{0x08,   0x0E,   0x1F,   0x21,   0x84,   0x86,   0x9F,   0xA1,   0x167F, 0x1681,
                                0x1FFF, 0x200B, 0x2027, 0x202A, 0x202E, 0x2030, 0x205E, 0x2060, 0x2FFF, 0x3001};
    for (const char32_t c : others) CHECK_FALSE(is_space(c));
    static_assert(is_space(0x200A) && !is_space(0x200B));
}

TEST_CASE("knows each end of the ranges of controls and ignorable code points") {
    constexpr char32_t invisible[]{0x00,   0x1F,   0x7F,   0x9F,   0xAD,    0x34F,   0x61C,   0x115F,  0x1160,  0x17B4, 0x17B5,
                                   0x180B, 0x180F, 0x200B, 0x200F, 0x202A,  0x202E,  0x2060,  0x206F,  0x3164,  0xFE00, 0xFE0F,
                                   0xFEFF, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF};
    for (const char32_t c : invisible) CHECK(is_invisible(c));
    constexpr char32_t others[]{0x20,   0x7E,   0xA0,   0xAC,   0xAE,   0x34E,  0x350,   0x61B,   0x61D,   0x115E,  0x1161,  0x17B3, 0x17B6,
                                0x180A, 0x1810, 0x200A, 0x2010, 0x2029, 0x202F, 0x205F,  0x2070,  0x3163,  0x3165,  0xFDFF,  0xFE10, 0xFEFE,
                                0xFF00, 0xFF9F, 0xFFA1, 0xFFEF, 0xFFF9, 0xFFFD, 0x1BC9F, 0x1BCA4, 0x1D172, 0x1D17B, 0xDFFFF, 0xE1000};
    for (const char32_t c : others) CHECK_FALSE(is_invisible(c));
    static_assert(is_invisible(0x200B) && !is_invisible(0x200A));
}

TEST_CASE("calls text blank if it is empty or nothing of it is visible") {
    CHECK_TWICE(is_blank("\xE2\x80\x8B \xC2\xAD\x01"));
    CHECK_TWICE(!is_blank("\xE2\x80\x8Bx"));
    CHECK_TWICE(is_blank(""));
    CHECK_TWICE(is_blank(" \t\xC2\xA0\xE3\x80\x80"));
    CHECK_TWICE(!is_blank("  x"));
    CHECK_TWICE(!is_blank("\xFF"));
}

}  // namespace

TEST_SUITE_END();
