/// The reference table of all rules in examples/README.md. Generated from the outline of the library,
/// and from two columns that are written here and checked against random briefs.
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <pitch/frameworks.hpp>
#include <pitch/pitch.hpp>

#include "../examples/brief_lint/judge/rule_reference.hpp"
#include "support/plan.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("rule table");

namespace {

using namespace pitch;

constexpr auto library = all(grammar, tridom, welcome, at_best, moore, kellogg, storybrand, smart, ipa_brief, effie);

using brief_lint::never;
constexpr auto& rows = brief_lint::rule_references;

/// The rules of the library, each once, in tree order.
std::vector<outline_entry> library_rules() {
    std::vector<outline_entry> rules;
    for (const outline_entry& entry : outline(library)) {
        if (entry.kind != kind::rule && entry.kind != kind::each) continue;
        bool is_known = false;
        for (const outline_entry& known : rules) is_known = is_known || known.id == entry.id;
        if (!is_known) rules.push_back(entry);
    }
    return rules;
}

std::string table() {
    std::string lines = "| rule | its question | parts | missing until | conflict if |\n|---|---|---|---|---|\n";
    const std::vector<outline_entry> rules = library_rules();
    for (std::size_t i = 0; i < rules.size() && i < std::size(rows); ++i) {
        lines += "| `" + std::string(rules[i].id) + "` | " + std::string(rules[i].asks) + " | ";
        if (rules[i].kind == kind::each) lines += "each of ";
        std::string_view separator;
        for (const std::string_view part : rules[i].consults) {
            lines += std::string(separator) + std::string(part);
            separator = ", ";
        }
        lines += " | " + std::string(rows[i].missing_until) + " | " + std::string(rows[i].conflict) + " |\n";
    }
    return lines;
}

TEST_CASE("the table has a row for each rule of the library, in tree order") {
    const std::vector<outline_entry> rules = library_rules();
    REQUIRE(rules.size() == std::size(rows));
    for (std::size_t i = 0; i < rules.size(); ++i) CHECK(rules[i].id == rows[i].id);
}

TEST_CASE("examples/README.md has the table of rules") {
    std::ifstream file(PITCH_SOURCE_DIR "/examples/README.md", std::ios::binary);
    const std::string document{std::istreambuf_iterator<char>(file), {}};
    const std::string open = "<!-- rules -->\n\n", close = "\n<!-- /rules -->";
    const auto from = document.find(open), to = document.find(close);
    REQUIRE(from < to);
    REQUIRE(to != std::string::npos);
    INFO("examples/README.md needs this table between ", open, " and ", close, ":\n", table());
    const bool table_is_current = document.substr(from + open.size(), to - from - open.size()) == table();
    CHECK(table_is_current);
}

/// Makes random values of the parts' fields.
struct brief_maker {
    support::number_generator random;

    bool flip() { return random(2) == 0; }
    text words() { return flip() ? text("words") : text(); }
    template <class Note>
    set_of<Note> notes(unsigned count) {
        set_of<Note> made;
        for (unsigned i = 0; i < count; ++i)
            if (random(3) == 0) made = made | set_of<Note>(static_cast<Note>(i));
        return made;
    }
    template <class Value>
    std::optional<Value> maybe(Value value) {
        return random(4) == 0 ? std::nullopt : std::optional<Value>(value);
    }
    std::optional<double> number() {
        constexpr double numbers[]{1, 2, 3, std::numeric_limits<double>::infinity()};
        return maybe(numbers[random(4)]);
    }
    text day() {
        constexpr std::string_view days[]{"2026-01-01", "2026-02-01", "soon", ""};
        return days[random(4)];
    }
};

TEST_CASE("a rule can be missing, and it fails for some brief unless its row says never") {
    constexpr std::size_t rule_count = std::size(rows);
    bool misses[rule_count]{}, fails[rule_count]{};
    brief_maker make{support::number_generator{7}};
    for (int i = 0; i < 4000; ++i) {
        alternative others[]{{make.words(), make.words()}};
        touchpoint places[]{{make.words(), make.notes<role>(3), make.notes<stage>(7), make.flip() ? text("one") : make.words()},
                            {make.words(), make.notes<role>(3), make.notes<stage>(7), make.words()}};
        metric numbers[]{{.name = make.words(),
                          .at = make.maybe(static_cast<stage>(make.random(7))),
                          .baseline = make.number(),
                          .target = make.number(),
                          .actual = make.number(),
                          .source = make.words()}};
        brief b{.need = {make.words(), make.notes<origin>(2), make.words()},
                .solution = {make.words(), make.notes<appeal>(3)},
                .method = {.statement = make.words(),
                           .where = make.notes<channel>(17),
                           .when = make.notes<stage>(7),
                           .how = make.notes<approach>(2),
                           .frequency = make.maybe(static_cast<unsigned>(make.random(3)))},
                .audience = {make.flip() ? text("everyone") : make.words()},
                .objective = {make.words(), make.maybe(static_cast<stage>(make.random(7)))},
                .message = {make.words(), make.words()},
                .novelty = {make.words()},
                .alternatives = others,
                .touchpoints = places,
                .metrics = numbers,
                .recipient = {.moved_by = make.notes<motive>(3),
                              .where = make.maybe(make.notes<channel>(17)),
                              .when = make.maybe(make.notes<stage>(7)),
                              .how = make.maybe(make.notes<approach>(2)),
                              .consents = make.maybe(make.notes<channel>(17)),
                              .frequency_cap = make.maybe(static_cast<unsigned>(make.random(3))),
                              .misled = make.maybe(make.flip())},
                .proof = {make.words()},
                .timing = {make.day(), make.day()},
                .budget = {.amount = make.number()},
                .owner = {make.words()}};
        if (make.random(8) == 0) b.recipient = {};
        const auto verdict = evaluate(b, library);
        const auto missing = verdict.with(outcome::missing), failing = verdict.with(outcome::fail);
        for (std::size_t rule = 0; rule < rule_count; ++rule) {
            misses[rule] = misses[rule] || (missing >> rule & 1u) != 0;
            fails[rule] = fails[rule] || (failing >> rule & 1u) != 0;
        }
    }
    for (std::size_t rule = 0; rule < rule_count; ++rule) {
        CAPTURE(rows[rule].id);
        CHECK(misses[rule]);
        CHECK(fails[rule] == (rows[rule].conflict != never));
    }
}

}  // namespace

TEST_SUITE_END();
