#include <pitch/detail/ledger/rule_table.hpp>

#include <cstddef>
#include <pitch/pitch.hpp>

#include "../../support/trees.hpp"
#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/ledger/rule_table");

namespace {

using namespace pitch;
using namespace support;

template <class EvaluatorType>
constexpr const auto& table_of(const EvaluatorType&) {
    return detail::rule_table<EvaluatorType>::value;
}

TEST_CASE("finds the rules whose gaps follow from their own outcome") {
    CHECK_TWICE(table_of(all(a, weigh<2>(b), advise(c))).planes == 0);
    CHECK_TWICE(table_of(all(a, weigh<2>(b), advise(c))).is_conjunction);
    CHECK_TWICE(table_of(no(any(a, b))).planes == 0);
    CHECK_TWICE(!table_of(no(any(a, b))).is_conjunction);
    CHECK_TWICE(!table_of(advise(all(a, b))).is_conjunction);
    CHECK_TWICE(table_of(any(a, b)).planes == 2);
    CHECK_TWICE(table_of(no(all(a, b))).planes == 2);
    CHECK_TWICE(table_of(all(a, at_least<2>(b, c, d))).planes == 3);
    CHECK_TWICE(table_of(all(a, any(a, b))).planes == 1);      // `a` is a gap whenever it is not met
    CHECK_TWICE(table_of(all(a, any(no(a), b))).planes == 2);  // `a` may also be a gap if it passes
    CHECK_TWICE(table_of(all(a, advise(any(b, c)))).planes == 0);
    CHECK_TWICE(table_of(all(a, when(b, c))).planes == 2);
}

TEST_CASE("walks only to the leaves whose gaps depend on other rules") {
    constexpr const auto& table = table_of(all(a, any(b, all(c, advise(d))), outcome_rule<4>{}));
    CHECK_TWICE(table.planes == 2);
    CHECK_TWICE(table.step_count == 5);  // all, any, b, all, c
    CHECK_TWICE(table.steps[2].plane == 0);
    CHECK_TWICE(table.steps[2].only_missing);
    CHECK_TWICE(!table.steps[4].only_missing);
    CHECK_TWICE(table.rules[3].only_advice);
    CHECK_TWICE(!table.rules[1].only_advice);
}

}  // namespace

TEST_SUITE_END();
