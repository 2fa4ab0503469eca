#include <pitch/criteria/reception.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr method visit{.statement = "a test ride", .where = channel::store, .when = stage::consideration, .how = approach::assisted};
constexpr recipient curious{.where = channel::store, .when = stage::consideration, .how = approach::assisted};
constexpr solution bike{"a folding e-bike", appeal::functional | appeal::emotional | appeal::aspirational};

TEST_CASE("reception: every-appeal passes where all three are said, and never fails") {
    CHECK_TWICE(judged(every_appeal, bike) == P);
    CHECK_TWICE(judged(every_appeal, solution{"a bike", appeal::functional | appeal::emotional}) == M);
    CHECK_TWICE(judged(every_appeal, solution{"a bike", appeal::functional | appeal::aspirational}) == M);
    CHECK_TWICE(judged(every_appeal, solution{"a bike", appeal::emotional | appeal::aspirational}) == M);
    CHECK_TWICE(judged(every_appeal, solution{"a bike"}) == M && judged(every_appeal) == M);
}

TEST_CASE("reception: it is welcome where, when and how they want it, and as far as they wish") {
    CHECK_TWICE(judged(welcome, visit, curious) == P);
    CHECK_TWICE(judged(welcome, visit) == M && judged(welcome, curious) == M);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .when = stage::consideration}) == M);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::web, .when = stage::consideration, .how = approach::assisted}) == F);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .when = stage::loyalty, .how = approach::assisted}) == F);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .when = stage::consideration, .how = none}) == F);
    constexpr method call{
        .statement = "a call", .where = channel::store | channel::phone, .when = stage::consideration, .how = approach::assisted};
    CHECK_TWICE(judged(welcome, call, curious) == M);
    CHECK_TWICE(evaluate(sentence{visit, curious}, welcome)[respectful] == P);
}

TEST_CASE("reception: it is at its best where it is welcome and has every appeal") {
    CHECK_TWICE(judged(at_best, visit, curious, bike) == P && criteria::at_best::id == "at_best");
    CHECK_TWICE(judged(at_best, visit, curious) == M && judged(at_best, visit, bike) == M);
    CHECK_TWICE(judged(at_best, visit, curious, solution{"a bike", appeal::functional}) == M);
    CHECK_TWICE(judged(at_best, visit, recipient{.how = none}, bike) == F);
}

}  // namespace
