/// The reference tables of all rules in examples/reference.md. The first is generated from the outline of
/// the library, and from two columns of rule_reference.hpp that are checked against random briefs. The
/// second is generated from the examples of the rules.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pitch/frameworks.hpp>
#include <pitch/pitch.hpp>
#include <pitch/testing.hpp>

#include "../examples/brief_lint/judge/rule_reference.hpp"
#include "support/example_text.hpp"
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

/// The types of the rules of the library, each once, in tree order.
using library_types = detail::rules_of<std::remove_const_t<decltype(library)>>;

/// Calls `visit.operator()<RuleType>()` for each rule of the library.
template <class Visit, class... Rules>
void for_each_rule(detail::type_list<Rules...>, Visit visit) {
    (visit.template operator()<Rules>(), ...);
}

template <class... Rules>
constexpr bool are_proven(detail::type_list<Rules...>) {
    return (prove<Rules>() && ...) && (proven<Rules> && ...);
}
// The error names the rule that is not proven: give its examples in pitch/detail/testing/.
static_assert(are_proven(library_types{}));

template <class RuleType>
constexpr bool can_fail = requires { examples_of<RuleType>::failing(); };

std::string table_of_examples() {
    std::string lines = "| rule | passes | conflict | missing |\n|---|---|---|---|\n";
    for_each_rule(library_types{}, [&]<class RuleType>() {
        lines += "| `" + std::string(RuleType::id) + "` | " + support::example_text(examples_of<RuleType>::passing()) + " | ";
        if constexpr (can_fail<RuleType>)
            lines += support::example_text(examples_of<RuleType>::failing());
        else
            lines += never;
        lines += " | " + support::example_text(examples_of<RuleType>::lacking()) + " |\n";
    });
    return lines;
}

/// Checks that examples/reference.md has a table between the comments `<!-- name -->` and `<!-- /name -->`.
void check_table(const std::string& name, const std::string& expected) {
    std::ifstream file(PITCH_SOURCE_DIR "/examples/reference.md", std::ios::binary);
    const std::string document{std::istreambuf_iterator<char>(file), {}};
    const std::string open = "<!-- " + name + " -->\n\n", close = "\n<!-- /" + name + " -->";
    const auto from = document.find(open), to = document.find(close);
    INFO("examples/reference.md needs this table between ", open, " and ", close, ":\n", expected);
    REQUIRE(from < to);
    REQUIRE(to != std::string::npos);
    const bool table_is_current = document.substr(from + open.size(), to - from - open.size()) == expected;
    CHECK(table_is_current);
}

TEST_CASE("examples/reference.md has the table of rules") { check_table("rules", table()); }
TEST_CASE("examples/reference.md has the table of the rules' examples") { check_table("examples of rules", table_of_examples()); }

TEST_CASE("every rule of the library is proven, and has a failing example unless its row says never") {
    std::size_t row = 0;
    for_each_rule(library_types{}, [&]<class RuleType>() {
        CAPTURE(RuleType::id);
        CHECK(proven<RuleType>);
        using judge = typename detail::example_judge<RuleType>::type;
        CHECK(evaluate(examples_of<RuleType>::passing(), judge{}).overall() == outcome::pass);
        CHECK(evaluate(examples_of<RuleType>::lacking(), judge{}).overall() == outcome::missing);
        if constexpr (can_fail<RuleType>) CHECK(evaluate(examples_of<RuleType>::failing(), judge{}).overall() == outcome::fail);
        REQUIRE(row < std::size(rows));
        CHECK(can_fail<RuleType> == (rows[row].conflict != never));
        ++row;
    });
    CHECK(row == std::size(rows));
}

/// Adds the names of the rules that a header of the library and the criteria that it includes define.
void add_rules_of(const std::string& header, std::set<std::string>& names, std::set<std::string>& headers_read) {
    if (!headers_read.insert(header).second) return;
    std::ifstream file(PITCH_SOURCE_DIR "/include/pitch/" + header);
    CAPTURE(header);
    REQUIRE(file);
    const std::string rule = "inline constexpr rules::", include = "#include <pitch/";
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(rule)) names.insert(line.substr(rule.size(), line.find(' ', rule.size()) - rule.size()));
        if (line.starts_with(include + "criteria/"))
            add_rules_of(line.substr(include.size(), line.find('>') - include.size()), names, headers_read);
    }
}

TEST_CASE("`library` has every rule that pitch.hpp and frameworks.hpp define") {
    std::set<std::string> defined, known, headers_read;
    add_rules_of("pitch.hpp", defined, headers_read);
    add_rules_of("frameworks.hpp", defined, headers_read);
    for (const outline_entry& entry : library_rules()) {
        std::string identifier(entry.id);
        std::replace(identifier.begin(), identifier.end(), '-', '_');
        known.insert(identifier);
    }
    CHECK(defined == known);
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
