#include <pitch/criteria/wanted.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/wanted");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr method visit{.statement = "a test ride",
                       .where = channel::store | channel::phone,
                       .when = stage::consideration | stage::purchase,
                       .how = approach::assisted};
constexpr method unsaid{.statement = "a test ride"};

TEST_CASE("where-wanted passes if method and recipient share a channel, and fails if they share none") {
    CHECK_TWICE(judged(where_wanted, visit, recipient{.where = channel::store | channel::web}) == pass);
    CHECK_TWICE(judged(where_wanted, visit, recipient{.where = channel::web}) == fail);
    CHECK_TWICE(judged(where_wanted, visit, recipient{.where = none}) == fail);
    CHECK_TWICE(judged(where_wanted, visit, recipient{.when = stage::purchase}) == missing);
    CHECK_TWICE(judged(where_wanted, unsaid, recipient{.where = channel::store}) == missing);
    CHECK_TWICE(judged(where_wanted, unsaid, recipient{.where = none}) == missing);
    CHECK_TWICE(judged(where_wanted, visit) == missing);
    CHECK_TWICE(judged(where_wanted, recipient{.where = channel::store}) == missing);
}

TEST_CASE("when-wanted passes if method and recipient share a stage, and fails if they share none") {
    CHECK_TWICE(judged(when_wanted, visit, recipient{.when = stage::purchase | stage::loyalty}) == pass);
    CHECK_TWICE(judged(when_wanted, visit, recipient{.when = stage::preference}) == fail);
    CHECK_TWICE(judged(when_wanted, visit, recipient{.when = none}) == fail);
    CHECK_TWICE(judged(when_wanted, visit, recipient{.where = channel::store}) == missing);
    CHECK_TWICE(judged(when_wanted, unsaid, recipient{.when = stage::purchase}) == missing);
    CHECK_TWICE(judged(when_wanted, visit) == missing);
    CHECK_TWICE(judged(when_wanted, recipient{.when = stage::purchase}) == missing);
}

TEST_CASE("when-wanted does not apply if the recipient comes by themselves and their stages are unknown") {
    constexpr method shop{.statement = "a shop", .where = channel::store, .when = stage::purchase, .frequency = 0};
    constexpr method letter{.statement = "a letter", .where = channel::direct_mail, .when = stage::purchase, .frequency = 1};
    CHECK_TWICE(judged(when_wanted, shop, recipient{.where = channel::store}) == not_applicable);
    CHECK_TWICE(judged(when_wanted, method{.statement = "come", .frequency = 0}, recipient{.where = channel::store}) == not_applicable);
    CHECK_TWICE(judged(when_wanted, shop, recipient{.when = stage::purchase}) == pass);
    CHECK_TWICE(judged(when_wanted, shop, recipient{.when = stage::loyalty}) == fail);
    CHECK_TWICE(judged(when_wanted, shop, recipient{.when = none}) == fail);
    CHECK_TWICE(judged(when_wanted, letter, recipient{.where = channel::store}) == missing);
    CHECK_TWICE(judged(when_wanted, shop) == missing);
}

TEST_CASE("how-wanted passes if method and recipient share an approach, and fails if they share none") {
    CHECK_TWICE(judged(how_wanted, visit, recipient{.how = approach::assisted | approach::self_directed}) == pass);
    CHECK_TWICE(judged(how_wanted, visit, recipient{.how = approach::self_directed}) == fail);
    CHECK_TWICE(judged(how_wanted, visit, recipient{.how = none}) == fail);
    CHECK_TWICE(judged(how_wanted, visit, recipient{.where = channel::store}) == missing);
    CHECK_TWICE(judged(how_wanted, unsaid, recipient{.how = approach::assisted}) == missing);
    CHECK_TWICE(judged(how_wanted, visit) == missing);
    CHECK_TWICE(judged(how_wanted, recipient{.how = approach::assisted}) == missing);
}

}  // namespace

TEST_SUITE_END();
