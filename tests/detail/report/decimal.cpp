#include <pitch/detail/report/decimal.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include "../../support/std_number.hpp"
#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/decimal");

namespace {

using namespace pitch;

constexpr bool shows(double number, std::string_view digits) { return detail::decimal(number).view() == digits; }
constexpr bool shows(double number, std::size_t significant, std::string_view digits) {
    return detail::decimal(number, significant).view() == digits;
}
constexpr bool is_shortest(double number, std::string_view digits) { return detail::decimal::shortest(number).view() == digits; }
/// Whether both numbers, with as many digits as tell them apart, are printed like this.
constexpr bool differ_as(double a, double b, std::string_view shown_a, std::string_view shown_b) {
    const std::size_t significant = detail::digits_to_tell_apart(a, b);
    return significant == detail::digits_to_tell_apart(b, a) && shows(a, significant, shown_a) && shows(b, significant, shown_b);
}

TEST_CASE("whole numbers below 2^53 are printed to the last digit") {
    CHECK_TWICE(shows(0, "0"));
    CHECK_TWICE(shows(-0.0, "0"));
    CHECK_TWICE(shows(30, "30"));
    CHECK_TWICE(shows(-7, "-7"));
    CHECK_TWICE(shows(9007199254740991.0, "9007199254740991"));
}

TEST_CASE("other numbers are rounded to six digits, or to a whole number") {
    CHECK_TWICE(shows(0.5, "0.5"));
    CHECK_TWICE(shows(-2.25, "-2.25"));
    CHECK_TWICE(shows(0.1, "0.1"));
    CHECK_TWICE(shows(1.0 / 3, "0.333333"));
    CHECK_TWICE(shows(2.0 / 3, "0.666667"));
    CHECK_TWICE(shows(12.0625, "12.0625"));
    CHECK_TWICE(shows(1234567.5, "1234568"));
    CHECK_TWICE(shows(0.9999999, "1"));
    CHECK_TWICE(shows(1.05, "1.05"));
    CHECK_TWICE(shows(0.00012, "0.00012"));
    CHECK_TWICE(shows(0.000099999999, "0.0001"));
    CHECK_TWICE(shows(999999.96, "1000000"));
    CHECK_TWICE(shows(1e15 + 0.75, "1000000000000001"));
}

TEST_CASE("large and small numbers have an exponent, and up to six digits before it") {
    CHECK_TWICE(shows(1e16, "1e+16"));
    CHECK_TWICE(shows(1.05432e16, "1.05432e+16"));
    CHECK_TWICE(shows(1.09999e16, "1.09999e+16"));
    CHECK_TWICE(shows(9.99999e16, "9.99999e+16"));
    CHECK_TWICE(shows(-2.5e20, "-2.5e+20"));
    CHECK_TWICE(shows(9.9999999e20, "1e+21"));
    CHECK_TWICE(shows(1.5e-7, "1.5e-7"));
    CHECK_TWICE(shows(std::numeric_limits<double>::max(), "1.79769e+308"));
    CHECK_TWICE(shows(std::numeric_limits<double>::min(), "2.22507e-308"));
    CHECK_TWICE(detail::decimal(std::numeric_limits<double>::denorm_min()).view().ends_with("e-324"));
}

TEST_CASE("NaN and the infinities are printed as nan, inf and -inf") {
    CHECK_TWICE(shows(std::numeric_limits<double>::quiet_NaN(), "nan"));
    CHECK_TWICE(shows(std::numeric_limits<double>::infinity(), "inf"));
    CHECK_TWICE(shows(-std::numeric_limits<double>::infinity(), "-inf"));
}

TEST_CASE("a count is printed to the last digit") {
    CHECK_TWICE(detail::decimal(std::uint64_t{0}).view() == "0");
    CHECK_TWICE(detail::decimal(std::numeric_limits<std::uint64_t>::max()).view() == "18446744073709551615");
}

TEST_CASE("more or fewer digits are printed on request, up to the shortest that read back") {
    CHECK_TWICE(shows(1.0 / 3, 1, "0.3"));
    CHECK_TWICE(shows(1.0 / 3, 17, "0.3333333333333333"));
    CHECK_TWICE(shows(0.1, 17, "0.1"));
    CHECK_TWICE(shows(0.1 + 0.2, 16, "0.3"));
    CHECK_TWICE(shows(0.1 + 0.2, 17, "0.30000000000000004"));
    CHECK_TWICE(shows(1234.56, 2, "1235"));
    CHECK_TWICE(shows(1234, 2, "1234"));
    CHECK_TWICE(shows(-1.25e-9, 2, "-1.3e-9"));
}

TEST_CASE("two numbers that differ have as many digits as show the difference") {
    CHECK_TWICE(differ_as(1000000.4, 1000000, "1000000.4", "1000000"));
    CHECK_TWICE(differ_as(123456.78, 123456.77, "123456.78", "123456.77"));
    CHECK_TWICE(differ_as(0.1 + 0.2, 0.3, "0.30000000000000004", "0.3"));
    CHECK_TWICE(differ_as(1e16, 10000000000000002.0, "1e+16", "1.0000000000000002e+16"));
    CHECK_TWICE(differ_as(5e-324, 0, "5e-324", "0"));
    CHECK_TWICE(differ_as(0.25, 0.5, "0.25", "0.5"));
    CHECK_TWICE(differ_as(1.0 / 3, 1.0 / 3, "0.333333", "0.333333"));
    CHECK_TWICE(differ_as(0.0, -0.0, "0", "0"));
    CHECK_TWICE(differ_as(std::numeric_limits<double>::quiet_NaN(), 3, "nan", "3"));
}

TEST_CASE("the shortest digits of a whole number below 2^53 have no exponent") {
    CHECK_TWICE(is_shortest(100000, "100000"));
    CHECK_TWICE(is_shortest(-250000, "-250000"));
    CHECK_TWICE(is_shortest(1e15, "1000000000000000"));
    CHECK_TWICE(is_shortest(9007199254740991.0, "9007199254740991"));
    CHECK_TWICE(is_shortest(-0.0, "-0"));
}

TEST_CASE("the shortest digits of other numbers are those of to_chars") {
    CHECK_TWICE(is_shortest(9007199254740992.0, "9007199254740992"));
    CHECK_TWICE(is_shortest(12345678901234567890.0, "12345678901234567168"));
    CHECK_TWICE(is_shortest(1e21, "1e+21"));
    CHECK_TWICE(is_shortest(1e23, "1e+23"));
    CHECK_TWICE(is_shortest(2.0 / 3, "0.6666666666666666"));
    CHECK_TWICE(is_shortest(0.001, "0.001"));
    CHECK_TWICE(is_shortest(0.0001, "1e-04"));
    CHECK_TWICE(is_shortest(-0.00012, "-0.00012"));
    CHECK_TWICE(is_shortest(5e-324, "5e-324"));
    CHECK_TWICE(is_shortest(2.2250738585072014e-308, "2.2250738585072014e-308"));
    CHECK_TWICE(is_shortest(std::numeric_limits<double>::max(), "1.7976931348623157e+308"));
}

/// Checks a number against the standard library, as far as pitch prints it the same way.
bool is_right(double number) {
    char expected[64];
    const std::to_chars_result end = std::to_chars(expected, expected + sizeof expected, number);
    const std::string_view theirs(expected, static_cast<std::size_t>(end.ptr - expected));
    const detail::decimal shortest = detail::decimal::shortest(number);
    const std::string_view ours = shortest.view();
    double back = 0;
    if (!support::read_by_std(std::string(ours), back)) return false;
    if (std::memcmp(&back, &number, sizeof back) != 0) return false;
    if (std::abs(number) < 0x1p53 && number == std::trunc(number)) return ours.find_first_of(".e") == ours.npos;
    return ours == theirs;
}

TEST_CASE("the shortest digits of a hundred thousand numbers read back, and are those of the standard library") {
    std::mt19937_64 random(8);
    for (int i = 0; i < 100'000; ++i) {
        // Half of the bit patterns are of any size, half are subnormal or small.
        const std::uint64_t bits = i % 2 == 0 ? random() : random() >> random() % 64;
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        if (!detail::is_finite(number)) continue;
        CAPTURE(number);
        REQUIRE(is_right(number));
    }
}

TEST_CASE("powers of two and ten and their neighbours have the digits of the standard library") {
    const auto check = [](double number) {
        for (const double n : {std::nextafter(number, 0.0), number, std::nextafter(number, 1e308)}) {
            CAPTURE(n);
            REQUIRE(is_right(n));
        }
    };
    for (int power = -1074; power < 1024; ++power) check(std::ldexp(1.0, power));
    for (int power = -323; power < 309; ++power) check(std::strtod(("1e" + std::to_string(power)).c_str(), nullptr));
}

TEST_CASE("money and shares have the digits of the standard library") {
    std::mt19937_64 random(9);
    for (int i = 0; i < 20'000; ++i) {
        const double cents = static_cast<double>(random() % 100'000'000);
        for (const double number : {cents / 100, cents / 1e8, cents * 1e14, -cents / 3}) {
            CAPTURE(number);
            REQUIRE(is_right(number));
        }
    }
}

}  // namespace

TEST_SUITE_END();
