#include <pitch/detail/meta/floating.hpp>

#include <initializer_list>
#include <limits>

#include "../../support/twice.hpp"

using pitch::detail::is_finite;
using pitch::detail::is_nan;
using pitch::detail::is_whole;
using number = std::numeric_limits<double>;

TEST_SUITE("floating") {
    TEST_CASE("NaN of either sign is not finite and not infinite") {
        CHECK_TWICE(is_nan(number::quiet_NaN()));
        CHECK_TWICE(is_nan(-number::quiet_NaN()));
        CHECK_TWICE(is_nan(number::signaling_NaN()));
        CHECK_TWICE(!is_finite(number::quiet_NaN()));
        CHECK_TWICE(!is_finite(-number::quiet_NaN()));
    }

    TEST_CASE("infinity is not finite and not NaN") {
        CHECK_TWICE(!is_finite(number::infinity()));
        CHECK_TWICE(!is_finite(-number::infinity()));
        CHECK_TWICE(!is_nan(number::infinity()));
        CHECK_TWICE(!is_nan(-number::infinity()));
    }

    TEST_CASE("every other number is finite, up to the greatest and down to the least") {
        for (const double each : {0.0, -0.0, 1.5, number::max(), number::lowest(), number::min(), number::denorm_min()}) {
            CHECK(is_finite(each));
            CHECK(!is_nan(each));
        }
        static_assert(is_finite(number::max()));
        static_assert(is_finite(number::lowest()));
        static_assert(is_finite(number::denorm_min()));
    }

    TEST_CASE("whole numbers, up to where every number is whole") {
        CHECK_TWICE(is_whole(0));
        CHECK_TWICE(is_whole(-3));
        CHECK_TWICE(!is_whole(-3.5));
        CHECK_TWICE(is_whole(1e36));
        CHECK_TWICE(!is_whole(1e-22));
        CHECK_TWICE(!is_whole(4503599627370495.5));
    }
}
