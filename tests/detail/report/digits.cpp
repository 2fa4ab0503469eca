#include <pitch/detail/report/digits.hpp>

#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/digits");

namespace {

using namespace pitch;
using detail::digits;

constexpr bool are(const digits& made, std::string_view expected, int exponent) {
    return made.view() == expected && made.exponent() == exponent;
}

TEST_CASE("the shortest digits are the fewest that read back") {
    CHECK_TWICE(are(digits::shortest(0), "0", 0));
    CHECK_TWICE(are(digits::shortest(1), "1", 0));
    CHECK_TWICE(are(digits::shortest(-10), "1", 1));
    CHECK_TWICE(are(digits::shortest(0.1), "1", -1));
    CHECK_TWICE(are(digits::shortest(0.1 + 0.2), "30000000000000004", -1));
    CHECK_TWICE(are(digits::shortest(123456.78), "12345678", 5));
    // A power of two: the number below is nearer than the number above.
    CHECK_TWICE(are(digits::shortest(0x1p-44), "5684341886080802", -14));
    CHECK_TWICE(are(digits::shortest(0x1p-990), "9556619453472961", -299));
    CHECK_TWICE(are(digits::shortest(0x1p-984), "6116236450222695", -297));
    // 1e23 lies halfway between two numbers, and reads back to the one with the even mantissa.
    CHECK_TWICE(are(digits::shortest(1e23), "1", 23));
    CHECK_TWICE(are(digits::shortest(5e-324), "5", -324));
    CHECK_TWICE(are(digits::shortest(std::numeric_limits<double>::max()), "17976931348623157", 308));
}

TEST_CASE("rounded digits come from the exact value, half to even, without zeros at the end") {
    CHECK_TWICE(are(digits::rounded(0, 3), "0", 0));
    CHECK_TWICE(are(digits::rounded(0.1, 24), "100000000000000005551115", -1));
    CHECK_TWICE(are(digits::rounded(0.1, 17), "10000000000000001", -1));
    CHECK_TWICE(are(digits::rounded(0.1, 16), "1", -1));
    CHECK_TWICE(are(digits::rounded(2.5, 1), "2", 0));
    CHECK_TWICE(are(digits::rounded(3.5, 1), "4", 0));
    CHECK_TWICE(are(digits::rounded(2.675, 3), "267", 0));  // the double is below 2.675
    CHECK_TWICE(are(digits::rounded(999.5, 3), "1", 3));
    CHECK_TWICE(are(digits::rounded(0x1p70, 22), "1180591620717411303424", 21));
    CHECK_TWICE(are(digits::rounded(5e-324, 3), "494", -324));
}

/// The digits of `count` significant digits by the standard library; the shortest, if it is 0.
std::string expected_digits(double number, int count = 0) {
    char text[64];
    const auto format = std::chars_format::scientific;
    const std::to_chars_result end = count == 0 ? std::to_chars(text, text + sizeof text, number, format)
                                                : std::to_chars(text, text + sizeof text, number, format, count - 1);
    std::string all(text, end.ptr);
    all.resize(all.find('e'));
    if (all.size() > 1) all.erase(1, 1);
    while (all.size() > 1 && all.back() == '0') all.pop_back();
    return all;
}

TEST_CASE("rounded digits of random numbers are those of the standard library") {
    std::mt19937_64 random(10);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = random() >> (1 + random() % 40);
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        if (!detail::is_finite(number)) continue;
        const int count = 1 + static_cast<int>(random() % digits::capacity);
        CAPTURE(number);
        CAPTURE(count);
        REQUIRE(digits::rounded(number, static_cast<std::size_t>(count)).view() == expected_digits(number, count));
    }
}

TEST_CASE("digits of random numbers from 2^-13 to 2^55 are those of the standard library") {
    std::mt19937_64 random(11);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = (1010 + random() % 68) << 52 | (random() >> 12 & ~std::uint64_t{0} << random() % 53);
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        const int count = 1 + static_cast<int>(random() % digits::capacity);
        CAPTURE(number);
        CAPTURE(count);
        REQUIRE(digits::rounded(number, static_cast<std::size_t>(count)).view() == expected_digits(number, count));
        REQUIRE(digits::shortest(number).view() == expected_digits(number));
    }
}

}  // namespace

TEST_SUITE_END();
