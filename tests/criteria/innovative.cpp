#include <pitch/criteria/innovative.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/innovative");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

TEST_CASE("claims-novelty passes if the novelty is stated, and never fails") {
    CHECK_TWICE(judged(claims_novelty, novelty{"it folds itself"}) == pass);
    CHECK_TWICE(judged(claims_novelty, novelty{"\t"}) == missing);
    CHECK_TWICE(judged(claims_novelty) == missing);
}

TEST_CASE("innovative is claims-novelty") {
    CHECK_TWICE(judged(innovative, novelty{"it folds itself"}) == pass);
    CHECK_TWICE(judged(innovative) == missing);
}

}  // namespace

TEST_SUITE_END();
