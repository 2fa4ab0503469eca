#include <pitch/detail/report/three_verdicts.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/text.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../../support/report_cases.hpp"
#include "../../support/report_lines.hpp"
#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/three_verdicts");

namespace {

using namespace pitch;
using support::fill;
using support::report_lines;
using support::returns;
using support::windows_3;

template <class... Arguments>
report_lines text_of(const Arguments&... arguments) {
    std::string out;
    write_text(std::back_inserter(out), arguments...);
    return report_lines(out);
}
template <class... Arguments>
report_lines markdown_of(const Arguments&... arguments) {
    std::string out;
    write_markdown(std::back_inserter(out), arguments...);
    return report_lines(out);
}

// A sentence of each kind: a sentence, a brief, and a record of an application.

struct row {
    std::string pain, offer;
    std::vector<touchpoint> places;
    friend auto parts(const row& r) {
        return sentence<need, solution, touchpoints>{need{r.pain, origin::organic}, solution{r.offer, appeal::functional}, r.places};
    }
};

TEST_CASE("a report of a sentence has a line for each of its verdicts, and what the report of the verdicts has") {
    const report_lines page = text_of(windows_3, english, std::size_t{2});
    CHECK(page[0].status == english.say(phrase::complete));
    CHECK(page[0].text == support::headline(phrase::complete_missing, 2, 3));
    CHECK(page[1].status == english.say(phrase::successful));
    CHECK(page[1].text.starts_with(english.say(phrase::successful_missing)));
    CHECK(page[3].status == english.say(phrase::received));
    CHECK(page[3].text.starts_with(english.say(phrase::received_missing)));

    const report_lines of_verdicts =
        text_of(evaluate(windows_3, grammar), evaluate(windows_3, tridom), evaluate(windows_3, welcome), english, std::size_t{2});
    CHECK(page.size() == of_verdicts.size() + 1);
    for (std::size_t i = 0; i < of_verdicts.size(); ++i)
        CHECK(of_verdicts[i].whole == page[i + (i > 3)].whole);  // except the recipient's answer
}

TEST_CASE("briefs and records are sentences") {
    brief b;
    b.need = {"arrive dry", origin::organic};
    CHECK(text_of(b)[0].text == support::headline(phrase::complete_missing, 1, 3));
    CHECK(markdown_of(b)[0].whole.ends_with(support::headline(phrase::complete_missing, 1, 3)));
    const row r{"arrive dry", "a folding e-bike", {{.name = "the shop", .roles = role::sales, .when = stage::purchase}}};
    CHECK(text_of(r)[0].text == support::headline(phrase::complete_missing, 2, 3));
    CHECK(markdown_of(r)[6].whole.starts_with("| |"));
}

TEST_CASE("a report of a sentence can be printed at compile time") {
    static constexpr auto page = [] {
        std::array<char, 4096> to{};
        char* const end = write_text(to.data(), windows_3, english, 1);
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    constexpr std::string_view at_compile_time(page.first.data(), page.second);
    CHECK_TWICE(at_compile_time.starts_with("  sentence "));
    CHECK_TWICE(at_compile_time.ends_with(" more\n"));
}

// The recipient's answer.

constexpr method self_service{
    .statement = "a web shop", .where = channel::web, .when = stage::purchase, .how = approach::self_directed, .frequency = 0};
constexpr method with_help{
    .statement = "a shop", .where = channel::store, .when = stage::purchase, .how = approach::assisted, .frequency = 0};
constexpr method both_ways{.statement = "a shop",
                           .where = channel::store,
                           .when = stage::purchase,
                           .how = approach::assisted | approach::self_directed,
                           .frequency = 0};
constexpr recipient open{.where = channel::store | channel::web, .how = approach::assisted | approach::self_directed};

std::string answer_of(const auto& s, const language& in = english) { return text_of(s, in)[4].text; }
std::string perceived(std::string_view answer, const language& in = english) {
    return fill(in.say(phrase::perceived), {{"answer", answer}});
}

TEST_CASE("a report of a sentence says how the recipient perceives the method") {
    CHECK(answer_of(sentence{self_service, open}) == perceived(english.word("marketed")));
    CHECK(answer_of(sentence{with_help, open}) == perceived(english.word("sold")));
    CHECK(answer_of(sentence{both_ways, open}) == perceived(english.say(phrase::perceived_both)));
    CHECK(answer_of(sentence{with_help, recipient{.where = none}}) == perceived(english.say(phrase::perceived_neither)));
    CHECK(answer_of(sentence{with_help}) == perceived(english.say(phrase::perceived_unknown)));
    CHECK(answer_of(sentence{}) == perceived(english.say(phrase::perceived_unknown)));
    CHECK(answer_of(sentence{with_help, open}, french) == perceived(french.word("sold"), french));
    const report_lines page = text_of(sentence{with_help, open});
    CHECK(page[4].column == page[3].column);
    CHECK(markdown_of(sentence{with_help, open})[4].whole == "  - " + perceived(english.word("sold")));
}

// The letters.

std::string letters(std::string_view targeted, std::string_view relevant, std::string_view innovative, std::string_view others) {
    return fill(english.say(phrase::letters), {{"targeted", targeted},
                                               {"relevant", relevant},
                                               {"innovative", innovative},
                                               {"differentiating", others},
                                               {"orchestrated", others},
                                               {"measurable", others}});
}

TEST_CASE("the second line is followed by how many questions of each criterion are answered") {
    CHECK(text_of(sentence{})[2].text == letters("–", "–", "–", "–"));
    CHECK(text_of(sentence{})[2].column == text_of(sentence{})[1].column);
    CHECK(markdown_of(sentence{})[2].whole == "  - " + letters("–", "–", "–", "–"));
    constexpr sentence some{audience{"commuters"}, novelty{"a first"}};
    const std::size_t asked = [&] {  // how many questions the criterion has depends on the library
        std::size_t rules = 0;
        for (const finding& f : evaluate(sentence{}, targeted).findings()) rules += f.kind == kind::rule;
        return rules;
    }();
    const std::string one_of_them = fill(english.say(phrase::letter_count), {{"n", "1"}, {"m", std::to_string(asked)}});
    CHECK(text_of(some)[2].text == letters(one_of_them, "–", "✓", "–"));
    CHECK(text_of(sentence{}, french)[2].text.starts_with("T –"));
    // Touchpoints without roles say something, though nothing is answered.
    static constexpr touchpoint shop[]{{.name = "shop"}};
    CHECK(text_of(sentence{touchpoints(shop)})[2].text.find("O 0/2") != std::string::npos);
}

TEST_CASE("a criterion whose rules only fail is not silent: none of its questions is answered") {
    // Moved by nothing that the solution has, and met where they do not want to be.
    constexpr sentence s{solution{"a", appeal::functional}, with_help,
                         recipient{.moved_by = motive::story, .where = channel::web, .how = approach::assisted}};
    const std::string line = text_of(s)[2].text;
    CHECK(evaluate(s, relevant).flawed());
    CHECK(line.find(" · R 0/") != std::string::npos);
}

TEST_CASE("letters need the six criteria, and the answer of the recipient needs the sentence") {
    const auto v = evaluate(sentence{}, all_of<>{});
    CHECK(text_of(v, v, v).size() == 3);
    CHECK(text_of(v, evaluate(sentence{}, all(tridom)), v)[2].text == letters("–", "–", "–", "–"));
    CHECK(text_of(v, evaluate(sentence{}, all(targeted)), v)[2].text.find(english.say(phrase::received_does_not_apply)) !=
          std::string::npos);
}

// The continuum.

constexpr touchpoint places[]{{.name = "a poster", .roles = role::marketing, .when = stage::awareness | stage::interest},
                              {.name = "the shop", .roles = role::marketing | role::sales, .when = stage::purchase},
                              {.name = "no stage", .roles = role::fulfilment},
                              {.name = "no role", .when = stage::advocacy}};

TEST_CASE("Markdown shows the continuum: stages in columns, roles in rows, a mark for each touchpoint") {
    const report_lines page = markdown_of(sentence{touchpoints{places}}, english, std::size_t{0});
    CHECK(page[5].whole.empty());
    CHECK(page[6].whole == "| | awareness | interest | consideration | preference | purchase | loyalty | advocacy |");
    CHECK(page[7].whole == "|---|:-:|:-:|:-:|:-:|:-:|:-:|:-:|");
    CHECK(page[8].whole == "| marketing | ● | ● |  |  | ● |  |  |");
    CHECK(page[9].whole == "| sales |  |  |  |  | ● |  |  |");
    CHECK(page[10].whole == "| fulfilment |  |  |  |  |  |  |  |");
    CHECK(page[11].whole.empty());
    const report_lines in_french = markdown_of(sentence{touchpoints{places}}, french, std::size_t{0});
    CHECK(in_french[6].whole.starts_with("| | " + std::string(french.word("awareness")) + " |"));
    CHECK(in_french[9].whole.starts_with("| " + std::string(french.word("sales")) + " |"));
}

TEST_CASE("there is no table if no touchpoint has a stage and a role, and none in a text") {
    const auto tables = [](const report_lines& page) {
        std::size_t rows = 0;
        for (std::size_t i = 0; i < page.size(); ++i) rows += page[i].whole.starts_with("|");
        return rows;
    };
    constexpr touchpoint halves[]{places[2], places[3]};
    CHECK(tables(markdown_of(sentence{touchpoints{places}})) == 5);
    CHECK(tables(markdown_of(sentence{touchpoints{halves}})) == 0);
    CHECK(tables(markdown_of(sentence{})) == 0);
    CHECK(tables(text_of(sentence{touchpoints{places}})) == 0);
}

}  // namespace

TEST_SUITE_END();
