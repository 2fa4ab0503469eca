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

TEST_CASE("welcome and at_best are judged as received") {
    CHECK_TWICE(criteria::welcome::as == judged_as::received);
    CHECK_TWICE(criteria::at_best::as == judged_as::received);
}

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

TEST_CASE("a refusal is one conflict: where, when and how are not compared with a recipient who is not open to contact") {
    constexpr auto refused = evaluate(sentence{visit, recipient{.where = none, .when = none, .how = none}}, welcome);
    CHECK_TWICE(refused.overall() == fail);
    CHECK_TWICE(refused.gaps().size() == 1);
    CHECK_TWICE(refused.gaps()[0].id == "open-to-contact");
    CHECK_TWICE(judged(welcome, visit, recipient{.where = none}) == fail);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .how = none}) == fail);
}

TEST_CASE("a recipient who comes by themselves need not say when") {
    constexpr method open_shop{
        .statement = "a shop", .where = channel::store, .when = stage::consideration, .how = approach::assisted, .frequency = 0};
    CHECK_TWICE(judged(welcome, open_shop, recipient{.where = channel::store, .how = approach::assisted}) == pass);
    CHECK_TWICE(judged(welcome, visit, recipient{.where = channel::store, .how = approach::assisted}) == missing);
}

TEST_CASE("welcome fails if the recipient was misled") {
    constexpr recipient misled{.where = channel::store, .when = stage::consideration, .how = approach::assisted, .misled = true};
    CHECK_TWICE(judged(welcome, visit, misled) == fail);
}

TEST_CASE("at_best passes if the method is welcome, the sentence complete, and the solution answers the recipient with every appeal") {
    constexpr need dry{"arrive dry", origin::organic};
    constexpr recipient keen{.moved_by = motive::story, .where = channel::store, .when = stage::consideration, .how = approach::assisted};
    CHECK_TWICE(judged(at_best, dry, visit, keen, bike) == pass);
    CHECK_TWICE(judged(at_best, visit, keen, bike) == missing);
    CHECK_TWICE(judged(at_best, need{"arrive dry"}, visit, keen, bike) == missing);
    CHECK_TWICE(judged(at_best, dry, visit, curious, bike) == missing);
    CHECK_TWICE(judged(at_best, dry, visit, keen) == missing);
    CHECK_TWICE(judged(at_best, dry, visit, bike) == missing);
    CHECK_TWICE(judged(at_best, dry, visit, keen, solution{"a bike", appeal::emotional}) == missing);
    CHECK_TWICE(judged(at_best, dry, visit, keen, solution{"a bike", appeal::functional}) == fail);
    CHECK_TWICE(judged(at_best, dry, visit, recipient{.moved_by = motive::story, .how = none}, bike) == fail);
    CHECK_TWICE(criteria::at_best::id == "at-best");
}

}  // namespace

TEST_SUITE_END();
