#include <pitch/detail/text/number.hpp>

#include <charconv>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "../../support/std_number.hpp"
#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/policy_text/number");

namespace {

using namespace pitch;
using detail::read_number;

constexpr bool reads(std::string_view text, double value) {
    const detail::number_reading read = read_number(text);
    return read.what.empty() && read.value == value;
}

TEST_CASE("reads numbers as C++ does") {
    CHECK_TWICE(reads("0", 0));
    CHECK_TWICE(reads("-0", 0));
    CHECK_TWICE(reads("60", 60));
    CHECK_TWICE(reads("-2.5", -2.5));
    CHECK_TWICE(reads("0.1", 0.1));
    CHECK_TWICE(reads("1e3", 1000));
    CHECK_TWICE(reads("1E+3", 1000));
    CHECK_TWICE(reads("12.5e-1", 1.25));
    CHECK_TWICE(reads("007", 7));
    CHECK_TWICE(reads("1.500000000000000000000000", 1.5));
    CHECK_TWICE(reads("0.00000000000000000001", 1e-20));
    CHECK_TWICE(reads("100000000000000000000", 1e20));
    CHECK_TWICE(reads("0e99999999999999999999", 0));
}

TEST_CASE("reads the numbers that one exact operation rounds correctly") {
    CHECK_TWICE(reads("999999999999999e22", 999999999999999e22));
    CHECK_TWICE(reads("9.99999999999999e36", 9.99999999999999e36));
    CHECK_TWICE(reads("1e36", 1e36));
    CHECK_TWICE(reads("123456789012345e-22", 123456789012345e-22));
    CHECK_TWICE(reads("1e-22", 1e-22));
    CHECK_TWICE(!read_number("1e37").what.empty());
    CHECK_TWICE(!read_number("999999999999999e23").what.empty());
    CHECK_TWICE(!read_number("1e-23").what.empty());
    CHECK_TWICE(!read_number("15e-23").what.empty());
    CHECK_TWICE(!read_number("1234567890123456").what.empty());
    CHECK_TWICE(!read_number("1e999999999999999999999").what.empty());
    CHECK_TWICE(!read_number("1e-999999999999999999999").what.empty());
}

TEST_CASE("refuses other texts") {
    for (const std::string_view text :
         {"", "-", "+1", ".5", "5.", "1e", "1e+", "--1", "1-", "0x1", "1,5", "1 ", " 1", "1.5.5", "1e5.0", "inf", "nan", "e5"}) {
        CAPTURE(text);
        CHECK(read_number(text).what == "expected a number");
    }
}

TEST_CASE("random numbers are those of the standard library") {
    std::mt19937_64 random(12);
    for (int i = 0; i < 50'000; ++i) {
        const std::uint64_t digits = random() % 1'000'000'000'000'000 >> random() % 50;
        const std::string text = std::to_string(digits) + "e" + std::to_string(static_cast<int>(random() % 45) - 22);
        double expected = 0;
        CAPTURE(text);
        REQUIRE(support::read_by_std(text, expected));
        REQUIRE(reads(text, expected));
    }
}

}  // namespace

TEST_SUITE_END();
