#include <pitch/criteria/relevant.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/relevant");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr need dry{.statement = "arrive dry", .origins = origin::organic, .source = "twelve interviews"};

constexpr outcome resonance(set_of<appeal> appeals, set_of<motive> moved_by) {
    return judged(resonates, dry, solution{"a folding e-bike", appeals}, recipient{.moved_by = moved_by, .where = channel::store});
}

TEST_CASE("resonates passes if an appeal answers a motive, and fails if none does") {
    CHECK_TWICE(resonance(appeal::functional, motive::function) == pass);
    CHECK_TWICE(resonance(appeal::functional, motive::price) == pass);
    CHECK_TWICE(resonance(appeal::emotional, motive::story) == pass);
    CHECK_TWICE(resonance(appeal::aspirational, motive::story) == pass);
    CHECK_TWICE(resonance(appeal::functional, motive::story) == fail);
    CHECK_TWICE(resonance(appeal::emotional, motive::function) == fail);
    CHECK_TWICE(resonance(appeal::emotional, motive::price) == fail);
    CHECK_TWICE(resonance(appeal::aspirational, motive::function | motive::price) == fail);
    CHECK_TWICE(resonance(appeal::functional | appeal::emotional, motive::story) == pass);
    CHECK_TWICE(resonance(appeal::functional, motive::function | motive::story) == pass);
    CHECK_TWICE(resonance({}, motive::story) == missing);
    CHECK_TWICE(resonance(appeal::functional, {}) == missing);
}

TEST_CASE("resonates is missing without the need, the solution or the recipient") {
    constexpr solution bike{"a folding e-bike", appeal::functional};
    constexpr recipient thrifty{.moved_by = motive::price};
    CHECK_TWICE(judged(resonates, dry, bike, thrifty) == pass);
    CHECK_TWICE(judged(resonates, bike, thrifty) == missing);
    CHECK_TWICE(judged(resonates, dry, thrifty) == missing);
    CHECK_TWICE(judged(resonates, dry, bike) == missing);
}

TEST_CASE("knows-need passes if the need has a source") {
    CHECK_TWICE(judged(knows_need, dry) == pass);
    CHECK_TWICE(judged(knows_need, need{"arrive dry", origin::organic}) == missing);
    CHECK_TWICE(judged(knows_need) == missing);
}

TEST_CASE("lends-a-badge passes if an objective of loyalty or advocacy has an aspirational solution, and never fails") {
    constexpr objective loyal{"keep them", stage::loyalty}, praised{"be praised", stage::advocacy}, sale{"sell", stage::purchase};
    constexpr solution badge{"a Cadillac", appeal::functional | appeal::aspirational}, useful{"a van", appeal::functional};
    CHECK_TWICE(judged(lends_a_badge, badge, loyal) == pass);
    CHECK_TWICE(judged(lends_a_badge, badge, praised) == pass);
    CHECK_TWICE(judged(lends_a_badge, useful, loyal) == missing);
    CHECK_TWICE(judged(lends_a_badge, useful, praised) == missing);
    CHECK_TWICE(judged(lends_a_badge, solution{"a van"}, praised) == missing);
    CHECK_TWICE(judged(lends_a_badge, badge, objective{"keep them"}) == missing);
    CHECK_TWICE(judged(lends_a_badge, badge) == missing);
    CHECK_TWICE(judged(lends_a_badge, loyal) == missing);
    CHECK_TWICE(judged(lends_a_badge, badge, sale) == not_applicable);
    CHECK_TWICE(judged(lends_a_badge, useful, objective{"be seen", stage::awareness}) == not_applicable);
}

TEST_CASE("relevant needs an answered motive and a shared channel; a missing source and badge are only advice") {
    constexpr solution bike{"a folding e-bike", appeal::functional};
    constexpr method visit{.statement = "a test ride", .where = channel::store};
    constexpr recipient thrifty{.moved_by = motive::price, .where = channel::store};
    CHECK_TWICE(judged(relevant, need{"arrive dry"}, bike, visit, thrifty) == pass);
    CHECK_TWICE(judged(relevant, dry, bike, visit, recipient{.moved_by = motive::story, .where = channel::store}) == fail);
    CHECK_TWICE(judged(relevant, dry, bike, visit, recipient{.moved_by = motive::price, .where = channel::web}) == fail);
    CHECK_TWICE(judged(relevant, dry, bike, visit) == missing);
    CHECK_TWICE(judged(relevant, dry, bike, visit, thrifty, objective{"keep them", stage::loyalty}) == pass);
    CHECK_TWICE(evaluate(sentence{bike, objective{"keep them", stage::loyalty}}, relevant)[lends_a_badge] == missing);
}

}  // namespace

TEST_SUITE_END();
