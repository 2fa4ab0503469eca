#include <pitch/criteria/relevant.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr need dry{.statement = "arrive dry", .origins = origin::organic, .source = "twelve interviews"};

constexpr outcome answer(set_of<appeal> appeals, set_of<motive> moved_by) {
    return judged(resonates, dry, solution{"a folding e-bike", appeals}, recipient{.moved_by = moved_by, .where = channel::store});
}

TEST_CASE("relevant: resonates passes where an appeal answers a motive, and fails where none does") {
    CHECK_TWICE(answer(appeal::functional, motive::function) == P && answer(appeal::functional, motive::price) == P);
    CHECK_TWICE(answer(appeal::emotional, motive::story) == P && answer(appeal::aspirational, motive::story) == P);
    CHECK_TWICE(answer(appeal::functional, motive::story) == F);
    CHECK_TWICE(answer(appeal::emotional, motive::function) == F && answer(appeal::emotional, motive::price) == F);
    CHECK_TWICE(answer(appeal::aspirational, motive::function | motive::price) == F);
    CHECK_TWICE(answer(appeal::functional | appeal::emotional, motive::story) == P);
    CHECK_TWICE(answer(appeal::functional, motive::function | motive::story) == P);
    CHECK_TWICE(answer({}, motive::story) == M && answer(appeal::functional, {}) == M);
}

TEST_CASE("relevant: resonates waits for each of its three parts") {
    constexpr solution bike{"a folding e-bike", appeal::functional};
    constexpr recipient thrifty{.moved_by = motive::price};
    CHECK_TWICE(judged(resonates, dry, bike, thrifty) == P);
    CHECK_TWICE(judged(resonates, bike, thrifty) == M && judged(resonates, dry, thrifty) == M && judged(resonates, dry, bike) == M);
}

TEST_CASE("relevant: knows-need passes where the need's source is said, and is only advice") {
    CHECK_TWICE(judged(knows_need, dry) == P);
    CHECK_TWICE(judged(knows_need, need{"arrive dry", origin::organic}) == M && judged(knows_need) == M);
    constexpr solution bike{"a folding e-bike", appeal::functional};
    constexpr method visit{.statement = "a test ride", .where = channel::store};
    constexpr recipient thrifty{.moved_by = motive::price, .where = channel::store};
    CHECK_TWICE(judged(relevant, need{"arrive dry"}, bike, visit, thrifty) == P);
    CHECK_TWICE(judged(relevant, dry, bike, visit, recipient{.moved_by = motive::story, .where = channel::store}) == F);
    CHECK_TWICE(judged(relevant, dry, bike, visit, recipient{.moved_by = motive::price, .where = channel::web}) == F);
    CHECK_TWICE(judged(relevant, dry, bike, visit) == M);
}

}  // namespace
