#include <pitch/report/json.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <iterator>
#include <limits>
#include <map>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "../support/report_cases.hpp"
#include "../support/trees.hpp"
#include "../support/twice.hpp"

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>
#endif

TEST_SUITE_BEGIN("report/json");

namespace {

using namespace pitch;
using support::windows_3;

template <class... Arguments>
std::string printed(const Arguments&... arguments) {
    std::string out;
    write_json(std::back_inserter(out), arguments...);
    return out;
}

// The JSON of a verdict, from values that are JSON themselves.

std::string quoted(std::string_view s) { return "\"" + std::string(s) + "\""; }
std::string object_of(std::string_view outcome, std::string_view score, std::string_view missing, std::string_view gaps,
                      std::string_view rules, std::string_view advice = "") {
    return "{\"outcome\":" + quoted(outcome) + ",\"score\":" + std::string(score) + ",\"missing\":[" + std::string(missing) +
           "],\"gaps\":[" + std::string(gaps) + "],\"advice\":[" + std::string(advice) + "],\"rules\":[" + std::string(rules) + "]}";
}
std::string gap_of(std::string_view id, std::string_view outcome, std::string_view lacks, std::string_view asks, std::string_view advice,
                   std::string_view more = "") {
    return "{\"id\":" + quoted(id) + ",\"outcome\":" + quoted(outcome) + ",\"lacks\":[" + std::string(lacks) +
           "],\"asks\":" + quoted(asks) + ",\"advice\":" + quoted(advice) + std::string(more) + "}";
}
/// The gap of a rule that misses a part.
template <class Rule>
std::string missing_of(const Rule& rule, std::string_view part, std::string_view more = "") {
    return gap_of(rule.id, "missing", quoted(part), rule.asks, rule.advice, more);
}
std::string rule_of(std::string_view id, std::string_view outcome, std::string_view more = "") {
    return "{\"id\":" + quoted(id) + ",\"outcome\":" + quoted(outcome) + std::string(more) + "}";
}

struct within {
    static constexpr std::string_view id = "within";
    double bound = 0;
    constexpr measurement operator()(const budget& b) const { return measurement::at_most(b.amount.value_or(0), bound); }
};
struct long_name {
    static constexpr std::string_view id = "long-name";
    constexpr measurement operator()(const touchpoint& t) const { return measurement::at_least(t.name.characters(), 5); }
};

TEST_CASE("a verdict is one object on one line") {
    constexpr std::string_view whole_page =
        R"({"outcome":"missing","score":0.6666666666666666,"missing":["method"],"gaps":[{"id":"connects","outcome":"missing",)"
        R"("lacks":["method"],"asks":"How do the need and the solution meet?",)"
        R"("advice":"Say where, when or how: a shop, a call, a link, a visit."}],"advice":[],"rules":[)"
        R"({"id":"states-need","outcome":"pass"},{"id":"states-solution","outcome":"pass"},{"id":"connects","outcome":"missing"}]})";
    CHECK(printed(evaluate(windows_3, grammar)) == whole_page);
}

TEST_CASE("a verdict is printed at compile time") {
    static constexpr auto page = [] {
        std::array<char, 500> to{};
        char* const end = write_json(to.data(), evaluate(windows_3, grammar));
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    constexpr std::string_view at_compile_time(page.first.data(), page.second);
    CHECK_TWICE(at_compile_time.starts_with(R"({"outcome":"missing","score":0.6666666666666666,"missing":["method"],)"));
    CHECK(at_compile_time == printed(evaluate(windows_3, grammar)));
}

TEST_CASE("write_json prints into any output iterator, and returns the iterator behind what it wrote") {
    const std::string expected = printed(evaluate(windows_3, grammar));
    std::ostringstream stream;
    write_json(std::ostreambuf_iterator<char>(stream), evaluate(windows_3, grammar));
    CHECK(stream.str() == expected);
    std::string page(expected.size() + 1, '#');
    CHECK(write_json(page.data(), evaluate(windows_3, grammar)) == page.data() + expected.size());
    CHECK(page == expected + "#");
    std::vector<char> appended{'#'};
    write_json(std::back_inserter(appended), evaluate(windows_3, grammar));
    CHECK(std::string(appended.begin(), appended.end()) == "#" + expected);
    std::deque<char> one_by_one;
    write_json(std::back_inserter(one_by_one), evaluate(windows_3, grammar));
    CHECK(std::string(one_by_one.begin(), one_by_one.end()) == expected);
}

TEST_CASE("a verdict that is complete has no gaps and a score of 1") {
    constexpr auto whole = windows_3 + method{.statement = "a call", .where = channel::phone};
    CHECK(printed(evaluate(whole, all(states_need, connects))) ==
          object_of("pass", "1", "", "", rule_of("states-need", "pass") + "," + rule_of("connects", "pass")));
    CHECK(printed(evaluate(windows_3, all_of<>{})) == object_of("not_applicable", "1", "", "", ""));
}

TEST_CASE("gaps and parts are separated by commas") {
    CHECK(printed(evaluate(sentence{}, all(states_need, connects))) ==
          object_of("missing", "0", R"("need","method")", missing_of(states_need, "need") + "," + missing_of(connects, "method"),
                    rule_of("states-need", "missing") + "," + rule_of("connects", "missing")));
}

struct prefers_method {
    static constexpr std::string_view id = "prefers-method";
    constexpr outcome operator()(const need&, const method*) const { return outcome::pass; }
};

TEST_CASE("only parts that gaps lack are missing, in the order of the tree") {
    CHECK(printed(evaluate(windows_3, any(states_need, connects))) ==
          object_of("pass", "1", "", "", rule_of("states-need", "pass") + "," + rule_of("connects", "missing")));
    CHECK(printed(evaluate(windows_3, prefers_method{})) == object_of("pass", "1", "", "", rule_of("prefers-method", "pass")));
    CHECK(printed(evaluate(sentence{}, all(advise(claims_novelty), connects, no(states_need)))).find(R"("missing":["method","need"],)") !=
          std::string::npos);
}

TEST_CASE("gaps of a choice have its number, that of their option, and how many options are still needed") {
    const auto in_choice = [](const auto& rule, std::string_view part, int choice, int option, int needed) {
        return missing_of(
            rule, part,
            ",\"choice\":" + std::to_string(choice) + ",\"option\":" + std::to_string(option) + ",\"needed\":" + std::to_string(needed));
    };
    const auto contains = [](const std::string& page, const std::string& gaps) {
        return page.find("\"gaps\":[" + gaps + "]") != page.npos;
    };
    constexpr auto either = any(states_need, connects);
    constexpr auto two_of_three = at_least<2>(claims_novelty, faces_alternatives, names_audience);
    CHECK(contains(printed(evaluate(sentence{}, all(either, sets_objective, two_of_three))),
                   in_choice(states_need, "need", 0, 0, 1) + "," + in_choice(connects, "method", 0, 1, 1) + "," +
                       missing_of(sets_objective, "objective") + "," + in_choice(claims_novelty, "novelty", 1, 0, 2) + "," +
                       in_choice(faces_alternatives, "alternatives", 1, 1, 2) + "," + in_choice(names_audience, "audience", 1, 2, 2)));
    // The numbers stay when one choice is met, and the other needs only one more.
    CHECK(contains(printed(evaluate(sentence{need{"dry", origin::organic}, novelty{"first"}}, all(either, two_of_three))),
                   in_choice(faces_alternatives, "alternatives", 1, 1, 1) + "," + in_choice(names_audience, "audience", 1, 2, 1)));
    // The outermost choice counts. Both gaps of its first option are needed.
    CHECK(contains(printed(evaluate(sentence{}, any(at_least<2>(claims_novelty, names_audience), sets_objective))),
                   in_choice(claims_novelty, "novelty", 0, 0, 1) + "," + in_choice(names_audience, "audience", 0, 0, 1) + "," +
                       in_choice(sets_objective, "objective", 0, 1, 1)));
    CHECK(printed(evaluate(sentence{}, at_least<2>(states_need, connects))).find("choice") == std::string::npos);
}

TEST_CASE("a rule that captures values is listed once for each of its outcomes") {
    const auto limit = [](std::size_t most) { return rule<"limit">([most](const need& n) { return n.statement.characters() <= most; }); };
    const auto e = all(limit(30), limit(10), limit(20));
    const std::string page = printed(evaluate(sentence{need{"twelve chars"}}, e));
    CHECK(page.find("\"rules\":[" + rule_of("limit", "pass") + "," + rule_of("limit", "fail") + "]") != std::string::npos);
}

TEST_CASE("advice is listed like gaps if it applies and is not as intended") {
    const std::string page = printed(evaluate(windows_3, all(states_need, advise(knows_need), advise(connects), advise(states_solution),
                                                             when(no(states_need), advise(claims_novelty)))));
    CHECK(page.find("\"gaps\":[],\"advice\":[" + gap_of("knows-need", "missing", "", knows_need.asks, knows_need.advice) + "," +
                    missing_of(connects, "method") + "],") != std::string::npos);
}

TEST_CASE("each rule is listed once with its own outcome, and whether it is negated, advised or a condition") {
    CHECK(printed(evaluate(windows_3, all(states_solution, any(states_need, states_solution), no(states_need), when(connects, knows_need),
                                          advise(states_solution), advise(no(claims_novelty)))))
              .ends_with("\"rules\":[" + rule_of("states-solution", "pass") + "," + rule_of("states-need", "pass") + "," +
                         rule_of("connects", "missing", R"(,"condition":true)") + "," + rule_of("knows-need", "missing") + "," +
                         rule_of("claims-novelty", "missing", R"(,"negated":true,"advised":true)") + "]}"));
    CHECK(printed(evaluate(windows_3, no(states_need))).ends_with(rule_of("states-need", "pass", R"(,"negated":true)") + "]}"));
}

TEST_CASE("in another language, only questions and advice are translated") {
    const rule_words& words = *french.find(connects.id);
    CHECK(printed(evaluate(windows_3, all(states_need, connects)), french) ==
          object_of("missing", "0.5", R"("method")", gap_of("connects", "missing", R"("method")", words.asks, words.advice),
                    rule_of("states-need", "pass") + "," + rule_of("connects", "missing")));
}

TEST_CASE("a language may leave questions and advice out") {
    static constexpr language identifiers{.identifiers_only = true};
    const std::string gap = R"({"id":"connects","outcome":"missing","lacks":["method"]})";
    CHECK(printed(evaluate(windows_3, all(states_need, connects)), identifiers) ==
          object_of("missing", "0.5", R"("method")", gap, rule_of("states-need", "pass") + "," + rule_of("connects", "missing")));
}

TEST_CASE("a gap has a measurement if its rule measures, and an element if it checks elements") {
    constexpr touchpoint places[]{{.name = "market"}, {.name = "shop"}};
    CHECK(printed(evaluate(sentence{touchpoints{places}}, each(long_name{}))) ==
          object_of("fail", "0", "",
                    gap_of("long-name", "fail", "", "", "", R"(,"measurement":{"actual":4,"bound":5,"direction":"at_least"},"element":1)"),
                    rule_of("long-name", "fail")));
    CHECK(printed(evaluate(sentence{budget{.amount = 2.5}}, within{1})) ==
          object_of("fail", "0", "",
                    gap_of("within", "fail", "", "", "", R"(,"measurement":{"actual":2.5,"bound":1,"direction":"at_most"})"),
                    rule_of("within", "fail")));
}

TEST_CASE("a gap under no is marked as negated, and has no words of its own") {
    CHECK(printed(evaluate(windows_3, no(states_solution))) ==
          object_of("fail", "0", "", gap_of("states-solution", "pass", "", "", "", R"(,"negated":true)"),
                    rule_of("states-solution", "pass", R"(,"negated":true)")));
}

TEST_CASE("a whole number has no exponent") {
    CHECK(printed(evaluate(sentence{budget{.amount = 250001}}, within{100000})).find(R"({"actual":250001,"bound":100000,)") !=
          std::string::npos);
    CHECK(printed(evaluate(sentence{budget{.amount = 9007199254740991}}, within{-1e15}))
              .find(R"({"actual":9007199254740991,"bound":-1000000000000000,)") != std::string::npos);
}

struct hostile {
    static constexpr std::string_view id = "say \"no\"", asks = "a\\b\n\t\x01\x1F/?", advice = "\xFF\xE2\x82 \u2028 \U0001F3B5\x7F";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};

TEST_CASE("quotes, backslashes and control characters are escaped, and invalid UTF-8 becomes U+FFFD") {
    CHECK(printed(evaluate(windows_3, hostile{})) ==
          object_of("fail", "0", "",
                    gap_of(R"(say \"no\")", "fail", "", R"(a\\b\u000a\u0009\u0001\u001f/?)", "\uFFFD\uFFFD \u2028 \U0001F3B5\x7F"),
                    rule_of(R"(say \"no\")", "fail")));
}

/// Returns whether `special` becomes `escaped` at each place of a question of three words of eight characters.
bool is_escaped_everywhere(std::string_view special, std::string_view escaped) {
    for (std::size_t at = 0; at <= 24; ++at) {
        const std::string asks = std::string(at, 'x') + std::string(special) + std::string(24 - at, 'x');
        const rule_words rows[]{{.id = connects.id, .label = "", .asks = asks, .advice = ""}};
        const language words{.rules = rows};
        const std::string page = printed(evaluate(windows_3, connects), words);
        if (page.find("\"asks\":\"" + std::string(at, 'x') + std::string(escaped) + std::string(24 - at, 'x') + "\"") == page.npos)
            return false;
    }
    return true;
}

TEST_CASE("what a string escapes is found at every place") {
    CHECK(is_escaped_everywhere("\"", "\\\""));
    CHECK(is_escaped_everywhere("\\\x1F", "\\\\\\u001f"));
    CHECK(is_escaped_everywhere("\xE2\x82", "\uFFFD"));
    CHECK(is_escaped_everywhere("\u20AC", "\u20AC"));
}

TEST_CASE("a number that is not finite is null") {
    constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(printed(evaluate(sentence{budget{.amount = infinity}}, within{1})).find(R"({"actual":null,"bound":1,)") != std::string::npos);
    CHECK(printed(evaluate(sentence{budget{.amount = nan}}, within{-infinity})).find(R"({"actual":null,"bound":null,)") !=
          std::string::npos);
}

// What a recipient says of contact, and so what the report of a sentence says of disruption.
constexpr method call{.statement = "a call", .where = channel::phone, .how = approach::assisted, .frequency = 1};
constexpr recipient glad{.where = set_of(channel::phone), .how = set_of(approach::assisted), .consents = set_of(channel::phone)};
constexpr recipient left_alone{.how = set_of<approach>{}, .consents = set_of<channel>{}};

TEST_CASE("a sentence gets three verdicts, whether it is disruptive, and what the recipient perceives") {
    const auto page_of = [](const auto& s) {
        return "{\"complete\":" + printed(evaluate(s, grammar)) + ",\"successful\":" + printed(evaluate(s, tridom)) +
               ",\"received\":" + printed(evaluate(s, welcome));
    };
    CHECK(printed(windows_3) == page_of(windows_3) + R"(,"disruptive":null,"perceived_as":null})");
    const auto wanted = windows_3 + call + glad;
    CHECK(printed(wanted) == page_of(wanted) + R"(,"disruptive":false,"perceived_as":["sold"]})");
    const auto unwanted = windows_3 + call + left_alone;
    CHECK(printed(unwanted) == page_of(unwanted) + R"(,"disruptive":true,"perceived_as":[]})");
    CHECK(printed(brief{.need = {"to be told", origin::organic}}).starts_with(R"({"complete":{"outcome":"missing",)"));
}

TEST_CASE("the report of a sentence is in the language") {
    CHECK(printed(sentence{}, french).find(french.find(sets_objective.id)->asks) != std::string::npos);
}

/// Writes an array of two strings, by a string or by a pointer.
std::string array_of(std::string_view first, std::string_view second) {
    std::string out;
    detail::json_writer to(std::back_inserter(out));
    to.open("[");
    to.value(first);
    to.value(second);
    to.close("]");
    (void)to.end();
    return out;
}
std::string array_by_pointer(std::string_view first, std::string_view second) {
    std::string out(6 * (first.size() + second.size()) + 16, '#');
    detail::json_writer to(out.data());
    to.open("[");
    to.value(first);
    to.value(second);
    to.close("]");
    out.resize(static_cast<std::size_t>(to.end() - out.data()));
    return out;
}
/// The slow way: one character after the other.
std::string slowly_escaped(std::string_view s) {
    std::string out;
    while (!s.empty()) {
        const detail::decoded c = detail::decode(s);
        const auto code = static_cast<unsigned char>(s.front());
        if (c.point == detail::replacement && s.substr(0, c.bytes) != "\uFFFD")
            out += "\uFFFD";
        else if (code < 0x20)
            out += std::string("\\u00") + "0123456789abcdef"[code / 16] + "0123456789abcdef"[code % 16];
        else
            out += (code == '"' || code == '\\' ? "\\" : "") + std::string(s.substr(0, c.bytes));
        s.remove_prefix(c.bytes);
    }
    return "\"" + out + "\"";
}

TEST_CASE("runs keep their order, whatever their sizes") {
    bool all_right = true;
    for (std::size_t first = 0; first < 260; ++first)
        for (std::size_t second = 0; second < 300; ++second) {
            const std::string a(first, 'a'), b(second, 'b');
            all_right = all_right && array_of(a, b) == "[\"" + a + "\",\"" + b + "\"]";
        }
    CHECK(all_right);
}

TEST_CASE("a special byte at each place of a run of 1 to 20 is escaped as the slow way does") {
    for (const std::string_view special : {"\"", "\\", "\x01", "\x1F", "\x7F", "\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x8E", "\xED\xA0\x80",
                                           "\xFF", "\u00E9", "\u20AC", "\uFFFD", "\U0001F3B5", "\x80\"", "\xE2\x82\\"})
        for (std::size_t size = 1; size <= 20; ++size)
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, 'x');
                text.replace(at, 1, special);
                const std::string expected = "[" + slowly_escaped(text) + "," + slowly_escaped(special) + "]";
                CAPTURE(text);
                CHECK(array_of(text, special) == expected);
                CHECK(array_by_pointer(text, special) == expected);
            }
    const std::string with_null("a\0b", 3);
    CHECK(array_of(with_null, "") == "[\"a\\u0000b\",\"\"]");
}

