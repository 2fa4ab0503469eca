#include <pitch/report/tally.hpp>

#include <array>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "../support/report_lines.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("report/tally");

namespace {

using namespace pitch;
using support::fill;
using support::report_lines;

/// The tally of three sentences: two parts of three stated, all of them, and none. Only the second
/// one is complete.
template <class EvaluatorType>
constexpr tally<EvaluatorType> three_counted(const EvaluatorType& e) {
    constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike"}};
    constexpr auto whole = sentence{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}} +
                           method{.statement = "a test ride", .where = channel::store};
    tally t{e};
    t += evaluate(half, e);
    t += evaluate(whole, e);
    t += evaluate(sentence{need{}}, e);
    return t;
}

template <class TallyType, class... More>
std::string text_of(const TallyType& t, const More&... more) {
    std::string out;
    write_text(std::back_inserter(out), t, more...);
    return out;
}
template <class TallyType, class... More>
std::string markdown_of(const TallyType& t, const More&... more) {
    std::string out;
    write_markdown(std::back_inserter(out), t, more...);
    return out;
}
template <class TallyType>
std::string json_of(const TallyType& t) {
    std::string out;
    write_json(std::back_inserter(out), t);
    return out;
}

/// The headline of a tally: the verdict, and how many sentences have it.
std::string headline(phrase verdict, std::size_t complete, std::size_t sentences, const language& in = english) {
    return fill(in.say(phrase::tally_headline),
                {{"verdict", in.say(verdict)}, {"n", std::to_string(complete)}, {"m", std::to_string(sentences)}});
}

// What a line of text has behind a rule's label: a bar of 20 characters, a share, and the outcomes
// that occurred.

std::string bar(std::size_t filled) {
    std::string drawn;
    for (std::size_t i = 0; i < 20; ++i) drawn += i < filled ? "█" : "░";
    return drawn;
}
std::string share(std::string_view percent, const language& in = english) { return fill(in.say(phrase::percent), {{"n", percent}}); }
std::string passing_and_missing(std::string_view passing, std::string_view lacking, const language& in = english) {
    return "  (" + std::string(in.say(phrase::holds)) + " " + std::string(passing) + ", " + std::string(in.say(phrase::missing)) + " " +
           std::string(lacking) + ")";
}

// The JSON of a tally, in which counts are listed in the order of the keys: pass, missing, fail,
// not_applicable.

std::string counts_json(const std::array<int, 4>& counts) {
    return "\"pass\":" + std::to_string(counts[0]) + ",\"missing\":" + std::to_string(counts[1]) +
           ",\"fail\":" + std::to_string(counts[2]) + ",\"not_applicable\":" + std::to_string(counts[3]);
}
std::string rule_json(std::string_view id, const std::array<int, 4>& counts, int gaps, std::string_view more = "") {
    return "{\"id\":\"" + std::string(id) + "\"," + counts_json(counts) + ",\"gaps\":" + std::to_string(gaps) + std::string(more) + "}";
}
std::string tally_json(int sentences, int complete, const std::array<int, 4>& outcomes, std::string_view rules) {
    return "{\"sentences\":" + std::to_string(sentences) + ",\"complete\":" + std::to_string(complete) + ",\"outcomes\":{" +
           counts_json(outcomes) + "},\"rules\":[" + std::string(rules) + "]}";
}

/// The line of that rule; an empty one if there is none.
std::string line_of(std::string_view label, const report_lines& page) {
    for (std::size_t i = 0; i < page.size(); ++i)
        if (page[i].status == label) return page[i].text;
    return "";
}

TEST_CASE("in text, a tally has a headline, and a bar for each rule with its share of gaps and its outcomes") {
    const report_lines page(text_of(three_counted(grammar)));
    CHECK(page.size() == 5);
    CHECK(page[0].whole == headline(phrase::complete_holds, 1, 3));
    CHECK(page[1].whole == english.say(phrase::questions));
    CHECK(line_of("states-solution", page) == bar(13) + "  " + share("66.7") + passing_and_missing("1", "2"));
    CHECK(line_of("connects", page) == bar(13) + "  " + share("66.7") + passing_and_missing("1", "2"));
    CHECK(line_of("states-need", page) == bar(7) + "  " + share("33.3") + passing_and_missing("2", "1"));
}

TEST_CASE("in text, the weakest rule comes first, and rules of equal strength stay in the order of the tree") {
    const report_lines page(text_of(three_counted(grammar)));
    CHECK(page[2].status == "states-solution");
    CHECK(page[3].status == "connects");
    CHECK(page[4].status == "states-need");
}

TEST_CASE("in text, the bars start two characters behind the longest label") {
    const report_lines page(text_of(three_counted(grammar)));
    for (std::size_t i = 2; i < page.size(); ++i) CHECK(page[i].column == 2 + std::string_view("states-solution").size() + 2);
    const report_lines in_french(text_of(three_counted(grammar), french));
    const std::size_t longest = text(french.label(states_solution.id)).characters();
    for (std::size_t i = 2; i < in_french.size(); ++i) CHECK(in_french[i].column == 2 + longest + 2);
}

