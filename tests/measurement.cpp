#include <pitch/measurement.hpp>

#include <cstdint>
#include <limits>
#include <pitch/bound.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("measurement");

namespace {

using pitch::measurement;

static_assert(std::is_trivially_copyable_v<measurement>);
static_assert(noexcept(measurement::at_most(1, 2)));

TEST_CASE("stores both numbers and the direction") {
    constexpr measurement most = measurement::at_most(31, 30), least = measurement::at_least(2.5, 2u);
    CHECK_TWICE(most.actual == 31);
    CHECK_TWICE(most.bound == 30);
    CHECK_TWICE(most.direction == measurement::limit::at_most);
    CHECK_TWICE(!most.met);
    CHECK_TWICE(least.actual == 2.5);
    CHECK_TWICE(least.bound == 2);
    CHECK_TWICE(least.direction == measurement::limit::at_least);
    CHECK_TWICE(least.met);
    CHECK_TWICE(most == measurement::at_most(31.0, 30u));
    CHECK_TWICE(most != least);
}

TEST_CASE("a default measurement is not met") {
    CHECK_TWICE(!measurement{}.met);
    CHECK_TWICE(measurement{}.actual == 0);
    CHECK_TWICE(measurement{}.direction == measurement::limit::at_most);
}

TEST_CASE("a number equal to its bound meets it") {
    CHECK_TWICE(measurement::at_most(30, 30).met);
    CHECK_TWICE(measurement::at_least(30, 30).met);
    CHECK_TWICE(measurement::at_most(29, 30).met);
    CHECK_TWICE(!measurement::at_least(29, 30).met);
    CHECK_TWICE(!measurement::at_most(31, 30).met);
    CHECK_TWICE(measurement::at_least(31, 30).met);
    CHECK_TWICE(measurement::at_most(0.5, 0.5f).met);
    CHECK_TWICE(!measurement::at_most(0.5, 0.25f).met);
}

TEST_CASE("compares any arithmetic types exactly, with mixed signs and sizes") {
    CHECK_TWICE(measurement::at_most(-1, 1u).met);
    CHECK_TWICE(!measurement::at_least(-1, 1u).met);
    CHECK_TWICE(measurement::at_most(-1, std::size_t{0}).met);
    CHECK_TWICE(!measurement::at_most(std::uint64_t{18446744073709551615u}, -1).met);
    CHECK_TWICE(measurement::at_most(short{3}, 3.5L).met);
    CHECK_TWICE(measurement::at_most(-0.0, 0.0).met);
    CHECK_TWICE(measurement::at_most(0.0, -0.0).met);
    CHECK_TWICE(measurement::at_most('a', 97).met);
    CHECK_TWICE(measurement::at_most(true, 1).met);
    // 2^53 + 1 and 2^53 are equal as doubles.
    CHECK_TWICE(!measurement::at_most((std::int64_t{1} << 53) + 1, std::int64_t{1} << 53).met);
}

TEST_CASE("compares with a bound as with its number") {
    using pitch::bound;
    CHECK_TWICE(measurement::at_most(std::size_t{30}, bound<"most", 30>{}).met);
    CHECK_TWICE(!measurement::at_most(std::size_t{31}, bound<"most", 30>{}).met);
    CHECK_TWICE(measurement::at_most(std::size_t{31}, bound<"most", 30>{31}).met);
    CHECK_TWICE(measurement::at_most(31, bound<"most", 30>{}).bound == 30);
    CHECK_TWICE(measurement::at_least(30, bound<"least", 30u>{}).met);
    CHECK_TWICE(!measurement::at_least(29, bound<"least", 30u>{}).met);
    CHECK_TWICE(!measurement::at_least(-1, bound<"least", 1u>{}).met);
    CHECK_TWICE(measurement::at_most(bound<"least", -1>{}, bound<"most", 1u>{}).met);
    CHECK_TWICE(measurement::at_most(bound<"least", -1>{}, std::size_t{0}).actual == -1);
    CHECK_TWICE(measurement::at_most(2.5, bound<"most", 3>{}).met);
    // 2^53 + 1 and 2^53 are equal as doubles.
    CHECK_TWICE(!measurement::at_most((std::int64_t{1} << 53) + 1, bound<"most", std::int64_t{1} << 53>{}).met);
    static_assert(noexcept(measurement::at_most(1, bound<"most", 30>{})));
}

TEST_CASE("a comparison with NaN is never met; infinity is an ordinary bound") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
    CHECK_TWICE(!measurement::at_most(nan, 1).met);
    CHECK_TWICE(!measurement::at_least(nan, 1).met);
    CHECK_TWICE(!measurement::at_most(1, nan).met);
    CHECK_TWICE(!measurement::at_least(1, nan).met);
    CHECK_TWICE(!measurement::at_most(nan, inf).met);
    CHECK_TWICE(!measurement::at_most(-inf, -nan).met);
    CHECK_TWICE(!measurement::at_most(std::numeric_limits<float>::quiet_NaN(), 1).met);
    CHECK_TWICE(!measurement::at_most(std::numeric_limits<long double>::quiet_NaN(), 1).met);
    CHECK_TWICE(measurement::at_most(1, inf).met);
    CHECK_TWICE(!measurement::at_least(1, inf).met);
    CHECK_TWICE(measurement::at_least(inf, 1).met);
    CHECK_TWICE(measurement::at_most(inf, inf).met);
    CHECK_TWICE(measurement::at_most(-inf, 0.0).met);
    CHECK_TWICE(!measurement::at_most(0, -inf).met);
    CHECK_TWICE(!measurement::at_most(inf, -inf).met);
}

}  // namespace

TEST_SUITE_END();
