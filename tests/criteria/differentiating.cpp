#include <pitch/criteria/differentiating.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/differentiating");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr alternative answered[]{{"the bus", "leaves when they do"}, {"nothing at all", "they arrive dry"}};
constexpr alternative half[]{{"the bus", "leaves when they do"}, {"nothing at all", " "}};

TEST_CASE("faces-alternatives passes if an alternative is stated, and never fails") {
    CHECK_TWICE(judged(faces_alternatives, alternatives(half)) == pass);
    CHECK_TWICE(judged(faces_alternatives, alternatives()) == missing);
    CHECK_TWICE(judged(faces_alternatives) == missing);
    constexpr alternative blank_rows[]{{}, {"", " "}, {"\t", "they arrive dry"}};
    CHECK_TWICE(judged(faces_alternatives, alternatives(blank_rows)) == missing);
}

TEST_CASE("answers-alternative passes if every alternative has a difference, and never fails") {
    CHECK_TWICE(judged(each(answers_alternative), alternatives(answered)) == pass);
    CHECK_TWICE(judged(each(answers_alternative), alternatives(half)) == missing);
    CHECK_TWICE(judged(each(answers_alternative), alternatives()) == missing);
    CHECK_TWICE(judged(each(answers_alternative)) == missing);
    CHECK_TWICE(evaluate(sentence{alternatives(half)}, each(answers_alternative)).gaps()[0].element == 1u);
}

TEST_CASE("answers-alternative skips alternatives without a name, and counts them in the index") {
    constexpr alternative gaps_between[]{{}, {"the bus", "leaves when they do"}, {" ", " "}, {"nothing at all"}};
    constexpr alternative all_answered[]{{}, {"the bus", "leaves when they do"}, {}};
    CHECK_TWICE(judged(each(answers_alternative), alternatives(gaps_between)) == missing);
    CHECK_TWICE(evaluate(sentence{alternatives(gaps_between)}, each(answers_alternative)).gaps()[0].element == 3u);
    CHECK_TWICE(judged(each(answers_alternative), alternatives(all_answered)) == pass);
}

TEST_CASE("differentiating is missing until every alternative has a difference") {
    CHECK_TWICE(judged(differentiating, alternatives(answered)) == pass);
    CHECK_TWICE(judged(differentiating, alternatives(half)) == missing);
    CHECK_TWICE(evaluate(sentence{alternatives(half)}, differentiating)[answers_alternative] == missing);
}

}  // namespace

TEST_SUITE_END();
