#include <pitch/criteria/grammar.hpp>

#include <pitch/evaluate.hpp>
#include <pitch/outline.hpp>

#include "../support/twice.hpp"

namespace {

using namespace pitch;

constexpr need a_need{"arrive dry", origin::organic};
constexpr solution an_offer{"a folding e-bike", appeal::functional};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

template <class P, class E>
constexpr outcome judge(const P& part, const E& e) {
    return evaluate(sentence{part}, e).overall();
}

TEST_CASE("grammar: states-need passes when an origin is said, and never fails") {
    CHECK_TWICE(judge(a_need, states_need) == outcome::pass);
    CHECK_TWICE(judge(need{"arrive dry", origin::generated}, states_need) == outcome::pass);
    CHECK_TWICE(judge(need{"arrive dry", origin::organic | origin::generated}, states_need) == outcome::pass);
    CHECK_TWICE(judge(need{"arrive dry"}, states_need) == outcome::missing);
    CHECK_TWICE(judge(need{" ", origin::organic}, states_need) == outcome::missing);
    CHECK_TWICE(judge(an_offer, states_need) == outcome::missing);
}

TEST_CASE("grammar: states-solution passes when an appeal is said, and never fails") {
    CHECK_TWICE(judge(an_offer, states_solution) == outcome::pass);
    CHECK_TWICE(judge(solution{"an e-bike", appeal::emotional}, states_solution) == outcome::pass);
    CHECK_TWICE(judge(solution{"an e-bike", appeal::aspirational}, states_solution) == outcome::pass);
    CHECK_TWICE(judge(solution{"an e-bike"}, states_solution) == outcome::missing);
    CHECK_TWICE(judge(solution{"", appeal::functional}, states_solution) == outcome::missing);
    CHECK_TWICE(judge(a_need, states_solution) == outcome::missing);
}

TEST_CASE("grammar: connects passes when where, when or how is said, and never fails") {
    CHECK_TWICE(judge(a_method, connects) == outcome::pass);
    CHECK_TWICE(judge(method{.statement = "visit", .when = stage::purchase}, connects) == outcome::pass);
    CHECK_TWICE(judge(method{.statement = "visit", .how = approach::assisted}, connects) == outcome::pass);
    CHECK_TWICE(judge(method{.statement = "visit"}, connects) == outcome::missing);
    CHECK_TWICE(judge(method{.statement = "visit", .frequency = 0}, connects) == outcome::missing);
    CHECK_TWICE(judge(method{.statement = "", .where = channel::store}, connects) == outcome::missing);
    CHECK_TWICE(judge(a_need, connects) == outcome::missing);
}

TEST_CASE("grammar: a complete sentence needs all three, and half of one is unfinished") {
    constexpr auto whole = a_need + an_offer + a_method;
    CHECK_TWICE(evaluate(whole, grammar).complete() && evaluate(whole, grammar).score() == 1);
    CHECK_TWICE(evaluate(a_method + an_offer + a_need, grammar).complete());
    CHECK_TWICE(evaluate(a_need + an_offer, grammar).unfinished() && evaluate(a_need + an_offer, grammar).score() == 2.0 / 3);
    CHECK_TWICE(evaluate(sentence{}, grammar).unfinished() && evaluate(sentence{}, grammar).score() == 0);
    constexpr auto missing = evaluate(a_need + an_offer, grammar).missing();
    CHECK_TWICE(missing.size() == 1 && missing.contains("method"));
}

TEST_CASE("grammar: has ids, questions and advice") {
    CHECK_TWICE(criteria::grammar::id == "complete-sentence" && rules::states_need::id == "states-need" &&
                rules::states_solution::id == "states-solution" && rules::connects::id == "connects");
    bool all_speak = true;
    for (const outline_entry& place : outline(grammar))
        all_speak = all_speak && (place.kind == kind::all || (!place.asks.empty() && !place.advice.empty()));
    CHECK(all_speak);
    static_assert(std::is_same_v<decltype(states_need), const rules::states_need>);
    static_assert(std::is_same_v<decltype(grammar), const criteria::grammar>);
    CHECK_TWICE(evaluate(a_need + a_method, grammar)[states_need] == outcome::pass);
    CHECK_TWICE(evaluate(a_need + a_method, grammar)[states_solution] == outcome::missing);
    CHECK_TWICE(evaluate(a_need + a_method, grammar)[grammar] == outcome::missing);
}

}  // namespace