/// The report of a verdict, without what few rules allow.
template <class Verdict>
std::string printed_by_nodes(const Verdict& v, const language& in = english) {
    std::string out;
    detail::json_writer to(std::back_inserter(out));
    detail::write_json_nodes(to, v, in);
    (void)to.end();
    return out;
}

TEST_CASE("a report of few rules is the report of any verdict") {
    std::size_t few = 0;
    support::for_each_tree<24>([&]<class Evaluator>(const Evaluator& evaluator) {
        few += detail::has_few_leaves<Evaluator>;
        support::for_each_sentence(7, 20, [&](const auto& s) {
            const auto v = evaluate(s, evaluator);
            CHECK(printed(v) == printed_by_nodes(v));
        });
    });
    if constexpr (support::tree_count(24) == 24) CHECK((few > 0 && few < 24));
}

TEST_CASE("advice, negation and repeated rules are listed alike, however a report finds them") {
    const auto same = [](const auto& evaluator, bool has_few) {
        const auto check = [&](const auto& s) {
            const auto v = evaluate(s, evaluator);
            CHECK(printed(v) == printed_by_nodes(v));
            CHECK(printed(v, french) == printed_by_nodes(v, french));
        };
        CHECK(detail::has_few_leaves<std::remove_cvref_t<decltype(evaluator)>> == has_few);
        check(sentence{});
        check(windows_3);
        check(windows_3 + budget{.amount = 2});
        check(windows_3 + method{.statement = "a call", .where = channel::phone});
        check(brief{.need = {"to be told", origin::organic}});
    };
    same(all(grammar, tridom, welcome), true);
    same(all(states_need, advise(states_need), advise(connects), advise(no(connects)), advise(connects)), true);
    same(all(advise(no(states_solution)), states_solution, no(states_need), connects), true);
    same(all(within{1}, within{1}, within{3}, advise(within{1})), true);
    same(when(connects, all(connects, sets_objective)), true);
    same(all(advise(when(connects, sets_objective)), connects), false);
    same(all(any(connects, states_need), sets_objective), false);
    same(all(advise(any(connects, states_need)), sets_objective), true);
    same(all_of<>{}, true);
}

