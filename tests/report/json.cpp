#include <pitch/report/json.hpp>

#include <iterator>
#include <limits>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "../support/twice.hpp"

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>
#endif

namespace {

using namespace pitch;

constexpr sentence windows_3{need{"the ease of a Macintosh on an IBM PC", origin::organic}, solution{"Windows 3.0", appeal::functional}};

template <class... Arguments>
std::string told(const Arguments&... arguments) {
    std::string out;
    write_json(std::back_inserter(out), arguments...);
    return out;
}

struct hostile {
    static constexpr std::string_view id = "say \"no\"", asks = "a\\b\n\t\x01\x1F/?", advice = "\xFF\xE2\x82 \u2028 \U0001F3B5\x7F";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};
struct within {
    static constexpr std::string_view id = "within";
    double bound = 0;
    constexpr measurement operator()(const budget& b) const { return measurement::at_most(b.amount.value_or(0), bound); }
};
struct touch_is_long {
    static constexpr std::string_view id = "touch-is-long";
    constexpr measurement operator()(const touchpoint& t) const { return measurement::at_least(t.name.characters(), 5); }
};
constexpr touchpoint places[]{{.name = "market"}, {.name = "shop"}};

}  // namespace

TEST_CASE("one object, on one line") {
    const std::string_view half =
        R"({"outcome":"missing","score":0.6666666666666666,"missing":["method"],"gaps":[{"id":"connects","outcome":"missing",)"
        R"("lacks":["method"],"asks":"How do the need and the solution meet?",)"
        R"("advice":"Say where, when or how: a shop, a call, a link, a visit."}]})";
    CHECK(told(evaluate(windows_3, grammar)) == half);
    std::ostringstream stream;
    write_json(std::ostreambuf_iterator<char>(stream), evaluate(windows_3, grammar));
    CHECK(stream.str() == half);
    std::string page(half.size() + 1, '#');
    CHECK(write_json(page.data(), evaluate(windows_3, grammar)) == page.data() + half.size());
    CHECK(page == std::string(half) + "#");
}

TEST_CASE("complete: no gaps, and a score of 1") {
    CHECK(told(evaluate(windows_3 + method{.statement = "a call", .where = channel::phone}, grammar)) ==
          R"({"outcome":"pass","score":1,"missing":[],"gaps":[]})");
    CHECK(told(evaluate(windows_3, all_of<>{})) == R"({"outcome":"not_applicable","score":1,"missing":[],"gaps":[]})");
}

TEST_CASE("in another language, questions and advice are told, and identifiers stay") {
    CHECK(told(evaluate(windows_3, grammar), french) ==
          R"({"outcome":"missing","score":0.6666666666666666,"missing":["method"],"gaps":[{"id":"connects","outcome":"missing",)"
          R"("lacks":["method"],"asks":"Comment le besoin et la solution se rencontrent-ils)"
          "\u00A0"
          R"(?","advice":"Dites où, quand ou comment)"
          "\u00A0"
          R"(: une boutique, un appel, un lien, une visite."}]})");
}

TEST_CASE("a measurement and an element, where there is one") {
    CHECK(told(evaluate(sentence{touchpoints{places}}, each(touch_is_long{}))) ==
          R"({"outcome":"fail","score":0,"missing":[],"gaps":[{"id":"touch-is-long","outcome":"fail","lacks":[],"asks":"","advice":"",)"
          R"("measurement":{"actual":4,"bound":5,"direction":"at_least"},"element":1}]})");
}

TEST_CASE("under no, it is said that the rule is wanted to fail") {
    CHECK(told(evaluate(windows_3, no(states_solution))).find(R"("outcome":"pass","lacks":[],"asks":"","advice":"","negated":true})") !=
          std::string::npos);
}

TEST_CASE("any words make valid JSON") {
    CHECK(told(evaluate(windows_3, hostile{})) ==
          R"({"outcome":"fail","score":0,"missing":[],"gaps":[{"id":"say \"no\"","outcome":"fail","lacks":[],)"
          R"("asks":"a\\b\u000a\u0009\u0001\u001f/?","advice":")"
          "\uFFFD\uFFFD \u2028 \U0001F3B5\x7F"
          R"("}]})");
}

TEST_CASE("a number that JSON cannot say is null") {
    constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(told(evaluate(sentence{budget{.amount = infinity}}, within{1})).find(R"({"actual":null,"bound":1,)") != std::string::npos);
    CHECK(told(evaluate(sentence{budget{.amount = nan}}, within{-infinity})).find(R"({"actual":null,"bound":null,)") != std::string::npos);
}

#if __has_include(<nlohmann/json.hpp>)

TEST_CASE("it is read back as it was meant, by another's parser") {
    const auto read = nlohmann::json::parse(told(evaluate(windows_3, hostile{})));
    CHECK(read["gaps"][0]["id"] == hostile::id);
    CHECK(read["gaps"][0]["asks"] == hostile::asks);
    CHECK(read["gaps"][0]["advice"] == "\uFFFD\uFFFD \u2028 \U0001F3B5\x7F");
    for (const language* in : {&english, &french}) {
        const auto v = evaluate(windows_3, all(grammar, tridom, at_best));
        const auto all = nlohmann::json::parse(told(v, *in));
        CHECK(all["outcome"] == "missing");
        CHECK(all["score"] == v.score());
        CHECK(all["missing"].size() == v.missing().size());
        CHECK(all["gaps"].size() == v.gaps().size());
    }
}

TEST_CASE("numbers are read back as the same numbers") {
    for (const double number : {0.1, 2.0 / 3, 1e300, 5e-324, -123456789.123456789, 9007199254740993.0, 1e21}) {
        const auto read = nlohmann::json::parse(told(evaluate(sentence{budget{.amount = number}}, within{number * 0.75 - 1})));
        if (read["gaps"].empty()) continue;
        CHECK(read["gaps"][0]["measurement"]["actual"].get<double>() == number);
        CHECK(read["gaps"][0]["measurement"]["bound"].get<double>() == number * 0.75 - 1);
    }
}

#endif
