#include <pitch/continuum.hpp>

#include "support/twice.hpp"

namespace {

using namespace pitch;

constexpr stage beyond = static_cast<stage>(7);

TEST_CASE("continuum: sales is held to own preference and purchase, marketing the rest") {
    CHECK_TWICE(classic_side(stage::preference) == role::sales && classic_side(stage::purchase) == role::sales);
    CHECK_TWICE(classic_side(stage::awareness) == role::marketing && classic_side(stage::interest) == role::marketing &&
                classic_side(stage::consideration) == role::marketing);
    CHECK_TWICE(classic_side(stage::loyalty) == role::marketing && classic_side(stage::advocacy) == role::marketing);
}

TEST_CASE("continuum: touched_by has the roles of all touchpoints of a stage, whoever is held to own it") {
    constexpr touchpoint places[]{{.name = "a poster", .roles = role::marketing, .when = stage::awareness | stage::purchase},
                                  {.name = "the shop", .roles = role::sales | role::fulfilment, .when = stage::purchase},
                                  {.name = "a van", .when = stage::loyalty}};
    CHECK_TWICE(touched_by(stage::awareness, places) == role::marketing);
    CHECK_TWICE(touched_by(stage::purchase, places) == (role::marketing | role::sales | role::fulfilment));
    CHECK_TWICE(touched_by(stage::loyalty, places).empty() && touched_by(stage::interest, places).empty());
    CHECK_TWICE(touched_by(stage::awareness, touchpoints()).empty());
}

TEST_CASE("continuum: next leads from each stage to the one after it, and nowhere from the last") {
    CHECK_TWICE(next(stage::awareness) == stage::interest && next(stage::purchase) == stage::loyalty);
    CHECK_TWICE(next(stage::loyalty) == stage::advocacy && !next(stage::advocacy) && !next(beyond));
}

/// Whether the journey has the stages from the one to the other, in their order, and no other.
constexpr bool goes(stage from, stage to) {
    auto expected = static_cast<unsigned>(from);
    std::size_t count = 0;
    for (const stage s : journey(from, to)) {
        if (s != static_cast<stage>(expected++)) return false;
        ++count;
    }
    return from > to ? journey(from, to).empty() : count == static_cast<unsigned>(to) - static_cast<unsigned>(from) + 1u;
}

TEST_CASE("continuum: a journey goes through the stages in order, and is empty where it would go back") {
    CHECK_TWICE(journey(stage::interest, stage::preference) == (stage::interest | stage::consideration | stage::preference));
    CHECK_TWICE(journey(stage::purchase, stage::purchase) == stage::purchase && journey(stage::purchase, stage::interest).empty());
    CHECK_TWICE(journey(stage::awareness, stage::advocacy).size() == 7);
    CHECK_TWICE(journey(beyond, stage::advocacy).empty() && journey(stage::awareness, beyond).empty());
    static_assert([] {
        for (unsigned from = 0; from < 7; ++from)
            for (unsigned to = 0; to < 7; ++to)
                if (!goes(static_cast<stage>(from), static_cast<stage>(to))) return false;
        return true;
    }());
    for (unsigned from = 0; from < 7; ++from)
        for (unsigned to = 0; to < 7; ++to) CHECK(goes(static_cast<stage>(from), static_cast<stage>(to)));
}

}  // namespace
