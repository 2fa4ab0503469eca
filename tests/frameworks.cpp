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

TEST_SUITE_BEGIN("frameworks");

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

/// Returns whether the framework is missing something after the full brief is changed.
template <class Framework, class Change>
constexpr bool needs(const Framework& framework, Change change) {
    brief changed = full;
    change(changed);
    return evaluate(changed, framework).unfinished();
}

TEST_CASE("every framework passes on the full brief") {
    CHECK_TWICE(evaluate(full, moore).overall() == outcome::pass);
    CHECK_TWICE(evaluate(full, kellogg).overall() == outcome::pass);
    CHECK_TWICE(evaluate(full, storybrand).overall() == outcome::pass);
    CHECK_TWICE(evaluate(full, smart).overall() == outcome::pass);
    CHECK_TWICE(evaluate(full, ipa_brief).overall() == outcome::pass);
    CHECK_TWICE(evaluate(full, effie).overall() == outcome::pass);
}

TEST_CASE("every framework is unfinished if one thing that it needs is missing") {
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
    CHECK_TWICE(needs(moore, no_audience));
    CHECK_TWICE(needs(moore, no_need));
    CHECK_TWICE(needs(moore, no_solution));
    CHECK_TWICE(needs(moore, no_alternative));
    CHECK_TWICE(needs(kellogg, no_audience));
    CHECK_TWICE(needs(kellogg, no_solution));
    CHECK_TWICE(needs(kellogg, no_alternative));
    CHECK_TWICE(needs(kellogg, no_proof));
    CHECK_TWICE(needs(storybrand, no_audience));
    CHECK_TWICE(needs(storybrand, no_need));
    CHECK_TWICE(needs(storybrand, no_solution));
    CHECK_TWICE(needs(storybrand, no_proof));
    CHECK_TWICE(needs(storybrand, no_method));
    CHECK_TWICE(needs(storybrand, no_call));
    CHECK_TWICE(needs(smart, no_objective));
    CHECK_TWICE(needs(smart, no_metric));
    CHECK_TWICE(needs(smart, no_end));
    CHECK_TWICE(needs(ipa_brief, no_objective));
    CHECK_TWICE(needs(ipa_brief, no_method));
    CHECK_TWICE(needs(ipa_brief, no_audience));
    CHECK_TWICE(needs(ipa_brief, no_words));
    CHECK_TWICE(needs(ipa_brief, no_metric));
    CHECK_TWICE(needs(ipa_brief, no_budget));
    CHECK_TWICE(needs(ipa_brief, no_end));
    CHECK_TWICE(needs(ipa_brief, no_owner));
    CHECK_TWICE(needs(effie, no_need));
    CHECK_TWICE(needs(effie, no_objective));
    CHECK_TWICE(needs(effie, no_audience));
    CHECK_TWICE(needs(effie, no_words));
    CHECK_TWICE(needs(effie, no_touchpoint));
    CHECK_TWICE(needs(effie, no_metric));
}

TEST_CASE("metrics and alternatives need the fields that a framework's checklist names") {
    static constexpr metric no_baseline[]{{.name = "bikes sold", .target = 100, .source = "the till"}};
    static constexpr metric no_target[]{{.name = "bikes sold", .baseline = 40, .source = "the till"}};
    static constexpr metric no_source[]{{.name = "bikes sold", .baseline = 40, .target = 100}};
    static constexpr alternative no_difference[]{{"the bus"}};
    CHECK_TWICE(needs(ipa_brief, [](brief& b) { b.metrics = no_baseline; }));
    CHECK_TWICE(!needs(smart, [](brief& b) { b.metrics = no_baseline; }));
    CHECK_TWICE(needs(ipa_brief, [](brief& b) { b.metrics = no_target; }));
    CHECK_TWICE(needs(smart, [](brief& b) { b.metrics = no_target; }));
    CHECK_TWICE(needs(ipa_brief, [](brief& b) { b.metrics = no_source; }));
    CHECK_TWICE(needs(effie, [](brief& b) { b.metrics = no_source; }));
    CHECK_TWICE(needs(moore, [](brief& b) { b.alternatives = no_difference; }));
    CHECK_TWICE(needs(kellogg, [](brief& b) { b.alternatives = no_difference; }));
}

TEST_CASE("frameworks have ids, all rules and criteria have a question and advice, and all fit one evaluator") {
    CHECK_TWICE(criteria::moore::id == "moore");
    CHECK_TWICE(criteria::kellogg::id == "kellogg");
    CHECK_TWICE(criteria::storybrand::id == "storybrand");
    CHECK_TWICE(criteria::smart::id == "smart");
    CHECK_TWICE(criteria::ipa_brief::id == "ipa-brief");
    CHECK_TWICE(criteria::effie::id == "effie");
    constexpr auto judges = all(grammar, tridom, at_best, moore, kellogg, storybrand, smart, ipa_brief, effie);
    for (const outline_entry& place : outline(judges)) {
        CAPTURE(place.id);
        const bool has_words = place.kind == kind::rule || place.kind == kind::each || place.kind == kind::criterion;
        CHECK(has_words == (!place.asks.empty() && !place.advice.empty()));
    }
}

// The table in README.md: which framework takes which part.

const std::vector<std::string> columns{"need",      "solution", "method",       "audience",    "objective",
                                       "message",   "novelty",  "alternatives", "touchpoints", "metrics",
                                       "recipient", "proof",    "timing",       "budget",      "owner"};

/// Returns whether a rule of the evaluator takes the part. The first entry of an outline is the
/// root, which lists the parts of all rules.
template <class EvaluatorType>
bool takes(const EvaluatorType& evaluator, std::string_view part) {
    return outline(evaluator)[0].consults.contains(part);
}

template <class EvaluatorType>
std::string line(std::string_view name, const EvaluatorType& evaluator) {
    std::string text = "| " + std::string(name) + " |";
    for (const std::string& part : columns) text += takes(evaluator, part) ? " ✓ |" : "  |";
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

TEST_CASE("no framework takes every part: four of six omit the method, and all omit the recipient") {
    for (const std::string& part : columns) {
        CAPTURE(part);
        CHECK(takes(essay, part) == (part != "proof" && part != "timing" && part != "budget" && part != "owner"));
    }
    const auto omitted_by = [](std::string_view part) {
        return !takes(moore, part) + !takes(kellogg, part) + !takes(storybrand, part) + !takes(smart, part) + !takes(ipa_brief, part) +
               !takes(effie, part);
    };
    CHECK(omitted_by("method") == 4);
    CHECK(omitted_by("need") == 3);
    CHECK(omitted_by("solution") == 3);
    CHECK(omitted_by("recipient") == 6);
}

TEST_CASE("examples/reference.md has the table of frameworks and parts") {
    std::ifstream file(PITCH_SOURCE_DIR "/examples/reference.md", std::ios::binary);
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    const std::string open = "<!-- frameworks -->\n", close = "<!-- /frameworks -->";
    const auto from = readme.find(open), to = readme.find(close);
    REQUIRE(from < to);
    REQUIRE(to != std::string::npos);
    const std::string shown = readme.substr(from + open.size(), to - from - open.size());
    const auto first = shown.find('|'), last = shown.rfind('|');
    INFO("README.md needs this table between ", open, " and ", close, ":\n", table());
    const bool table_is_current = first != std::string::npos && shown.substr(first, last - first + 1) + "\n" == table();
    CHECK(table_is_current);
}

}  // namespace

TEST_SUITE_END();
