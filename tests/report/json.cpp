#include <pitch/report/json.hpp>

#include <cmath>
#include <iterator>
#include <limits>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "../support/report_cases.hpp"
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
std::string object_of(std::string_view outcome, std::string_view score, std::string_view missing, std::string_view gaps) {
    return "{\"outcome\":" + quoted(outcome) + ",\"score\":" + std::string(score) + ",\"missing\":[" + std::string(missing) +
           "],\"gaps\":[" + std::string(gaps) + "]}";
}
std::string gap_of(std::string_view id, std::string_view outcome, std::string_view lacks, std::string_view asks, std::string_view advice,
                   std::string_view more = "") {
    return "{\"id\":" + quoted(id) + ",\"outcome\":" + quoted(outcome) + ",\"lacks\":[" + std::string(lacks) +
           "],\"asks\":" + quoted(asks) + ",\"advice\":" + quoted(advice) + std::string(more) + "}";
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
        R"("advice":"Say where, when or how: a shop, a call, a link, a visit."}]})";
    CHECK(printed(evaluate(windows_3, grammar)) == whole_page);
}

TEST_CASE("write_json prints into any output iterator, and returns the iterator behind what it wrote") {
    const std::string expected = printed(evaluate(windows_3, grammar));
    std::ostringstream stream;
    write_json(std::ostreambuf_iterator<char>(stream), evaluate(windows_3, grammar));
    CHECK(stream.str() == expected);
    std::string page(expected.size() + 1, '#');
    CHECK(write_json(page.data(), evaluate(windows_3, grammar)) == page.data() + expected.size());
    CHECK(page == expected + "#");
}

TEST_CASE("a verdict that is complete has no gaps and a score of 1") {
    constexpr auto whole = windows_3 + method{.statement = "a call", .where = channel::phone};
    CHECK(printed(evaluate(whole, grammar)) == object_of("pass", "1", "", ""));
    CHECK(printed(evaluate(windows_3, all_of<>{})) == object_of("not_applicable", "1", "", ""));
}

TEST_CASE("gaps and parts are separated by commas") {
    const auto gap = [](const auto& rule, std::string_view part) {
        return gap_of(rule.id, "missing", quoted(part), rule.asks, rule.advice);
    };
    CHECK(printed(evaluate(sentence{}, all(states_need, connects))) ==
          object_of("missing", "0", R"("need","method")", gap(states_need, "need") + "," + gap(connects, "method")));
}

TEST_CASE("in another language, only questions and advice are translated") {
    const rule_words& words = *french.find(connects.id);
    CHECK(
        printed(evaluate(windows_3, grammar), french) ==
        object_of("missing", "0.6666666666666666", R"("method")", gap_of("connects", "missing", R"("method")", words.asks, words.advice)));
}

TEST_CASE("a gap has a measurement if its rule measures, and an element if it checks elements") {
    constexpr touchpoint places[]{{.name = "market"}, {.name = "shop"}};
    CHECK(
        printed(evaluate(sentence{touchpoints{places}}, each(long_name{}))) ==
        object_of("fail", "0", "",
                  gap_of("long-name", "fail", "", "", "", R"(,"measurement":{"actual":4,"bound":5,"direction":"at_least"},"element":1)")));
    CHECK(printed(evaluate(sentence{budget{.amount = 2.5}}, within{1})) ==
          object_of("fail", "0", "",
                    gap_of("within", "fail", "", "", "", R"(,"measurement":{"actual":2.5,"bound":1,"direction":"at_most"})")));
}

TEST_CASE("a gap under no is marked as negated, and has no words of its own") {
    CHECK(printed(evaluate(windows_3, no(states_solution))) ==
          object_of("fail", "0", "", gap_of("states-solution", "pass", "", "", "", R"(,"negated":true)")));
}

struct hostile {
    static constexpr std::string_view id = "say \"no\"", asks = "a\\b\n\t\x01\x1F/?", advice = "\xFF\xE2\x82 \u2028 \U0001F3B5\x7F";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};

TEST_CASE("quotes, backslashes and control characters are escaped, and invalid UTF-8 becomes U+FFFD") {
    CHECK(printed(evaluate(windows_3, hostile{})) ==
          object_of("fail", "0", "",
                    gap_of(R"(say \"no\")", "fail", "", R"(a\\b\u000a\u0009\u0001\u001f/?)", "\uFFFD\uFFFD \u2028 \U0001F3B5\x7F")));
}

TEST_CASE("a number that is not finite is null") {
    constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(printed(evaluate(sentence{budget{.amount = infinity}}, within{1})).find(R"({"actual":null,"bound":1,)") != std::string::npos);
    CHECK(printed(evaluate(sentence{budget{.amount = nan}}, within{-infinity})).find(R"({"actual":null,"bound":null,)") !=
          std::string::npos);
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
        CHECK(parsed["gaps"].size() == v.gaps().size());
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

#endif

}  // namespace

TEST_SUITE_END();
