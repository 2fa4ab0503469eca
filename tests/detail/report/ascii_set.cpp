#include <pitch/detail/report/ascii_set.hpp>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/ascii_set");

namespace {

using namespace pitch;

constexpr detail::ascii_set brackets("[]~ ");

TEST_CASE("a set contains its members, and its complement the other printable characters of ASCII") {
    CHECK_TWICE(brackets.contains('['));
    CHECK_TWICE(brackets.contains('~'));
    CHECK_TWICE(brackets.contains(' '));
    CHECK_TWICE(!brackets.contains('a'));
    CHECK_TWICE(!brackets.contains('\0'));
    CHECK_TWICE(!brackets.contains('\x9B'));  // '[' with the upper bit
    constexpr detail::ascii_set others = brackets.other_printable();
    CHECK_TWICE(others.contains('a'));
    CHECK_TWICE(others.contains('!'));
    CHECK_TWICE(others.contains('}'));
    CHECK_TWICE(!others.contains('['));
    CHECK_TWICE(!others.contains('~'));
    CHECK_TWICE(!others.contains(' '));
    CHECK_TWICE(!others.contains('\x1F'));
    CHECK_TWICE(!others.contains('\x7F'));
    CHECK_TWICE(!others.contains('\x80'));
    CHECK_TWICE(!others.contains('\xFF'));
}

}  // namespace

TEST_SUITE_END();
