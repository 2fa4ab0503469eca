#include <pitch/criteria/measurable.hpp>

#include <limits>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr double infinite = std::numeric_limits<double>::infinity(), no_number = std::numeric_limits<double>::quiet_NaN();
constexpr objective sale{.aim = "sell a hundred", .leads_to = stage::purchase};
constexpr objective aim_only{.aim = "sell a hundred"};

constexpr metric sold[]{{.name = "bikes sold", .at = stage::purchase, .baseline = 40, .target = 100, .source = "the till"}};
constexpr metric views[]{{.name = "views", .at = stage::awareness}};
constexpr metric bare[]{{.name = "bikes sold"}};

TEST_CASE("measurable: has-metric passes where one is stated, and never fails") {
    CHECK_TWICE(judged(has_metric, metrics(bare)) == P);
    CHECK_TWICE(judged(has_metric, metrics()) == M && judged(has_metric) == M);
}

TEST_CASE("measurable: measures-objective passes at the stage or later, and fails where all are known to be earlier") {
    constexpr metric later[]{{.name = "repeat orders", .at = stage::loyalty}};
    constexpr metric views_or_unsaid[]{{.name = "views", .at = stage::awareness}, {.name = "bikes sold"}};
    constexpr metric unsaid_but_measured[]{{.name = "smiles"}, {.name = "bikes sold", .at = stage::purchase}};
    CHECK_TWICE(judged(measures_objective, metrics(sold), sale) == P);
    CHECK_TWICE(judged(measures_objective, metrics(later), sale) == P);
    CHECK_TWICE(judged(measures_objective, metrics(unsaid_but_measured), sale) == P);
    CHECK_TWICE(judged(measures_objective, metrics(views), sale) == F);
    CHECK_TWICE(judged(measures_objective, metrics(views_or_unsaid), sale) == M);
    CHECK_TWICE(judged(measures_objective, metrics(views), aim_only) == M);
    CHECK_TWICE(judged(measures_objective, metrics(views)) == M && judged(measures_objective, sale) == M);
}

TEST_CASE("measurable: sets-target passes where one has a target, and fails where a target is not finite") {
    constexpr metric endless[]{{.name = "bikes sold", .target = infinite}}, minus_endless[]{{.name = "bikes sold", .target = -infinite}};
    constexpr metric unspeakable[]{{.name = "bikes sold", .target = no_number}};
    constexpr metric one_of_two[]{{.name = "smiles"}, {.name = "bikes sold", .target = 100}};
    constexpr metric both[]{{.name = "bikes sold", .target = 100}, {.name = "smiles", .target = infinite}};
    CHECK_TWICE(judged(sets_target, metrics(sold)) == P && judged(sets_target, metrics(one_of_two)) == P);
    CHECK_TWICE(judged(sets_target, metrics(endless)) == F && judged(sets_target, metrics(minus_endless)) == F);
    CHECK_TWICE(judged(sets_target, metrics(unspeakable)) == F && judged(sets_target, metrics(both)) == F);
    CHECK_TWICE(judged(sets_target, metrics(bare)) == M && judged(sets_target, metrics()) == M && judged(sets_target) == M);
}

TEST_CASE("measurable: names-source passes where each source is said, and is only advice") {
    constexpr metric one_of_two[]{{.name = "bikes sold", .source = "the till"}, {.name = "smiles", .source = " "}};
    CHECK_TWICE(judged(each(names_source), metrics(sold)) == P);
    CHECK_TWICE(judged(each(names_source), metrics(one_of_two)) == M && judged(each(names_source)) == M);
    constexpr metric unsourced[]{{.name = "bikes sold", .at = stage::purchase, .target = 100}};
    CHECK_TWICE(judged(measurable, metrics(unsourced), sale) == P && judged(measurable, metrics(sold), sale) == P);
    CHECK_TWICE(judged(measurable, metrics(views), sale) == F && judged(measurable, metrics(sold)) == M);
}

}  // namespace
