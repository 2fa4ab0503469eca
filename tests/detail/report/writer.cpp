#include <pitch/detail/report/writer.hpp>

#include <limits>
#include <string>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/writer");

namespace {

using namespace pitch;
using namespace std::string_view_literals;

constexpr bool shows(double number, std::string_view digits) { return detail::decimal(number).view() == digits; }

/// A buffer that a constant expression can write to.
struct page {
    char characters[128]{};
    std::size_t size = 0;
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters, size}; }
};

template <class Write>
constexpr page written(Write write) {
    page to;
    detail::writer<char*> w(to.characters);
    write(w);
    to.size = static_cast<std::size_t>(w.end() - to.characters);
    return to;
}

/// Text from outside, as the writer prints it.
constexpr page said(std::string_view s) {
    return written([&](auto& w) { w.write(s); });
}
/// A pattern, in which each key is replaced by itself in angle brackets.
constexpr page filled(std::string_view pattern) {
    return written([&](auto& w) {
        w.fill(pattern, [&](std::string_view key) {
            w.raw("<");
            w.write(key);
            w.raw(">");
        });
    });
}

/// The least that the writer can print into: a type with `put`.
struct tray {
    std::string held;
    void put(char c) { held += c; }
};

TEST_CASE("whole numbers below 2^53 are printed to the last digit") {
    CHECK_TWICE(shows(0, "0"));
    CHECK_TWICE(shows(-0.0, "0"));
    CHECK_TWICE(shows(30, "30"));
    CHECK_TWICE(shows(-7, "-7"));
    CHECK_TWICE(shows(9007199254740991.0, "9007199254740991"));
}

TEST_CASE("other numbers are rounded to six digits") {
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

TEST_CASE("valid UTF-8 is printed as it is, and U+FFFD for each malformed sequence") {
    CHECK_TWICE(said("où").view() == "où");
    CHECK_TWICE(said("\xEF\xBF\xBD").view() == "\uFFFD");
    CHECK_TWICE(said("a\xFFz").view() == "a\uFFFDz");
    CHECK_TWICE(said("\xE2\x82").view() == "\uFFFD");
    CHECK_TWICE(said("\xC0\xAF").view() == "\uFFFD\uFFFD");
    CHECK_TWICE(said("\xC3\xC0").view() == "\uFFFD\uFFFD");
    CHECK_TWICE(said("\xED\xA0\x80|").view() == "\uFFFD\uFFFD\uFFFD|");
    CHECK_TWICE(said("\xF0\x9F\x8E\xB5").view() == "\U0001F3B5");
    CHECK_TWICE(said(""sv).view().empty());
}

TEST_CASE("each {key} of a pattern is replaced, and single braces are kept") {
    CHECK_TWICE(filled("{n} of {m} hold.").view() == "<n> of <m> hold.");
    CHECK_TWICE(filled("no key").view() == "no key");
    CHECK_TWICE(filled("").view().empty());
    CHECK_TWICE(filled("{}").view() == "<>");
    CHECK_TWICE(filled("left {open").view() == "left {open");
    CHECK_TWICE(filled("closed } first {k}").view() == "closed } first <k>");
    CHECK_TWICE(filled("\xFF{k}").view() == "\uFFFD<k>");
}

TEST_CASE("put_into prints into anything that has put(char)") {
    tray t;
    detail::writer<detail::put_into<tray>> w({&t});
    w.raw("a");
    w.space(2);
    w.write(1.5);
    CHECK(t.held == "a  1.5");
}

}  // namespace

TEST_SUITE_END();
