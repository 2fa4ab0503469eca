#include <pitch/criteria/orchestrated.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr objective sale{.aim = "sell a hundred", .leads_to = stage::purchase};
constexpr objective aim_only{.aim = "sell a hundred"};
constexpr set_of<stage> up_to_preference = stage::awareness | stage::interest | stage::consideration | stage::preference;

constexpr touchpoint whole[]{{"a poster", role::marketing, up_to_preference, "You arrive dry."},
                             {"the shop", role::sales | role::fulfilment, stage::purchase, "you arrive DRY"}};

TEST_CASE("orchestrated: covers-roles passes where the three roles are taken, and never fails") {
    constexpr touchpoint no_fulfilment[]{{"a poster", role::marketing}, {"the shop", role::sales}};
    constexpr touchpoint one_place[]{{"the shop", role::marketing | role::sales | role::fulfilment}};
    constexpr touchpoint no_roles[]{{"the shop"}};
    CHECK_TWICE(judged(covers_roles, touchpoints(whole)) == P && judged(covers_roles, touchpoints(one_place)) == P);
    CHECK_TWICE(judged(covers_roles, touchpoints(no_fulfilment)) == M && judged(covers_roles, touchpoints(no_roles)) == M);
    CHECK_TWICE(judged(covers_roles, touchpoints()) == M && judged(covers_roles) == M);
}

TEST_CASE("orchestrated: reaches-objective passes at the stage or later, and fails where all are known to be earlier") {
    constexpr touchpoint early[]{{.name = "a poster", .when = up_to_preference}};
    constexpr touchpoint later[]{{.name = "a club", .when = stage::loyalty}};
    constexpr touchpoint early_or_unsaid[]{{.name = "a poster", .when = up_to_preference}, {.name = "the shop"}};
    constexpr touchpoint unsaid_but_reached[]{{.name = "a poster"}, {.name = "the shop", .when = stage::purchase}};
    CHECK_TWICE(judged(reaches_objective, touchpoints(whole), sale) == P);
    CHECK_TWICE(judged(reaches_objective, touchpoints(later), sale) == P);
    CHECK_TWICE(judged(reaches_objective, touchpoints(unsaid_but_reached), sale) == P);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early), sale) == F);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early_or_unsaid), sale) == M);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early), aim_only) == M);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early)) == M && judged(reaches_objective, sale) == M);
}

TEST_CASE("orchestrated: leaves-no-gap passes where no stage on the way is skipped, and fails where one is known to be") {
    constexpr touchpoint skips[]{{.name = "a poster", .when = stage::awareness}, {.name = "the shop", .when = stage::purchase}};
    constexpr touchpoint skips_or_unsaid[]{
        {.name = "a poster", .when = stage::awareness}, {.name = "the shop", .when = stage::purchase}, {.name = "a friend"}};
    constexpr touchpoint starts_late[]{{.name = "the shop", .when = stage::preference | stage::purchase}};
    constexpr touchpoint stops_early[]{{.name = "a poster", .when = stage::awareness | stage::interest}};
    constexpr touchpoint beyond[]{{.name = "a club", .when = stage::advocacy}};
    constexpr touchpoint unsaid[]{{.name = "the shop"}};
    constexpr touchpoint may_start_early[]{{.name = "the shop", .when = stage::preference | stage::purchase}, {.name = "a friend"}};
    constexpr touchpoint from_the_start[]{{.name = "a fair", .when = journey(stage::awareness, stage::purchase)}, {.name = "a friend"}};
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(may_start_early), sale) == M);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(from_the_start), sale) == P);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(whole), sale) == P);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(starts_late), sale) == P);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(beyond), sale) == P);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips), sale) == F);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(stops_early), sale) == F);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips_or_unsaid), sale) == M);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(unsaid), sale) == M);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips), aim_only) == M);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(whole)) == M && judged(leaves_no_gap, sale) == M);
}

TEST_CASE("orchestrated: keeps-one-promise passes where the stated promises agree, and fails where they differ") {
    constexpr touchpoint differ[]{{.name = "a poster", .promise = "You arrive dry."}, {.name = "the shop", .promise = "You arrive first."}};
    constexpr touchpoint one_of_two[]{{.name = "a poster", .promise = "You arrive dry."}, {.name = "the shop", .promise = " "}};
    constexpr touchpoint unsaid[]{{.name = "a poster"}, {.name = "the shop", .promise = " "}};
    constexpr touchpoint last_differs[]{{.name = "a poster", .promise = "dry"}, {.name = "the shop"}, {.name = "a van", .promise = "fast"}};
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(whole)) == P);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(one_of_two)) == P);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(differ)) == F);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(last_differs)) == F);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(unsaid)) == M);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints()) == M && judged(keeps_one_promise) == M);
}

TEST_CASE("orchestrated: a gap and two promises are only advice") {
    constexpr touchpoint bold[]{{"a poster", role::marketing, stage::awareness, "You arrive dry."},
                                {"the shop", role::sales | role::fulfilment, stage::purchase, "You arrive first."}};
    constexpr auto judgement = evaluate(sentence{touchpoints(bold), sale}, orchestrated);
    CHECK_TWICE(judgement.overall() == P && judgement[leaves_no_gap] == F && judgement[keeps_one_promise] == F);
    CHECK_TWICE(judged(orchestrated, touchpoints(whole), sale) == P && judged(orchestrated, touchpoints(whole)) == M);
}

}  // namespace
