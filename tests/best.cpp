#include <pitch/best.hpp>

#include <pitch/brief.hpp>
#include <pitch/compose.hpp>
#include <pitch/criteria/grammar.hpp>
#include <string>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("best");

namespace {

using namespace pitch;

constexpr need needs[]{{"a", origin::organic}, {"b"}, {"c", origin::generated}};
constexpr solution solutions[]{{"x"}, {"y", appeal::functional}, {"z", appeal::aspirational}};

/// The statements of the need and the solution of each kept song, as text.
template <class Kept>
std::string sung(const Kept& kept) {
    std::string all;
    for (const auto& [song, score] : kept) {
        all += get<need>(song).statement.view();
        all += get<solution>(song).statement.view();
    }
    return all;
}

constexpr auto pairs = compose(sentence{}, all(), needs, solutions);

TEST_CASE("keeps the highest scores, sorted; songs of equal score keep their order") {
    constexpr auto two_of_three = 2.0 / 3, one_of_three = 1.0 / 3;
    CHECK(sung(best<1>(pairs, grammar)) == "ay");
    CHECK(sung(best<5>(pairs, grammar)) == "ayazcyczax");
    CHECK(sung(best<100>(pairs, grammar)) == "ayazcyczaxbybzcxbx");
    CHECK_TWICE(best<100>(pairs, grammar).size() == 9);
    CHECK_TWICE(best<5>(pairs, grammar)[0].score == two_of_three);
    CHECK_TWICE(best<5>(pairs, grammar)[4].score == one_of_three);
    CHECK_TWICE(best<5>(pairs, states_need)[4].score == 1);
    CHECK(sung(best<5>(pairs, states_need)) == "axayazcxcy");
    CHECK(sung(best<3>(pairs, no(states_need))) == "axayaz");  // all have the score 0
}

TEST_CASE("keeps nothing from an empty range") {
    CHECK_TWICE(best<3>(compose(sentence{}, grammar, needs), grammar).empty());
    CHECK(best<3>(std::vector<brief>(), grammar).size() == 0);
}

TEST_CASE("chooses from any range of sentences, and keeps sentences") {
    const std::vector<brief> briefs{{.need = needs[1]}, {.need = needs[0], .solution = solutions[0]}, {.need = needs[2]}};
    const auto kept = best<2>(briefs, all(states_need, weigh<2>(states_solution)));
    CHECK(sung(kept) == "axc");
    CHECK(evaluate(kept[0], grammar).score() == evaluate(briefs[1], grammar).score());
    const brief in_array[]{briefs[2], briefs[1]};
    CHECK(sung(best<1>(in_array, grammar)) == "c");
}

}  // namespace

TEST_SUITE_END();
