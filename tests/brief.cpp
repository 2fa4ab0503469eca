#include <pitch/brief.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("brief");

namespace {

using namespace pitch;

static_assert(Sentence<brief>);
static_assert(std::is_trivially_copyable_v<brief>);

template <class... Parts>
constexpr bool states_all = (States<brief, Parts> && ...);
static_assert(states_all<need, solution, method, audience, objective, message, novelty, alternatives, touchpoints, metrics, recipient,
                         proof, timing, budget, owner>);

/// Returns the name of the only stated part; "" if none is stated, "several" if more than one is.
constexpr std::string_view only_stated_part(const brief& b) {
    std::string_view stated;
    const auto add = [&stated](const auto& part) {
        if (part.stated()) stated = stated.empty() ? part.part : "several";
    };
    add(get<need>(b));
    add(get<solution>(b));
    add(get<method>(b));
    add(get<audience>(b));
    add(get<objective>(b));
    add(get<message>(b));
    add(get<novelty>(b));
    add(get<alternatives>(b));
    add(get<touchpoints>(b));
    add(get<metrics>(b));
    add(get<recipient>(b));
    add(get<proof>(b));
    add(get<timing>(b));
    add(get<budget>(b));
    add(get<owner>(b));
    return stated;
}

constexpr alternative others[]{{"doing nothing"}};
constexpr touchpoint places[]{{"shop"}};
constexpr metric counts[]{{"rides"}};

TEST_CASE("has a member for each part, with the name of the part") {
    CHECK_TWICE(only_stated_part(brief{}) == "");
    CHECK_TWICE(only_stated_part({.need = {"arrive dry"}}) == "need");
    CHECK_TWICE(only_stated_part({.solution = {"an e-bike"}}) == "solution");
    CHECK_TWICE(only_stated_part({.method = {"a test ride"}}) == "method");
    CHECK_TWICE(only_stated_part({.audience = {"commuters"}}) == "audience");
    CHECK_TWICE(only_stated_part({.objective = {"fill the shop"}}) == "objective");
    CHECK_TWICE(only_stated_part({.message = {"Arrive dry."}}) == "message");
    CHECK_TWICE(only_stated_part({.novelty = {"it folds itself"}}) == "novelty");
    CHECK_TWICE(only_stated_part({.alternatives = others}) == "alternatives");
    CHECK_TWICE(only_stated_part({.touchpoints = places}) == "touchpoints");
    CHECK_TWICE(only_stated_part({.metrics = counts}) == "metrics");
    CHECK_TWICE(only_stated_part({.recipient = {.moved_by = motive::price}}) == "recipient");
    CHECK_TWICE(only_stated_part({.proof = {"it is light"}}) == "proof");
    CHECK_TWICE(only_stated_part({.timing = {.ends = "2025-06-30"}}) == "timing");
    CHECK_TWICE(only_stated_part({.budget = {.amount = 1000}}) == "budget");
    CHECK_TWICE(only_stated_part({.owner = {"Ada"}}) == "owner");
}

TEST_CASE("evaluate accepts a temporary brief in a constant expression") {
    CHECK_TWICE(evaluate(brief{.need = {"arrive dry", origin::organic},
                               .solution = {"an e-bike", appeal::functional},
                               .method = {.statement = "a test ride", .where = channel::store}},
                         grammar)
                    .complete());
    CHECK_TWICE(evaluate(brief{.need = {"arrive dry", origin::organic}}, grammar).missing().size() == 2);
}

TEST_CASE("views strings and vectors, and can be a base class") {
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

TEST_SUITE_END();
