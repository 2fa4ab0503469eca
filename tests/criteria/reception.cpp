#include <pitch/criteria/reception.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/reception");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr method visit{.statement = "a test ride", .where = channel::store, .when = stage::consideration, .how = approach::assisted};
constexpr recipient curious{.where = channel::store, .when = stage::consideration, .how = approach::assisted};
constexpr solution bike{"a folding e-bike", appeal::functional | appeal::emotional | appeal::aspirational};

TEST_CASE("every-appeal passes if the solution has all three appeals, and never fails") {
    CHECK_TWICE(judged(every_appeal, bike) == pass);
    CHECK_TWICE(judged(every_appeal, solution{"a bike", appeal::functional | appeal::emotional}) == missing);
    CHECK_TWICE(judged(every_appeal, solution{"a bike", appeal::functional | appeal::aspirational}) == missing);
    CHECK_TWICE(judged(every_appeal, solution{"a bike", appeal::emotional | appeal::aspirational}) == missing);
    CHECK_TWICE(judged(every_appeal, solution{"a bike"}) == missing);
    CHECK_TWICE(judged(every_appeal) == missing);
}

TEST_CASE("welcome passes if where, when and how match the recipient's wishes and the method is respectful") {
    CHECK_TWICE(judged(welcome, visit, curious) == pass);
    CHECK_TWICE(judged(welcome, visit) == missing);
    CHECK_TWICE(judged(welcome, curious) == missing);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .when = stage::consideration}) == missing);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::web, .when = stage::consideration, .how = approach::assisted}) == fail);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .when = stage::loyalty, .how = approach::assisted}) == fail);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .when = stage::consideration, .how = none}) == fail);
    constexpr method call{
        .statement = "a call", .where = channel::store | channel::phone, .when = stage::consideration, .how = approach::assisted};
    CHECK_TWICE(judged(welcome, call, curious) == missing);
    CHECK_TWICE(evaluate(sentence{visit, curious}, welcome)[respectful] == pass);
}

TEST_CASE("at_best passes if the method is welcome and the solution has every appeal") {
    CHECK_TWICE(judged(at_best, visit, curious, bike) == pass);
    CHECK_TWICE(judged(at_best, visit, curious) == missing);
    CHECK_TWICE(judged(at_best, visit, bike) == missing);
    CHECK_TWICE(judged(at_best, visit, curious, solution{"a bike", appeal::functional}) == missing);
    CHECK_TWICE(judged(at_best, visit, recipient{.how = none}, bike) == fail);
    CHECK_TWICE(criteria::at_best::id == "at_best");
}

}  // namespace

TEST_SUITE_END();
