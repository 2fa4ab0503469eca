#include <pitch/criteria/targeted.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr audience commuters{"commuters who fold their umbrella at the office"};
constexpr objective filled{"fill the shop"};
constexpr message words{.words = "Arrive dry.", .call_to_action = "Ride it on Saturday."};

TEST_CASE("targeted: names-audience and sets-objective pass where they are stated, and never fail") {
    CHECK_TWICE(judged(names_audience, commuters) == P);
    CHECK_TWICE(judged(names_audience, audience{" "}) == M && judged(names_audience) == M);
    CHECK_TWICE(judged(sets_objective, filled) == P);
    CHECK_TWICE(judged(sets_objective, objective{.aim = "", .leads_to = stage::purchase}) == M && judged(sets_objective) == M);
}

TEST_CASE("targeted: the words and the call to action are two questions, and never fail") {
    CHECK_TWICE(judged(carries_message, words) == P && judged(calls_to_action, words) == P);
    constexpr message no_words{.call_to_action = "Ride it on Saturday."}, no_call{.words = "Arrive dry."};
    CHECK_TWICE(judged(carries_message, no_words) == M && judged(calls_to_action, no_words) == P);
    CHECK_TWICE(judged(carries_message, no_call) == P && judged(calls_to_action, no_call) == M);
    CHECK_TWICE(judged(carries_message) == M && judged(calls_to_action, message{}) == M);
}

TEST_CASE("targeted: takes all four") {
    CHECK_TWICE(judged(targeted, commuters, filled, words) == P);
    CHECK_TWICE(judged(targeted, filled, words) == M && judged(targeted, commuters, words) == M &&
                judged(targeted, commuters, filled) == M);
}

}  // namespace
