#include <pitch/detail/text/display_width.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/text/display_width");

namespace {

using namespace pitch;
using namespace std::string_view_literals;
using detail::columns_of;
using detail::display_width;

TEST_CASE("a letter takes one column, however many bytes it has") {
    CHECK_TWICE(display_width("") == 0);
    CHECK_TWICE(display_width("need") == 4);
    CHECK_TWICE(display_width("énoncé à où") == 11);
    CHECK_TWICE(display_width("нужда") == 5);
    CHECK_TWICE(display_width("… « ’ — #2") == 10);
}

TEST_CASE("East Asian wide and full-width characters take two columns") {
    CHECK_TWICE(display_width("解決策を示す") == 12);
    CHECK_TWICE(display_width("ＡＢＣ") == 6);
    CHECK_TWICE(display_width("한국어") == 6);
    CHECK_TWICE(display_width("「、」") == 6);
    CHECK_TWICE(display_width("ｱｲｳ") == 3);  // half width
    CHECK_TWICE(display_width("\U00020000\U0003FFFD") == 4);
}

TEST_CASE("combining marks, controls and invisible characters take no column") {
    CHECK_TWICE(display_width("e\u0301\u0327") == 1);
    CHECK_TWICE(display_width("\u1112\u1161\u11AB") == 2);  // one syllable of Hangul
    CHECK_TWICE(display_width("か\u3099") == 2);
    CHECK_TWICE(display_width("a\u200Bb\u00ADc\uFEFF\u2060") == 3);
    CHECK_TWICE(display_width("\0a\t\n\x1B\x7F\u0085"sv) == 1);
    CHECK_TWICE(display_width("\u200E\u202E\u2066") == 0);
}

TEST_CASE("an emoji takes two columns, also as a sequence of code points") {
    CHECK_TWICE(display_width("🚲") == 2);
    CHECK_TWICE(display_width("\u2614") == 2);
    CHECK_TWICE(display_width("\u2764") == 1);
    CHECK_TWICE(display_width("\u2764\uFE0F") == 2);
    CHECK_TWICE(display_width("\u2764\uFE0F\uFE0F") == 2);
    CHECK_TWICE(display_width("\u2614\uFE0F") == 2);
    CHECK_TWICE(display_width("1\uFE0F\u20E3") == 2);                               // keycap
    CHECK_TWICE(display_width("\U0001F1EB\U0001F1F7") == 2);                        // flag
    CHECK_TWICE(display_width("\U0001F44D\U0001F3FD") == 2);                        // skin tone
    CHECK_TWICE(display_width("\U0001F468\u200D\U0001F469\u200D\U0001F467") == 2);  // family
    CHECK_TWICE(display_width("\U0001F3F3\uFE0F\u200D\U0001F308\U0001F308") == 4);  // two emoji
    CHECK_TWICE(display_width("\U0001F3FD") == 2);                                  // a skin tone alone
    CHECK_TWICE(display_width("क\u094D\u200Dष") == 2);                              // letters that are joined
    CHECK_TWICE(display_width("\uFE0F") == 0);
}

TEST_CASE("a malformed sequence takes the column of the U+FFFD that is printed") {
    CHECK_TWICE(display_width("\xFF\xE8\xA7z") == 3);
    CHECK_TWICE(display_width("\xEF\xBF\xBD") == 1);
}

TEST_CASE("the edges of the tables are right") {
    CHECK_TWICE(columns_of(0x1F) == 0);
    CHECK_TWICE(columns_of(0x20) == 1);
    CHECK_TWICE(columns_of(0x7E) == 1);
    CHECK_TWICE(columns_of(0x7F) == 0);
    CHECK_TWICE(columns_of(0x9F) == 0);
    CHECK_TWICE(columns_of(0xA0) == 1);
    CHECK_TWICE(columns_of(0x2FF) == 1);
    CHECK_TWICE(columns_of(0x300) == 0);
    CHECK_TWICE(columns_of(0x36F) == 0);
    CHECK_TWICE(columns_of(0x370) == 1);
    CHECK_TWICE(columns_of(0x10FF) == 1);
    CHECK_TWICE(columns_of(0x1100) == 2);
    CHECK_TWICE(columns_of(0x115E) == 2);
    CHECK_TWICE(columns_of(0x115F) == 0);
    CHECK_TWICE(columns_of(0x3FFFD) == 2);
    CHECK_TWICE(columns_of(0xE0001) == 0);
    CHECK_TWICE(columns_of(0xE01EF) == 0);
    CHECK_TWICE(columns_of(0x10FFFD) == 1);
}

// Sums of code points, so that a wrong end of any of the 411 ranges is found.
TEST_CASE("the code points that take no column or two columns are those of Unicode 15.0") {
    std::uint64_t none = 0, sum_of_none = 0, two = 0, sum_of_two = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const std::size_t columns = columns_of(c);
        none += columns == 0;
        sum_of_none += columns == 0 ? c : 0;
        two += columns == 2;
        sum_of_two += columns == 2 ? c : 0;
    }
    CHECK(none == 11'039);
    CHECK(sum_of_none == 4'398'184'148);
    CHECK(two == 191'877);
    CHECK(sum_of_two == 29'131'416'903);
}

}  // namespace

TEST_SUITE_END();