#if __has_include(<nlohmann/json.hpp>)

TEST_CASE("another parser reads hostile words as they were meant") {
    const auto gap = nlohmann::json::parse(printed(evaluate(windows_3, hostile{})))["gaps"][0];
    CHECK(gap["id"] == hostile::id);
    CHECK(gap["asks"] == hostile::asks);
    CHECK(gap["advice"] == "\uFFFD\uFFFD \u2028 \U0001F3B5\x7F");
}

TEST_CASE("another parser reads the outcome, the score and all gaps, in every language") {
    const auto v = evaluate(windows_3, all(grammar, tridom, at_best));
    for (const language* in : {&english, &french}) {
        CAPTURE(in->tag);
        const auto parsed = nlohmann::json::parse(printed(v, *in));
        CHECK(parsed["outcome"] == "missing");
        CHECK(parsed["score"] == v.score());
        CHECK(parsed["missing"].size() == v.missing().size());
        std::set<std::string_view> rules_to_mend;
        for (const finding& gap : v.gaps()) rules_to_mend.insert(gap.id);
        CHECK(parsed["gaps"].size() == rules_to_mend.size());  // each once, though `welcome` has one in two places
    }
}

TEST_CASE("another parser reads numbers as they were") {
    for (const double number : {0.1, 2.0 / 3, 1e300, 5e-324, -123456789.123456789, 9007199254740993.0, 1e21}) {
        CAPTURE(number);
        const double bound = number - std::abs(number) / 4 - 1;
        const auto parsed = nlohmann::json::parse(printed(evaluate(sentence{budget{.amount = number}}, within{bound})));
        CHECK(parsed["gaps"].size() == 1);
        CHECK(parsed["gaps"][0]["measurement"]["actual"].get<double>() == number);
        CHECK(parsed["gaps"][0]["measurement"]["bound"].get<double>() == bound);
    }
}

