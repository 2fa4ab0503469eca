#include <pitch/criteria/perceived_as.hpp>

#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/perceived_as");

namespace {

using namespace pitch;

constexpr set_of<approach> both_ways = approach::self_directed | approach::assisted;
constexpr method shop{.statement = "a shop with helpers", .where = channel::store, .how = both_ways};
constexpr set_of<experience> empty;

TEST_CASE("two recipients perceive one method differently") {
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted}, shop) == experience::sold);
    CHECK_TWICE(perceived_as(recipient{.how = approach::self_directed}, shop) == experience::marketed);
    CHECK_TWICE(perceived_as(recipient{.how = both_ways}, shop) == (experience::sold | experience::marketed));
    CHECK_TWICE(perceived_as({.how = both_ways}, {.statement = "a helper", .where = channel::store, .how = approach::assisted}) ==
                experience::sold);
}

TEST_CASE("a recipient who is offered only approaches they do not want perceives those") {
    constexpr method helper{.statement = "a helper", .where = channel::store, .how = approach::assisted};
    CHECK_TWICE(perceived_as(recipient{.how = approach::self_directed}, helper) == experience::sold);
    constexpr method shelf{.statement = "a shelf", .where = channel::store, .how = approach::self_directed};
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted}, shelf) == experience::marketed);
}

TEST_CASE("the set is empty if the method is not respectful") {
    CHECK_TWICE(perceived_as(recipient{.where = none, .how = approach::assisted}, shop) == empty);
    CHECK_TWICE(perceived_as(recipient{.how = none}, shop) == empty);
    CHECK_TWICE(perceived_as(recipient{.where = none}, shop) == empty);
    CHECK_TWICE(perceived_as(recipient{.where = none}, method{.statement = "a shop"}) == empty);
    constexpr method call{.statement = "a call", .where = channel::phone, .how = approach::assisted};
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted, .consents = none}, call) == empty);
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted, .consents = channel::phone}, call) == experience::sold);
}

TEST_CASE("what the recipient says they experienced is returned before anything is inferred") {
    constexpr method call{.statement = "a call", .where = channel::phone, .how = approach::assisted, .frequency = 2};
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted, .experienced = experience::marketed}, shop) == experience::marketed);
    CHECK_TWICE(perceived_as(recipient{.experienced = experience::marketed | experience::sold}, method{}) ==
                (experience::marketed | experience::sold));
    CHECK_TWICE(perceived_as(recipient{.consents = none, .experienced = experience::sold}, call) == experience::sold);
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted, .experienced = none}, shop) == empty);
}

TEST_CASE("the set is empty if the recipient says that they were misled") {
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted, .misled = true}, shop) == empty);
    CHECK_TWICE(perceived_as(recipient{.how = approach::assisted, .misled = false}, shop) == experience::sold);
    CHECK_TWICE(perceived_as(recipient{.misled = true}, shop) == empty);
}

TEST_CASE("nothing is returned if the recipient's or the method's how, or a consent, is unknown") {
    CHECK_TWICE(!perceived_as(recipient{}, shop));
    CHECK_TWICE(!perceived_as(recipient{.where = channel::store}, shop));
    CHECK_TWICE(!perceived_as(recipient{.how = approach::assisted}, method{.statement = "a shop", .where = channel::store}));
    CHECK_TWICE(!perceived_as(recipient{.how = approach::assisted}, method{}));
    constexpr method call{.statement = "a call", .where = channel::phone, .how = approach::assisted};
    CHECK_TWICE(!perceived_as(recipient{.how = approach::assisted}, call));
}

}  // namespace

TEST_SUITE_END();