TEST_CASE("a tally prints at compile time and to any stream") {
    static constexpr auto page = [] {
        std::array<char, 600> to{};
        char* const end = write_text(to.data(), three_counted(grammar));
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    constexpr std::string_view at_compile_time(page.first.data(), page.second);
    CHECK_TWICE(at_compile_time.find("\n  states-solution  █████████████░░░░░░░  66.7%  (") != std::string_view::npos);
    CHECK_TWICE(at_compile_time.ends_with("\n"));
    CHECK(text_of(three_counted(grammar)) == at_compile_time);
    std::ostringstream stream;
    stream << three_counted(grammar);
    CHECK(stream.str() == at_compile_time);
}

TEST_CASE("advice is marked as such, and has no share of gaps") {
    const auto advised = three_counted(all(states_need, advise(connects)));
    const report_lines page(text_of(advised));
    CHECK(page.size() == 4);
    CHECK(page[0].whole == headline(phrase::complete_holds, 2, 3));
    CHECK(page[2].status == "states-need");
    CHECK(page[2].text == bar(7) + "  " + share("33.3") + passing_and_missing("2", "1"));
    CHECK(page[3].status == "connects");
    CHECK(page[3].text == std::string(english.say(phrase::advice)) + passing_and_missing("1", "2"));

    const report_lines table(markdown_of(advised));
    CHECK(table.size() == 6);
    CHECK(table[4].whole == "| states-need | 1 | " + share("33.3") + " | 2 | 1 | 0 | 0 |");
    CHECK(table[5].whole == "| connects | " + std::string(english.say(phrase::advice)) + " | | 1 | 2 | 0 | 0 |");

    CHECK(json_of(advised).ends_with(rule_json("states-need", {2, 1, 0, 0}, 1) + "," +
                                     rule_json("connects", {1, 2, 0, 0}, 0, R"(,"advised":true)") + "]}"));
}

TEST_CASE("a rule that is also used outside of advice is not marked as advice") {
    CHECK(text_of(three_counted(all(connects, advise(connects)))).find(english.say(phrase::advice)) == std::string::npos);
}

TEST_CASE("in French, the headline, labels, outcomes and shares are French") {
    const report_lines page(text_of(three_counted(grammar), french));
    CHECK(page.size() == 5);
    CHECK(page[0].whole == headline(phrase::complete_holds, 1, 3, french));
    CHECK(page[1].whole == french.say(phrase::questions));
    CHECK(page[2].status == french.label(states_solution.id));
    CHECK(page[2].text == bar(13) + "  " + share("66,7", french) + passing_and_missing("1", "2", french));
    CHECK(page[3].status == french.label(connects.id));
    CHECK(page[3].text == bar(13) + "  " + share("66,7", french) + passing_and_missing("1", "2", french));
    CHECK(page[4].status == french.label(states_need.id));
    CHECK(page[4].text == bar(7) + "  " + share("33,3", french) + passing_and_missing("2", "1", french));
}

TEST_CASE("a tally of no sentences has empty bars, no shares and no outcomes") {
    const tally none{states_need};
    const report_lines page(text_of(none));
    CHECK(page.size() == 3);
    CHECK(page[0].whole == headline(phrase::complete_holds, 0, 0));
    CHECK(page[2].status == "states-need");
    CHECK(page[2].text == bar(0) + "  –");
    CHECK(json_of(none) == tally_json(0, 0, {0, 0, 0, 0}, rule_json("states-need", {0, 0, 0, 0}, 0)));
}

TEST_CASE("in Markdown, a tally is a table with one row for each rule, the weakest first") {
    const report_lines page(markdown_of(three_counted(all(states_need, connects))));
    CHECK(page.size() == 6);
    CHECK(page[0].whole == "**" + headline(phrase::complete_holds, 1, 3) + "**");
    CHECK(page[1].whole.empty());
    std::string head = "| | " + std::string(english.say(phrase::questions)) + " | % |";
    for (const phrase column : {phrase::holds, phrase::missing, phrase::fails, phrase::does_not_apply})
        head += " " + std::string(english.say(column)) + " |";
    CHECK(page[2].whole == head);
    CHECK(page[3].whole == "|---|---:|---:|---:|---:|---:|---:|");
    CHECK(page[4].whole == "| connects | 2 | " + share("66.7") + " | 1 | 2 | 0 | 0 |");
    CHECK(page[5].whole == "| states-need | 1 | " + share("33.3") + " | 2 | 1 | 0 | 0 |");
}

TEST_CASE("in JSON, a tally has its rules in the order of the tree") {
    CHECK(json_of(three_counted(all(states_need, connects))) ==
          tally_json(3, 1, {1, 2, 0, 0}, rule_json("states-need", {2, 1, 0, 0}, 1) + "," + rule_json("connects", {1, 2, 0, 0}, 2)));
}

TEST_CASE("a rule under no is counted as its opposite in text and Markdown, and as itself in JSON") {
    const auto negated = three_counted(no(connects));
    const report_lines page(text_of(negated));
    CHECK(page[0].whole == headline(phrase::complete_holds, 0, 3));
    CHECK(page[2].status == "not connects");
    CHECK(page[2].text == bar(20) + "  " + share("100") + "  (missing 2, conflict 1)");
    CHECK(report_lines(markdown_of(negated))[4].whole == "| not connects | 3 | " + share("100") + " | 0 | 2 | 1 | 0 |");
    CHECK(json_of(negated).ends_with(rule_json("connects", {1, 2, 0, 0}, 3, R"(,"negated":true)") + "]}"));
    CHECK(report_lines(text_of(negated, french))[2].status == "non\u00A0: lien établi");
}

TEST_CASE("under no, a rule that fails is as intended") {
    const auto never = rule<"never">([](const need&) { return false; });
    const report_lines page(text_of(three_counted(all(states_solution, no(never)))));
    CHECK(line_of("not never", page) == bar(7) + "  " + share("33.3") + passing_and_missing("2", "1"));
}

TEST_CASE("a condition has no share of gaps, and comes last") {
    const auto conditional = three_counted(all(when(states_solution, connects), states_need));
    const report_lines page(text_of(conditional));
    CHECK(page.size() == 5);
    CHECK(page[2].status == "connects");
    CHECK(page[3].status == "states-need");
    CHECK(page[4].status == "states-solution");
    CHECK(page[4].text == "–" + passing_and_missing("1", "2"));
    CHECK(report_lines(markdown_of(conditional))[6].whole == "| states-solution | – | | 1 | 2 | 0 | 0 |");
    CHECK(json_of(conditional).find(rule_json("states-solution", {1, 2, 0, 0}, 2, R"(,"condition":true)")) != std::string::npos);
}

TEST_CASE("labels are padded by the columns that they take") {
    static constexpr rule_words words[]{{"states-solution", "解決策を示す", "", ""}, {"connects", "e\u0301", "", ""}};
    static constexpr language ours{.tag = "ja", .base = &english, .rules = words};
    const std::string page = text_of(three_counted(grammar), ours);
    CHECK(page.find("\n  解決策を示す  " + bar(13)) != std::string::npos);
    CHECK(page.find("\n  e\u0301             " + bar(13)) != std::string::npos);
    CHECK(page.find("\n  states-need   " + bar(7)) != std::string::npos);
    static constexpr phrase_words behind[]{{phrase::negated, "{rule}でない"}};
    constexpr language ours_too{.tag = "ja", .base = &ours, .phrases = behind};
    CHECK(text_of(three_counted(all(no(states_solution), connects)), ours_too).find("\n  e\u0301                   " + bar(13)) !=
          std::string::npos);
    CHECK(text_of(three_counted(all(no(states_solution), connects)), ours).find("\n  e\u0301                 " + bar(13)) !=
          std::string::npos);
}

TEST_CASE("counts above 2^53 are exact") {
    tally many{states_need};
    many += evaluate(sentence{need{"arrive dry", origin::organic}}, states_need);
    for (int doubled = 0; doubled < 60; ++doubled) many += many;
    many += evaluate(sentence{}, states_need);
    constexpr std::string_view pass = "1152921504606846976", all_of_them = "1152921504606846977";
    CHECK(text_of(many).starts_with("Complete: 1152921504606846976 of 1152921504606846977.\n"));
    CHECK(text_of(many).find(passing_and_missing(pass, "1")) != std::string::npos);
    CHECK(markdown_of(many).find("| 1152921504606846976 | 1 | 0 | 0 |") != std::string::npos);
    CHECK(json_of(many).starts_with("{\"sentences\":" + std::string(all_of_them) + ",\"complete\":" + std::string(pass) + ","));
}

struct hostile_id {
    static constexpr std::string_view id = "a|\"b\"\n\xFF";
    constexpr bool operator()(const need&) const { return false; }
};

TEST_CASE("an id is escaped in JSON and in Markdown") {
    CHECK(json_of(three_counted(hostile_id{})).find("\"id\":\"a|\\\"b\\\"\\u000a\uFFFD\"") != std::string::npos);
    CHECK(markdown_of(three_counted(hostile_id{})).find("| a\\|\"b\" \uFFFD | 3 | 100% |") != std::string::npos);
    static constexpr rule_words linked[]{{"connects", "https://a.example/x_y|z @team", "", ""}};
    CHECK(markdown_of(three_counted(connects), language{.tag = "x", .base = &english, .rules = linked})
              .find("| https://a.example/x_y\\|z @<!---->team |") != std::string::npos);
}

}  // namespace

TEST_SUITE_END();
