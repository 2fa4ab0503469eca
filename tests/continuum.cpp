#include <pitch/continuum.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("continuum");

namespace {

using namespace pitch;

constexpr stage beyond = static_cast<stage>(7);

TEST_CASE("classic_side assigns preference and purchase to sales, and all other stages to marketing") {
    CHECK_TWICE(classic_side(stage::preference) == role::sales);
    CHECK_TWICE(classic_side(stage::purchase) == role::sales);
    CHECK_TWICE(classic_side(stage::awareness) == role::marketing);
    CHECK_TWICE(classic_side(stage::interest) == role::marketing);
    CHECK_TWICE(classic_side(stage::consideration) == role::marketing);
    CHECK_TWICE(classic_side(stage::loyalty) == role::marketing);
    CHECK_TWICE(classic_side(stage::advocacy) == role::marketing);
}

TEST_CASE("touched_by returns the roles of all touchpoints at a stage, whatever classic_side says") {
    constexpr touchpoint places[]{{.name = "a poster", .roles = role::marketing, .when = stage::awareness | stage::purchase},
                                  {.name = "the shop", .roles = role::sales | role::fulfilment, .when = stage::purchase},
                                  {.name = "a van", .when = stage::loyalty},
                                  {.name = " ", .roles = role::sales, .when = stage::interest}};
    CHECK_TWICE(touched_by(stage::awareness, places) == role::marketing);
    CHECK_TWICE(touched_by(stage::purchase, places) == (role::marketing | role::sales | role::fulfilment));
    CHECK_TWICE(touched_by(stage::loyalty, places).empty());
    CHECK_TWICE(touched_by(stage::interest, places).empty());
    CHECK_TWICE(touched_by(stage::awareness, touchpoints()).empty());
}

TEST_CASE("next returns the following stage, and nothing after the last stage") {
    CHECK_TWICE(next(stage::awareness) == stage::interest);
    CHECK_TWICE(next(stage::purchase) == stage::loyalty);
    CHECK_TWICE(next(stage::loyalty) == stage::advocacy);
    CHECK_TWICE(!next(stage::advocacy));
    CHECK_TWICE(!next(beyond));
}

/// Returns whether the journey has exactly the stages between the two, in order.
constexpr bool journey_is_exact(stage from, stage to) {
    auto expected = static_cast<unsigned>(from);
    std::size_t count = 0;
    for (const stage s : journey(from, to)) {
        if (s != static_cast<stage>(expected++)) return false;
        ++count;
    }
    return from > to ? journey(from, to).empty() : count == static_cast<unsigned>(to) - static_cast<unsigned>(from) + 1u;
}

TEST_CASE("journey lists the stages in order, and is empty if it would go back") {
    CHECK_TWICE(journey(stage::interest, stage::preference) == (stage::interest | stage::consideration | stage::preference));
    CHECK_TWICE(journey(stage::purchase, stage::purchase) == stage::purchase);
    CHECK_TWICE(journey(stage::purchase, stage::interest).empty());
    CHECK_TWICE(journey(stage::awareness, stage::advocacy).size() == 7);
    CHECK_TWICE(journey(beyond, stage::advocacy).empty());
    CHECK_TWICE(journey(stage::awareness, beyond).empty());
    static_assert([] {
        for (unsigned from = 0; from < 7; ++from)
            for (unsigned to = 0; to < 7; ++to)
                if (!journey_is_exact(static_cast<stage>(from), static_cast<stage>(to))) return false;
        return true;
    }());
    for (unsigned from = 0; from < 7; ++from)
        for (unsigned to = 0; to < 7; ++to) CHECK(journey_is_exact(static_cast<stage>(from), static_cast<stage>(to)));
}

}  // namespace

TEST_SUITE_END();
