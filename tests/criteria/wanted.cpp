#include <pitch/criteria/wanted.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr method visit{.statement = "a test ride",
                       .where = channel::store | channel::phone,
                       .when = stage::consideration | stage::purchase,
                       .how = approach::assisted};
constexpr method unsaid{.statement = "a test ride"};

TEST_CASE("wanted: where-wanted passes where a channel is shared, and fails where none is") {
    CHECK_TWICE(judged(where_wanted, visit, recipient{.where = channel::store | channel::web}) == P);
    CHECK_TWICE(judged(where_wanted, visit, recipient{.where = channel::web}) == F);
    CHECK_TWICE(judged(where_wanted, visit, recipient{.where = none}) == F);
    CHECK_TWICE(judged(where_wanted, visit, recipient{.when = stage::purchase}) == M);
    CHECK_TWICE(judged(where_wanted, unsaid, recipient{.where = channel::store}) == M);
    CHECK_TWICE(judged(where_wanted, unsaid, recipient{.where = none}) == M);
    CHECK_TWICE(judged(where_wanted, visit) == M && judged(where_wanted, recipient{.where = channel::store}) == M);
}

TEST_CASE("wanted: when-wanted passes where a stage is shared, and fails where none is") {
    CHECK_TWICE(judged(when_wanted, visit, recipient{.when = stage::purchase | stage::loyalty}) == P);
    CHECK_TWICE(judged(when_wanted, visit, recipient{.when = stage::preference}) == F);
    CHECK_TWICE(judged(when_wanted, visit, recipient{.when = none}) == F);
    CHECK_TWICE(judged(when_wanted, visit, recipient{.where = channel::store}) == M);
    CHECK_TWICE(judged(when_wanted, unsaid, recipient{.when = stage::purchase}) == M);
    CHECK_TWICE(judged(when_wanted, visit) == M && judged(when_wanted, recipient{.when = stage::purchase}) == M);
}

TEST_CASE("wanted: how-wanted passes where a way is shared, and fails where none is") {
    CHECK_TWICE(judged(how_wanted, visit, recipient{.how = approach::assisted | approach::self_directed}) == P);
    CHECK_TWICE(judged(how_wanted, visit, recipient{.how = approach::self_directed}) == F);
    CHECK_TWICE(judged(how_wanted, visit, recipient{.how = none}) == F);
    CHECK_TWICE(judged(how_wanted, visit, recipient{.where = channel::store}) == M);
    CHECK_TWICE(judged(how_wanted, unsaid, recipient{.how = approach::assisted}) == M);
    CHECK_TWICE(judged(how_wanted, visit) == M && judged(how_wanted, recipient{.how = approach::assisted}) == M);
}

}  // namespace
