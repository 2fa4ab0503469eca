#include <pitch/criteria/innovative.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

TEST_CASE("innovative: claims-novelty passes where the novelty is stated, and never fails") {
    CHECK_TWICE(judged(claims_novelty, novelty{"it folds itself"}) == P);
    CHECK_TWICE(judged(claims_novelty, novelty{"\t"}) == M && judged(claims_novelty) == M);
    CHECK_TWICE(judged(innovative, novelty{"it folds itself"}) == P && judged(innovative) == M);
}

}  // namespace
