#include <pitch/frameworks.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <pitch/brief.hpp>
#include <pitch/criteria/reception.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/outline.hpp>

#include "support/twice.hpp"

namespace {

using namespace pitch;

constexpr alternative bus[]{{"the bus", "leaves when they do"}};
constexpr touchpoint shop[]{{.name = "the shop"}};
constexpr metric sold[]{{.name = "bikes sold", .baseline = 40, .target = 100, .source = "the till"}};

constexpr brief full{.need = {"arrive dry", origin::organic},
                     .solution = {"a folding e-bike", appeal::functional},
                     .method = {.statement = "a test ride", .where = channel::store},
                     .audience = {"commuters"},
                     .objective = {"sell a hundred"},
                     .message = {"Arrive dry.", "Ride it on Saturday."},
                     .alternatives = bus,
                     .touchpoints = shop,
                     .metrics = sold,
                     .proof = {.claim = "stays dry at 100 mm an hour"},
                     .timing = {.starts = "2026-03-01", .ends = "2026-03-31"},
                     .budget = {.amount = 5000, .currency = "EUR"},
                     .owner = {"Ada"}};

/// Whether the framework passes the full brief, and misses something in the changed one.
template <class E, class Change>
constexpr bool needs(const E& framework, Change change) {
    brief b = full;
    change(b);
    return evaluate(full, framework).overall() == outcome::pass && evaluate(b, framework).unfinished();
}

TEST_CASE("frameworks: each passes the full brief, and waits for each thing that it asks for") {
    constexpr auto no_need = [](brief& b) { b.need = {}; };
    constexpr auto no_solution = [](brief& b) { b.solution = {}; };
    constexpr auto no_method = [](brief& b) { b.method = {}; };
    constexpr auto no_audience = [](brief& b) { b.audience = {}; };
    constexpr auto no_objective = [](brief& b) { b.objective = {}; };
    constexpr auto no_words = [](brief& b) { b.message.words = {}; };
    constexpr auto no_call = [](brief& b) { b.message.call_to_action = {}; };
    constexpr auto no_alternative = [](brief& b) { b.alternatives = {}; };
    constexpr auto no_touchpoint = [](brief& b) { b.touchpoints = {}; };
    constexpr auto no_metric = [](brief& b) { b.metrics = {}; };
    constexpr auto no_proof = [](brief& b) { b.proof = {}; };
    constexpr auto no_end = [](brief& b) { b.timing.ends = {}; };
    constexpr auto no_budget = [](brief& b) { b.budget = {}; };
    constexpr auto no_owner = [](brief& b) { b.owner = {}; };
    CHECK_TWICE(needs(moore, no_audience) && needs(moore, no_need) && needs(moore, no_solution) && needs(moore, no_alternative));
    CHECK_TWICE(needs(kellogg, no_audience) && needs(kellogg, no_solution) && needs(kellogg, no_alternative) && needs(kellogg, no_proof));
    CHECK_TWICE(needs(storybrand, no_audience) && needs(storybrand, no_need) && needs(storybrand, no_solution));
    CHECK_TWICE(needs(storybrand, no_proof) && needs(storybrand, no_method) && needs(storybrand, no_call));
    CHECK_TWICE(needs(smart, no_objective) && needs(smart, no_metric) && needs(smart, no_end));
    CHECK_TWICE(needs(ipa_brief, no_objective) && needs(ipa_brief, no_method) && needs(ipa_brief, no_audience));
    CHECK_TWICE(needs(ipa_brief, no_words) && needs(ipa_brief, no_metric) && needs(ipa_brief, no_budget));
    CHECK_TWICE(needs(ipa_brief, no_end) && needs(ipa_brief, no_owner));
    CHECK_TWICE(needs(effie, no_need) && needs(effie, no_objective) && needs(effie, no_audience) && needs(effie, no_words));
    CHECK_TWICE(needs(effie, no_touchpoint) && needs(effie, no_metric));
}

TEST_CASE("frameworks: of a metric, each asks for what its checklist names") {
    static constexpr metric no_baseline[]{{.name = "bikes sold", .target = 100, .source = "the till"}};
    static constexpr metric no_target[]{{.name = "bikes sold", .baseline = 40, .source = "the till"}};
    static constexpr metric no_source[]{{.name = "bikes sold", .baseline = 40, .target = 100}};
    static constexpr alternative no_difference[]{{"the bus"}};
    CHECK_TWICE(needs(ipa_brief, [](brief& b) { b.metrics = no_baseline; }) && !needs(smart, [](brief& b) { b.metrics = no_baseline; }));
    CHECK_TWICE(needs(ipa_brief, [](brief& b) { b.metrics = no_target; }) && needs(smart, [](brief& b) { b.metrics = no_target; }));
    CHECK_TWICE(needs(ipa_brief, [](brief& b) { b.metrics = no_source; }) && needs(effie, [](brief& b) { b.metrics = no_source; }));
    CHECK_TWICE(needs(moore, [](brief& b) { b.alternatives = no_difference; }));
    CHECK_TWICE(needs(kellogg, [](brief& b) { b.alternatives = no_difference; }));
}

TEST_CASE("frameworks: have ids, questions and advice, and share their rules") {
    CHECK_TWICE(criteria::moore::id == "moore" && criteria::kellogg::id == "kellogg" && criteria::storybrand::id == "storybrand");
    CHECK_TWICE(criteria::smart::id == "smart" && criteria::ipa_brief::id == "ipa-brief" && criteria::effie::id == "effie");
    constexpr auto judges = all(grammar, tridom, at_best, moore, kellogg, storybrand, smart, ipa_brief, effie);
    for (const outline_entry& place : outline(judges)) {
        CAPTURE(place.id);
        const bool speaks = place.kind == kind::rule || place.kind == kind::each || place.kind == kind::criterion;
        CHECK(speaks == (!place.asks.empty() && !place.advice.empty()));
    }
}

// Which framework asks for which part.

const std::vector<std::string> columns{"need",      "solution", "method",       "audience",    "objective",
                                       "message",   "novelty",  "alternatives", "touchpoints", "metrics",
                                       "recipient", "proof",    "timing",       "budget",      "owner"};

template <class E>
bool asks_for(const E& evaluator, std::string_view part) {
    return outline(evaluator)[0].consults.contains(part);
}

template <class E>
std::string line(std::string_view name, const E& evaluator) {
    std::string text = "| " + std::string(name) + " |";
    for (const std::string& part : columns) text += asks_for(evaluator, part) ? " ✓ |" : "  |";
    return text + "\n";
}

constexpr auto essay = all(grammar, tridom, at_best);

std::string table() {
    std::string head = "| |", rule = "|---|";
    for (const std::string& part : columns) {
        head += " " + part + " |";
        rule += ":-:|";
    }
    return head + "\n" + rule + "\n" + line("the essay: `complete-sentence`", grammar) + line("the essay, all of it", essay) +
           line("`moore`", moore) + line("`kellogg`", kellogg) + line("`storybrand`", storybrand) + line("`smart`", smart) +
           line("`ipa-brief`", ipa_brief) + line("`effie`", effie);
}

TEST_CASE("frameworks: each forgets something, and most often the method") {
    for (const std::string& part : columns) {
        CAPTURE(part);
        CHECK(asks_for(essay, part) == (part != "proof" && part != "timing" && part != "budget" && part != "owner"));
    }
    const auto forgetting = [](std::string_view part) {
        return !asks_for(moore, part) + !asks_for(kellogg, part) + !asks_for(storybrand, part) + !asks_for(smart, part) +
               !asks_for(ipa_brief, part) + !asks_for(effie, part);
    };
    CHECK(forgetting("method") == 4);
    CHECK(forgetting("need") == 3);
    CHECK(forgetting("solution") == 3);
    CHECK(forgetting("recipient") == 6);
}

TEST_CASE("frameworks: the README shows which framework asks for which part") {
    std::ifstream file(PITCH_SOURCE_DIR "/README.md", std::ios::binary);
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    const std::string open = "<!-- frameworks -->\n", close = "<!-- /frameworks -->";
    const auto from = readme.find(open), to = readme.find(close);
    REQUIRE(from < to);
    REQUIRE(to != std::string::npos);
    const std::string shown = readme.substr(from + open.size(), to - from - open.size());
    const auto first = shown.find('|'), last = shown.rfind('|');
    INFO("between ", open, " and ", close, " belongs:\n", table());
    const bool as_generated = first != std::string::npos && shown.substr(first, last - first + 1) + "\n" == table();
    CHECK(as_generated);
}

}  // namespace