/// Checks a report against the verdict. Not a template, to be compiled once for all trees.
void check_report(const std::string& page, outcome overall, double score, const std::vector<finding>& gaps,
                  const std::vector<finding>& findings) {
    const auto parsed = nlohmann::json::parse(page);
    CHECK(parsed["outcome"] == name(overall));
    CHECK(parsed["score"].get<double>() == score);
    REQUIRE(parsed["gaps"].size() == gaps.size());
    std::set<std::string> lacking;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const auto& gap = parsed["gaps"][i];
        CHECK(gap["id"] == gaps[i].id);
        CHECK(gap["outcome"] == name(gaps[i].outcome));
        if (gap.contains("choice")) {
            CHECK(gaps[i].among != 0);
            std::set<unsigned> options;
            for (const auto& other : parsed["gaps"])
                if (other.contains("choice") && other["choice"] == gap["choice"]) options.insert(other["option"].get<unsigned>());
            CHECK(gap["needed"].get<std::size_t>() < options.size());
        }
        for (const std::string_view part : gaps[i].lacks) lacking.emplace(part);
    }
    const auto missing = parsed["missing"].get<std::set<std::string>>();
    CHECK((missing == lacking && parsed["missing"].size() == lacking.size()));
    for (const auto& advice : parsed["advice"]) CHECK(advice["outcome"] != "not_applicable");
    std::map<std::string, std::string> first;
    for (const finding& f : findings)
        if (f.kind == kind::rule || f.kind == kind::each) first.emplace(f.id, name(f.outcome));
    CHECK(parsed["rules"].size() == first.size());
    for (const auto& rule : parsed["rules"]) CHECK(first.at(rule["id"].get<std::string>()) == rule["outcome"].get<std::string>());
}

