#include <pitch/criteria/measurable.hpp>

#include <limits>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/measurable");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr objective sale{.aim = "sell a hundred", .leads_to = stage::purchase};
constexpr objective aim_only{.aim = "sell a hundred"};

constexpr metric sold[]{{.name = "bikes sold", .at = stage::purchase, .baseline = 40, .target = 100, .source = "the till"}};
constexpr metric views[]{{.name = "views", .at = stage::awareness}};
constexpr metric bare[]{{.name = "bikes sold"}};

TEST_CASE("has-metric passes if a metric is stated, and never fails") {
    CHECK_TWICE(judged(has_metric, metrics(bare)) == pass);
    CHECK_TWICE(judged(has_metric, metrics()) == missing);
    CHECK_TWICE(judged(has_metric) == missing);
}

TEST_CASE("measures-objective passes if a metric is at the objective's stage or later, and fails if all are known to be earlier") {
    constexpr metric later[]{{.name = "repeat orders", .at = stage::loyalty}};
    constexpr metric early_or_unknown[]{{.name = "views", .at = stage::awareness}, {.name = "bikes sold"}};
    constexpr metric one_unknown[]{{.name = "smiles"}, {.name = "bikes sold", .at = stage::purchase}};
    CHECK_TWICE(judged(measures_objective, metrics(sold), sale) == pass);
    CHECK_TWICE(judged(measures_objective, metrics(later), sale) == pass);
    CHECK_TWICE(judged(measures_objective, metrics(one_unknown), sale) == pass);
    CHECK_TWICE(judged(measures_objective, metrics(views), sale) == fail);
    CHECK_TWICE(judged(measures_objective, metrics(early_or_unknown), sale) == missing);
    CHECK_TWICE(judged(measures_objective, metrics(views), aim_only) == missing);
    CHECK_TWICE(judged(measures_objective, metrics(views)) == missing);
    CHECK_TWICE(judged(measures_objective, sale) == missing);
}

TEST_CASE("sets-target passes if a metric has a target, and fails if a target is not finite") {
    constexpr metric infinite[]{{.name = "bikes sold", .target = infinity}}, minus_infinite[]{{.name = "bikes sold", .target = -infinity}};
    constexpr metric not_a_number[]{{.name = "bikes sold", .target = nan}};
    constexpr metric one_of_two[]{{.name = "smiles"}, {.name = "bikes sold", .target = 100}};
    constexpr metric one_infinite[]{{.name = "bikes sold", .target = 100}, {.name = "smiles", .target = infinity}};
    CHECK_TWICE(judged(sets_target, metrics(sold)) == pass);
    CHECK_TWICE(judged(sets_target, metrics(one_of_two)) == pass);
    CHECK_TWICE(judged(sets_target, metrics(infinite)) == fail);
    CHECK_TWICE(judged(sets_target, metrics(minus_infinite)) == fail);
    CHECK_TWICE(judged(sets_target, metrics(not_a_number)) == fail);
    CHECK_TWICE(judged(sets_target, metrics(one_infinite)) == fail);
    CHECK_TWICE(judged(sets_target, metrics(bare)) == missing);
    CHECK_TWICE(judged(sets_target, metrics()) == missing);
    CHECK_TWICE(judged(sets_target) == missing);
}

TEST_CASE("names-source passes if every metric has a source") {
    constexpr metric one_of_two[]{{.name = "bikes sold", .source = "the till"}, {.name = "smiles", .source = " "}};
    CHECK_TWICE(judged(each(names_source), metrics(sold)) == pass);
    CHECK_TWICE(judged(each(names_source), metrics(one_of_two)) == missing);
    CHECK_TWICE(judged(each(names_source)) == missing);
}

TEST_CASE("measurable needs a metric for the objective and a target; a missing source is only advice") {
    constexpr metric unsourced[]{{.name = "bikes sold", .at = stage::purchase, .target = 100}};
    CHECK_TWICE(judged(measurable, metrics(unsourced), sale) == pass);
    CHECK_TWICE(judged(measurable, metrics(sold), sale) == pass);
    CHECK_TWICE(judged(measurable, metrics(views), sale) == fail);
    CHECK_TWICE(judged(measurable, metrics(sold)) == missing);
}

}  // namespace

TEST_SUITE_END();
