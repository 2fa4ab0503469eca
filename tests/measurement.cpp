#include <pitch/measurement.hpp>

#include <cstdint>
#include <limits>

#include "support/twice.hpp"

namespace {

using pitch::measurement;

static_assert(std::is_trivially_copyable_v<measurement> && noexcept(measurement::at_most(1, 2)));

TEST_CASE("measurement: keeps both numbers and the direction") {
    constexpr measurement most = measurement::at_most(31, 30), least = measurement::at_least(2.5, 2u);
    CHECK_TWICE(most.actual == 31 && most.bound == 30 && most.direction == measurement::limit::at_most && !most.met);
    CHECK_TWICE(least.actual == 2.5 && least.bound == 2 && least.direction == measurement::limit::at_least && least.met);
    CHECK_TWICE(most == measurement::at_most(31.0, 30u) && most != least);
}

TEST_CASE("measurement: a bound that is just reached is met") {
    CHECK_TWICE(measurement::at_most(30, 30).met && measurement::at_least(30, 30).met);
    CHECK_TWICE(measurement::at_most(29, 30).met && !measurement::at_least(29, 30).met);
    CHECK_TWICE(!measurement::at_most(31, 30).met && measurement::at_least(31, 30).met);
    CHECK_TWICE(measurement::at_most(0.5, 0.5f).met && !measurement::at_most(0.5, 0.25f).met);
}

TEST_CASE("measurement: any arithmetic types, signs and sizes mixed") {
    CHECK_TWICE(measurement::at_most(-1, 1u).met && !measurement::at_least(-1, 1u).met);
    CHECK_TWICE(measurement::at_most(-1, std::size_t{0}).met);
    CHECK_TWICE(!measurement::at_most(std::uint64_t{18446744073709551615u}, -1).met);
    CHECK_TWICE(measurement::at_most(short{3}, 3.5L).met && measurement::at_most('a', 97).met && measurement::at_most(true, 1).met);
    // One more than 2^53, which a double cannot tell from 2^53.
    CHECK_TWICE(!measurement::at_most((std::int64_t{1} << 53) + 1, std::int64_t{1} << 53).met);
}

TEST_CASE("measurement: what is no number is never met") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
    CHECK_TWICE(!measurement::at_most(nan, 1).met && !measurement::at_least(nan, 1).met);
    CHECK_TWICE(!measurement::at_most(1, nan).met && !measurement::at_least(1, nan).met);
    CHECK_TWICE(measurement::at_most(1, inf).met && !measurement::at_least(1, inf).met);
}

}  // namespace