TEST_CASE("another parser reads the reports of random trees, and finds what the verdicts hold") {
    support::for_each_tree<12>([](const auto& evaluator) {
        support::for_each_sentence(7, 20, [&](const auto& s) {
            const auto v = evaluate(s, evaluator);
            const auto gaps = v.gaps();
            const auto findings = v.findings();
            check_report(printed(v), v.overall(), v.score(), {gaps.begin(), gaps.end()}, {findings.begin(), findings.end()});
        });
    });
}

/// The ids of the rules whose outcomes differ in two reports. Knows neither the rules nor the tree.
std::string changes(const std::string& before, const std::string& after) {
    const auto parsed_before = nlohmann::json::parse(before), parsed_after = nlohmann::json::parse(after);
    std::map<std::string, nlohmann::json> earlier;
    for (const auto& rule : parsed_before["rules"]) earlier[rule["id"]] = rule["outcome"];
    std::string changed;
    for (const auto& rule : parsed_after["rules"])
        if (earlier.at(rule["id"]) != rule["outcome"]) changed += rule["id"].get<std::string>() + " ";
    return changed;
}

TEST_CASE("a program that does not know the rules finds what changed between two reports") {
    const auto judge = [](const auto& s) { return printed(evaluate(s, all(tridom, no(disruptive), any(states_need, connects)))); };
    brief b{.need = {"to be told", origin::organic}};
    const std::string before = judge(b);
    CHECK(changes(before, before).empty());
    b.audience = audience{"commuters"};
    b.objective.aim = "sell";
    b.need.source = "a call log";
    CHECK(changes(before, judge(b)) == "names-audience sets-objective knows-need ");
    b.need = {};
    CHECK(changes(before, judge(b)) == "names-audience sets-objective states-need ");
}

#endif

}  // namespace

TEST_SUITE_END();
