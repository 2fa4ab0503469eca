#include <pitch/criteria/grammar.hpp>

#include <pitch/evaluate.hpp>
#include <pitch/outline.hpp>
#include <type_traits>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/grammar");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr need a_need{"arrive dry", origin::organic};
constexpr solution an_offer{"a folding e-bike", appeal::functional};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

TEST_CASE("states-need passes if the need has an origin, and never fails") {
    CHECK_TWICE(judged(states_need, a_need) == pass);
    CHECK_TWICE(judged(states_need, need{"arrive dry", origin::generated}) == pass);
    CHECK_TWICE(judged(states_need, need{"arrive dry", origin::organic | origin::generated}) == pass);
    CHECK_TWICE(judged(states_need, need{"arrive dry"}) == missing);
    CHECK_TWICE(judged(states_need, need{" ", origin::organic}) == missing);
    CHECK_TWICE(judged(states_need, an_offer) == missing);
}

TEST_CASE("states-solution passes if the solution has an appeal, and never fails") {
    CHECK_TWICE(judged(states_solution, an_offer) == pass);
    CHECK_TWICE(judged(states_solution, solution{"an e-bike", appeal::emotional}) == pass);
    CHECK_TWICE(judged(states_solution, solution{"an e-bike", appeal::aspirational}) == pass);
    CHECK_TWICE(judged(states_solution, solution{"an e-bike"}) == missing);
    CHECK_TWICE(judged(states_solution, solution{"", appeal::functional}) == missing);
    CHECK_TWICE(judged(states_solution, a_need) == missing);
}

TEST_CASE("connects passes if the method has a where, a when or a how, and never fails") {
    CHECK_TWICE(judged(connects, a_method) == pass);
    CHECK_TWICE(judged(connects, method{.statement = "visit", .when = stage::purchase}) == pass);
    CHECK_TWICE(judged(connects, method{.statement = "visit", .how = approach::assisted}) == pass);
    CHECK_TWICE(judged(connects, method{.statement = "visit"}) == missing);
    CHECK_TWICE(judged(connects, method{.statement = "visit", .frequency = 0}) == missing);
    CHECK_TWICE(judged(connects, method{.statement = "", .where = channel::store}) == missing);
    CHECK_TWICE(judged(connects, a_need) == missing);
}

TEST_CASE("a sentence is complete with need, solution and method, and unfinished without one of them") {
    constexpr auto whole = a_need + an_offer + a_method;
    CHECK_TWICE(evaluate(whole, grammar).complete());
    CHECK_TWICE(evaluate(whole, grammar).score() == 1);
    CHECK_TWICE(evaluate(a_method + an_offer + a_need, grammar).complete());
    CHECK_TWICE(evaluate(a_need + an_offer, grammar).unfinished());
    CHECK_TWICE(evaluate(a_need + an_offer, grammar).score() == 2.0 / 3);
    CHECK_TWICE(evaluate(sentence{}, grammar).unfinished());
    CHECK_TWICE(evaluate(sentence{}, grammar).score() == 0);
    constexpr auto not_stated = evaluate(a_need + an_offer, grammar).missing();
    CHECK_TWICE(not_stated.size() == 1);
    CHECK_TWICE(not_stated.contains("method"));
}

TEST_CASE("the criterion and its rules have ids, questions and advice") {
    CHECK_TWICE(criteria::grammar::id == "complete-sentence");
    CHECK_TWICE(rules::states_need::id == "states-need");
    CHECK_TWICE(rules::states_solution::id == "states-solution");
    CHECK_TWICE(rules::connects::id == "connects");
    for (const outline_entry& entry : outline(grammar)) {
        if (entry.kind == kind::all) continue;
        CAPTURE(entry.id);
        CHECK_FALSE(entry.asks.empty());
        CHECK_FALSE(entry.advice.empty());
    }
}

TEST_CASE("states_need and grammar are objects of their types, and index a verdict") {
    static_assert(std::is_same_v<decltype(states_need), const rules::states_need>);
    static_assert(std::is_same_v<decltype(grammar), const criteria::grammar>);
    CHECK_TWICE(evaluate(a_need + a_method, grammar)[states_need] == pass);
    CHECK_TWICE(evaluate(a_need + a_method, grammar)[states_solution] == missing);
    CHECK_TWICE(evaluate(a_need + a_method, grammar)[grammar] == missing);
}

}  // namespace

TEST_SUITE_END();
