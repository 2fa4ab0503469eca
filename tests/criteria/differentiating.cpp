#include <pitch/criteria/differentiating.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr alternative answered[]{{"the bus", "leaves when they do"}, {"nothing at all", "they arrive dry"}};
constexpr alternative half[]{{"the bus", "leaves when they do"}, {"nothing at all", " "}};

TEST_CASE("differentiating: faces-alternatives passes where one is stated, and never fails") {
    CHECK_TWICE(judged(faces_alternatives, alternatives(half)) == P);
    CHECK_TWICE(judged(faces_alternatives, alternatives()) == M && judged(faces_alternatives) == M);
}

TEST_CASE("differentiating: answers-alternative passes where each difference is said, and never fails") {
    CHECK_TWICE(judged(each(answers_alternative), alternatives(answered)) == P);
    CHECK_TWICE(judged(each(answers_alternative), alternatives(half)) == M);
    CHECK_TWICE(judged(each(answers_alternative), alternatives()) == M && judged(each(answers_alternative)) == M);
    CHECK_TWICE(evaluate(sentence{alternatives(half)}, each(answers_alternative)).gaps()[0].element == 1u);
    CHECK_TWICE(judged(differentiating, alternatives(answered)) == P && judged(differentiating, alternatives(half)) == M);
    CHECK_TWICE(evaluate(sentence{alternatives(half)}, differentiating)[answers_alternative] == M);
}

}  // namespace
