#include <pitch/criteria/orchestrated.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/orchestrated");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr objective sale{.aim = "sell a hundred", .leads_to = stage::purchase};
constexpr objective aim_only{.aim = "sell a hundred"};
constexpr set_of<stage> up_to_preference = stage::awareness | stage::interest | stage::consideration | stage::preference;

constexpr touchpoint whole[]{{"a poster", role::marketing, up_to_preference, "You arrive dry."},
                             {"the shop", role::sales | role::fulfilment, stage::purchase, "you arrive DRY"}};

TEST_CASE("covers-roles passes if the touchpoints have all three roles, and never fails") {
    constexpr touchpoint no_fulfilment[]{{"a poster", role::marketing}, {"the shop", role::sales}};
    constexpr touchpoint no_sales[]{{"a poster", role::marketing}, {"the workshop", role::fulfilment}};
    constexpr touchpoint no_marketing[]{{"the shop", role::sales}, {"the workshop", role::fulfilment}};
    constexpr touchpoint one_place[]{{"the shop", role::marketing | role::sales | role::fulfilment}};
    constexpr touchpoint no_roles[]{{"the shop"}};
    CHECK_TWICE(judged(covers_roles, touchpoints(whole)) == pass);
    CHECK_TWICE(judged(covers_roles, touchpoints(one_place)) == pass);
    CHECK_TWICE(judged(covers_roles, touchpoints(no_fulfilment)) == missing);
    CHECK_TWICE(judged(covers_roles, touchpoints(no_sales)) == missing);
    CHECK_TWICE(judged(covers_roles, touchpoints(no_marketing)) == missing);
    CHECK_TWICE(judged(covers_roles, touchpoints(no_roles)) == missing);
    CHECK_TWICE(judged(covers_roles, touchpoints()) == missing);
    CHECK_TWICE(judged(covers_roles) == missing);
    constexpr touchpoint one_unnamed[]{{"a poster", role::marketing}, {"the shop", role::sales}, {" ", role::fulfilment}};
    CHECK_TWICE(judged(covers_roles, touchpoints(one_unnamed)) == missing);
}

TEST_CASE("reaches-objective passes if a touchpoint is at the objective's stage or later, and never fails") {
    constexpr touchpoint early[]{{.name = "a poster", .when = up_to_preference}};
    constexpr touchpoint later[]{{.name = "a club", .when = stage::loyalty}};
    constexpr touchpoint early_or_unknown[]{{.name = "a poster", .when = up_to_preference}, {.name = "the shop"}};
    constexpr touchpoint one_unknown[]{{.name = "a poster"}, {.name = "the shop", .when = stage::purchase}};
    CHECK_TWICE(judged(reaches_objective, touchpoints(whole), sale) == pass);
    CHECK_TWICE(judged(reaches_objective, touchpoints(later), sale) == pass);
    CHECK_TWICE(judged(reaches_objective, touchpoints(one_unknown), sale) == pass);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early), sale) == missing);
    constexpr touchpoint later_unnamed[]{{.name = "a poster", .when = up_to_preference}, {.name = "", .when = stage::loyalty}};
    CHECK_TWICE(judged(reaches_objective, touchpoints(later_unnamed), sale) == missing);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early_or_unknown), sale) == missing);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early), aim_only) == missing);
    CHECK_TWICE(judged(reaches_objective, touchpoints(early)) == missing);
    CHECK_TWICE(judged(reaches_objective, sale) == missing);
}

