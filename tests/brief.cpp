#include <pitch/brief.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <string>
#include <vector>

#include "support/twice.hpp"

namespace {

using namespace pitch;

static_assert(Sentence<brief> && std::is_trivially_copyable_v<brief>);

template <class... Ps>
constexpr bool states_all = (States<brief, Ps> && ...);
static_assert(states_all<need, solution, method, audience, objective, message, novelty, alternatives, touchpoints, metrics, recipient,
                         proof, timing, budget, owner>);

/// Does the brief give this part, and no other does?
template <class P>
constexpr bool only_states(const brief& b) {
    const auto one = [&]<class Q>(Q q) { return q.stated() == std::is_same_v<P, Q>; };
    return one(get<need>(b)) && one(get<solution>(b)) && one(get<method>(b)) && one(get<audience>(b)) && one(get<objective>(b)) &&
           one(get<message>(b)) && one(get<novelty>(b)) && one(get<alternatives>(b)) && one(get<touchpoints>(b)) && one(get<metrics>(b)) &&
           one(get<recipient>(b)) && one(get<proof>(b)) && one(get<timing>(b)) && one(get<budget>(b)) && one(get<owner>(b));
}

constexpr alternative others[]{{"doing nothing"}};
constexpr touchpoint places[]{{"shop"}};
constexpr metric counts[]{{"rides"}};

TEST_CASE("brief: a member for each part, by its name") {
    CHECK_TWICE(only_states<void>(brief{}));
    CHECK_TWICE(only_states<need>({.need = {"arrive dry"}}));
    CHECK_TWICE(only_states<solution>({.solution = {"an e-bike"}}));
    CHECK_TWICE(only_states<method>({.method = {"a test ride"}}));
    CHECK_TWICE(only_states<audience>({.audience = {"commuters"}}));
    CHECK_TWICE(only_states<objective>({.objective = {"fill the shop"}}));
    CHECK_TWICE(only_states<message>({.message = {"Arrive dry."}}));
    CHECK_TWICE(only_states<novelty>({.novelty = {"it folds itself"}}));
    CHECK_TWICE(only_states<alternatives>({.alternatives = others}));
    CHECK_TWICE(only_states<touchpoints>({.touchpoints = places}));
    CHECK_TWICE(only_states<metrics>({.metrics = counts}));
    CHECK_TWICE(only_states<recipient>({.recipient = {.moved_by = motive::price}}));
    CHECK_TWICE(only_states<proof>({.proof = {"it is light"}}));
    CHECK_TWICE(only_states<timing>({.timing = {.ends = "2025-06-30"}}));
    CHECK_TWICE(only_states<budget>({.budget = {.amount = 1000}}));
    CHECK_TWICE(only_states<owner>({.owner = {"Ada"}}));
}

TEST_CASE("brief: a temporary is judged in a constant expression") {
    CHECK_TWICE(evaluate(brief{.need = {"arrive dry", origin::organic},
                               .solution = {"an e-bike", appeal::functional},
                               .method = {.statement = "a test ride", .where = channel::store}},
                         grammar)
                    .complete());
    CHECK_TWICE(evaluate(brief{.need = {"arrive dry", origin::organic}}, grammar).missing().size() == 2);
}

TEST_CASE("brief: borrows from strings and vectors, and may be derived from") {
    const std::string words = "arrive dry";
    const std::vector<touchpoint> kept{{"shop"}, {"web site"}};
    const brief b{.need = {words}, .touchpoints = kept};
    CHECK(get<need>(b).statement.view().data() == words.data());
    CHECK(get<touchpoints>(b).begin() == kept.data());
    struct numbered : brief {
        int number = 0;
    };
    numbered n;
    n.need = {words, origin::organic};
    static_assert(Sentence<numbered>);
    CHECK(evaluate(n, states_need).complete());
}

}  // namespace
