#include <pitch/criteria/targeted.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/targeted");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr audience commuters{"commuters who fold their umbrella at the office"};
constexpr objective filled{"fill the shop"};
constexpr message words{.words = "Arrive dry.", .call_to_action = "Ride it on Saturday."};

TEST_CASE("names-audience and sets-objective pass if their part is stated, and never fail") {
    CHECK_TWICE(judged(names_audience, commuters) == pass);
    CHECK_TWICE(judged(names_audience, audience{" "}) == missing);
    CHECK_TWICE(judged(names_audience) == missing);
    CHECK_TWICE(judged(sets_objective, filled) == pass);
    CHECK_TWICE(judged(sets_objective, objective{.aim = "", .leads_to = stage::purchase}) == missing);
    CHECK_TWICE(judged(sets_objective) == missing);
}

TEST_CASE("names-audience is missing for a word that means all people, whatever its case and punctuation") {
    CHECK_TWICE(judged(names_audience, audience{"everyone"}) == missing);
    CHECK_TWICE(judged(names_audience, audience{"Everybody!"}) == missing);
    CHECK_TWICE(judged(names_audience, audience{"ANYONE"}) == missing);
    CHECK_TWICE(judged(names_audience, audience{" all "}) == missing);
    CHECK_TWICE(judged(names_audience, audience{"« Tout le monde »"}) == missing);
    CHECK_TWICE(judged(names_audience, audience{"Tous\u00A0!"}) == missing);
    CHECK_TWICE(judged(names_audience, audience{"\"everyone\""}) == missing);
    CHECK_TWICE(judged(names_audience, audience{"\u200BＡＬＬ"}) == missing);
}

TEST_CASE("names-audience passes for a group whose name only begins like such a word") {
    CHECK_TWICE(judged(names_audience, audience{"everyone who cycles to work"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"all parents of Lyon"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"touristes"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"teachers"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"anyone but cyclists"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"élèves"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"25 to 40 year olds"}) == pass);
    CHECK_TWICE(judged(names_audience, audience{"{"}) == pass);
}

TEST_CASE("carries-message checks the words, calls-to-action the call to action, and neither fails") {
    CHECK_TWICE(judged(carries_message, words) == pass);
    CHECK_TWICE(judged(calls_to_action, words) == pass);
    constexpr message no_words{.call_to_action = "Ride it on Saturday."}, no_call{.words = "Arrive dry."};
    CHECK_TWICE(judged(carries_message, no_words) == missing);
    CHECK_TWICE(judged(calls_to_action, no_words) == pass);
    CHECK_TWICE(judged(carries_message, no_call) == pass);
    CHECK_TWICE(judged(calls_to_action, no_call) == missing);
    CHECK_TWICE(judged(carries_message) == missing);
    CHECK_TWICE(judged(calls_to_action, message{}) == missing);
}

TEST_CASE("targeted is missing without the audience, the objective or the message") {
    CHECK_TWICE(judged(targeted, commuters, filled, words) == pass);
    CHECK_TWICE(judged(targeted, filled, words) == missing);
    CHECK_TWICE(judged(targeted, commuters, words) == missing);
    CHECK_TWICE(judged(targeted, commuters, filled) == missing);
}

}  // namespace

TEST_SUITE_END();