TEST_CASE("leaves-no-gap passes if the touchpoints skip no stage before the objective, and fails if they skip one") {
    constexpr touchpoint skips[]{{.name = "a poster", .when = stage::awareness}, {.name = "the shop", .when = stage::purchase}};
    constexpr touchpoint skips_or_unknown[]{
        {.name = "a poster", .when = stage::awareness}, {.name = "the shop", .when = stage::purchase}, {.name = "a friend"}};
    constexpr touchpoint starts_late[]{{.name = "the shop", .when = stage::preference | stage::purchase}};
    constexpr touchpoint stops_early[]{{.name = "a poster", .when = stage::awareness | stage::interest}};
    constexpr touchpoint beyond[]{{.name = "a club", .when = stage::advocacy}};
    constexpr touchpoint unknown[]{{.name = "the shop"}};
    constexpr touchpoint may_start_early[]{{.name = "the shop", .when = stage::preference | stage::purchase}, {.name = "a friend"}};
    constexpr touchpoint from_interest[]{{.name = "a fair", .when = journey(stage::interest, stage::purchase)}, {.name = "a friend"}};
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(from_interest), sale) == missing);
    CHECK_TWICE(leaves_no_gap(touchpoints(), objective{.aim = "sell", .leads_to = stage::purchase}) == missing);
    constexpr touchpoint from_the_start[]{{.name = "a fair", .when = journey(stage::awareness, stage::purchase)}, {.name = "a friend"}};
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(may_start_early), sale) == missing);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(from_the_start), sale) == pass);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(whole), sale) == pass);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(starts_late), sale) == pass);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(beyond), sale) == pass);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips), sale) == fail);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(stops_early), sale) == fail);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips_or_unknown), sale) == missing);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(unknown), sale) == missing);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips), aim_only) == missing);
    constexpr touchpoint skips_unnamed[]{{.name = "a poster", .when = stage::awareness},
                                         {.name = " ", .when = journey(stage::interest, stage::preference)},
                                         {.name = "the shop", .when = stage::purchase},
                                         {}};
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(skips_unnamed), sale) == fail);
    CHECK_TWICE(judged(leaves_no_gap, touchpoints(whole)) == missing);
    CHECK_TWICE(judged(leaves_no_gap, sale) == missing);
}

TEST_CASE("keeps-one-promise passes if the stated promises agree, and fails if two of them differ") {
    constexpr touchpoint differ[]{{.name = "a poster", .promise = "You arrive dry."}, {.name = "the shop", .promise = "You arrive first."}};
    constexpr touchpoint one_of_two[]{{.name = "a poster", .promise = "You arrive dry."}, {.name = "the shop", .promise = " "}};
    constexpr touchpoint no_promise[]{{.name = "a poster"}, {.name = "the shop", .promise = " "}};
    constexpr touchpoint last_differs[]{{.name = "a poster", .promise = "dry"}, {.name = "the shop"}, {.name = "a van", .promise = "fast"}};
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(whole)) == pass);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(one_of_two)) == pass);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(differ)) == fail);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(last_differs)) == fail);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(no_promise)) == missing);
    CHECK_TWICE(judged(keeps_one_promise, touchpoints()) == missing);
    CHECK_TWICE(judged(keeps_one_promise) == missing);
    constexpr touchpoint unnamed_differs[]{{.name = "a poster", .promise = "dry"}, {.promise = "fast"}};
    CHECK_TWICE(judged(keeps_one_promise, touchpoints(unnamed_differs)) == pass);
}

constexpr outcome promises(text first, text second) {
    const touchpoint two[]{{.name = "a poster", .promise = first}, {.name = "the shop", .promise = second}};
    return judged(keeps_one_promise, touchpoints(two));
}

TEST_CASE("keeps-one-promise ignores case, accents, width and what is not visible") {
    CHECK_TWICE(promises("STRAẞE FREI", "Straße frei") == pass);
    CHECK_TWICE(promises("STRASSE FREI", "Straße frei") == pass);
    CHECK_TWICE(promises("caf\u00E9", "cafe\u0301") == pass);
    CHECK_TWICE(promises("\u2764\uFE0F dry", "\u2764 dry") == pass);
    CHECK_TWICE(promises("ＡＢＣ", "ａｂｃ") == pass);
    CHECK_TWICE(promises("dry", "\u200B") == pass);
    CHECK_TWICE(promises("Straße frei", "Strasse") == fail);
}

TEST_CASE("leaves-no-gap and keeps-one-promise are only advice in orchestrated") {
    constexpr touchpoint gap_and_two_promises[]{{"a poster", role::marketing, stage::awareness, "You arrive dry."},
                                                {"the shop", role::sales | role::fulfilment, stage::purchase, "You arrive first."}};
    constexpr auto found = evaluate(sentence{touchpoints(gap_and_two_promises), sale}, orchestrated);
    CHECK_TWICE(found.overall() == pass);
    CHECK_TWICE(found[leaves_no_gap] == fail);
    CHECK_TWICE(found[keeps_one_promise] == fail);
    CHECK_TWICE(judged(orchestrated, touchpoints(whole), sale) == pass);
    CHECK_TWICE(judged(orchestrated, touchpoints(whole)) == missing);
}

}  // namespace

TEST_SUITE_END();
