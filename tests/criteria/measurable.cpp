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
    constexpr metric blank_rows[]{{}, {.name = " ", .at = stage::purchase, .target = 100}};
    CHECK_TWICE(judged(has_metric, metrics(blank_rows)) == missing);
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

TEST_CASE("measures-objective accepts a metric at purchase for loyalty and advocacy") {
    constexpr objective loyal{.aim = "keep them", .leads_to = stage::loyalty}, praised{.aim = "be praised", .leads_to = stage::advocacy};
    constexpr metric nearly[]{{.name = "test rides", .at = stage::preference}};
    constexpr metric kept[]{{.name = "repeat orders", .at = stage::loyalty}};
    CHECK_TWICE(judged(measures_objective, metrics(sold), loyal) == pass);
    CHECK_TWICE(judged(measures_objective, metrics(sold), praised) == pass);
    CHECK_TWICE(judged(measures_objective, metrics(kept), praised) == pass);
    CHECK_TWICE(judged(measures_objective, metrics(nearly), loyal) == fail);
    CHECK_TWICE(judged(measures_objective, metrics(nearly), praised) == fail);
    CHECK_TWICE(judged(measures_objective, metrics(nearly), sale) == fail);
    CHECK_TWICE(judged(measures_objective, metrics(bare), loyal) == missing);
}

TEST_CASE("measures-objective and sets-target skip metrics without a name") {
    constexpr metric early_and_blank[]{{.name = "views", .at = stage::awareness}, {.at = stage::purchase, .target = infinity}, {}};
    CHECK_TWICE(judged(measures_objective, metrics(early_and_blank), sale) == fail);
    CHECK_TWICE(judged(sets_target, metrics(early_and_blank)) == missing);
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

constexpr outcome reached(std::optional<double> baseline, std::optional<double> target, std::optional<double> actual) {
    const metric one[]{{.name = "bikes sold", .baseline = baseline, .target = target, .actual = actual}};
    return judged(each(reached_target), metrics(one));
}

TEST_CASE("reached-target passes if the number reached is at least the target, and fails if it is less") {
    CHECK_TWICE(reached(40, 100, 100) == pass);
    CHECK_TWICE(reached(40, 100, 101) == pass);
    CHECK_TWICE(reached({}, 100, 100) == pass);
    CHECK_TWICE(reached(100, 100, 101) == pass);
    CHECK_TWICE(reached(40, 100, 99) == fail);
    CHECK_TWICE(reached({}, 100, 99) == fail);
    CHECK_TWICE(reached(100, 100, 99) == fail);
}

TEST_CASE("reached-target passes if a number that should fall is at most the target, and fails if it is more") {
    CHECK_TWICE(reached(100, 40, 40) == pass);
    CHECK_TWICE(reached(100, 40, 39) == pass);
    CHECK_TWICE(reached(100, 40, 41) == fail);
    CHECK_TWICE(reached(100, 40, 120) == fail);
}

TEST_CASE("reached-target does not apply until the target and the number reached are stated, and misses the metrics") {
    CHECK_TWICE(reached(40, 100, {}) == not_applicable);
    CHECK_TWICE(reached(40, {}, 100) == not_applicable);
    CHECK_TWICE(reached(40, {}, {}) == not_applicable);
    CHECK_TWICE(reached(infinity, {}, nan) == not_applicable);
    CHECK_TWICE(judged(each(reached_target), metrics()) == missing);
    CHECK_TWICE(judged(each(reached_target)) == missing);
}

TEST_CASE("reached-target fails if a number is not finite") {
    CHECK_TWICE(reached({}, 100, infinity) == fail);
    CHECK_TWICE(reached({}, -infinity, 100) == fail);
    CHECK_TWICE(reached({}, 100, nan) == fail);
    CHECK_TWICE(reached({}, nan, 100) == fail);
    CHECK_TWICE(reached(nan, 100, 100) == fail);
    CHECK_TWICE(reached(infinity, 100, 100) == fail);
}

TEST_CASE("reached-target judges every metric, and is only advice in measurable") {
    constexpr metric second_missed[]{{.name = "smiles"},
                                     {.name = "bikes sold", .at = stage::purchase, .target = 100, .actual = 120, .source = "the till"},
                                     {.name = "test rides", .target = 10, .actual = 9, .source = "the book"}};
    CHECK_TWICE(judged(each(reached_target), metrics(second_missed)) == fail);
    CHECK_TWICE(evaluate(sentence{metrics(second_missed)}, each(reached_target)).gaps()[0].element == 2u);
    CHECK_TWICE(judged(measurable, metrics(second_missed), sale) == pass);
    CHECK_TWICE(evaluate(sentence{metrics(second_missed), sale}, measurable)[reached_target] == fail);
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
