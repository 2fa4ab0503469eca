#include <pitch/report/markdown.hpp>

#include <array>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "../support/report_cases.hpp"
#include "../support/report_lines.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("report/markdown");

namespace {

using namespace pitch;
using support::any_need;
using support::asks_about;
using support::fill;
using support::headline;
using support::report_lines;
using support::rest;
using support::returns;
using support::windows_3;

template <class... Arguments>
std::string printed(const Arguments&... arguments) {
    std::string out;
    write_markdown(std::back_inserter(out), arguments...);
    return out;
}

// The lines of a page.

std::string bold(std::string_view s) { return "**" + std::string(s) + "**"; }
std::string emphasized(std::string_view s) { return "*" + std::string(s) + "*"; }
/// A check box without a question: its status and its rule.
std::string box(phrase status, std::string_view label) { return "- [ ] " + emphasized(english.say(status)) + " " + bold(label); }
/// What stands behind a rule's label: its question and its advice.
template <class RuleType>
std::string words_of(const RuleType&) {
    return " — " + std::string(RuleType::asks) + " " + std::string(RuleType::advice);
}
std::string in_parentheses(std::string_view part) { return " " + fill(english.say(phrase::needs_part), {{"part", part}}); }

// Criteria of an application.
constexpr auto is_stated = all(asks_about<0, need>{}, asks_about<1, need>{outcome::fail});
constexpr auto is_planned = all(asks_about<2, need, solution>{}, asks_about<3, method>{}, asks_about<4, method, audience>{},
                                any(asks_about<5, audience>{}, asks_about<6, budget>{}));
constexpr auto is_wanted = all(asks_about<3, method>{}, asks_about<7, need>{outcome::missing}, advise(asks_about<8, need>{outcome::fail}));

TEST_CASE("a report of three verdicts prints their headlines, and what is left to do as check boxes") {
    constexpr std::string_view whole_page =
        "- *sentence* — Contradicts itself: 1 of 2 answered.\n"
        "- *readiness* — Open questions: 1 of 4 answered.\n"
        "- *reception* — Ask them first: 0 of 2 answered.\n"
        "\n"
        "**Questions to settle**\n"
        "\n"
        "- [ ] *conflict* **second** — Second? Do two.\n"
        "- [ ] *missing* **fourth** (method) — Fourth? Do four.\n"
        "  - method: 1 question depends on it\n"
        "- [ ] *missing* one of:\n"
        "  - [ ] **sixth** (audience) — Sixth? Do six.\n"
        "  - [ ] **seventh** (budget) — Seventh? Do seven.\n"
        "  - audience: 1 question depends on it\n"
        "\n"
        "*… and 1 more*\n";
    CHECK(printed(evaluate(windows_3, is_stated), evaluate(windows_3, is_planned), evaluate(windows_3, is_wanted)) == whole_page);
}

TEST_CASE("in the mode all, questions are indented below the part that they depend on, and advice comes last") {
    const report_lines page(printed(evaluate(windows_3, all(is_planned, is_wanted)), english, static_cast<std::size_t>(-1)));
    CHECK(page[4].whole == box(phrase::missing, "fourth") + in_parentheses("method") + words_of(asks_about<3, method>{}));
    CHECK(page[5].whole == "- [ ] " + emphasized(english.say(phrase::missing)) + " " + std::string(english.say(phrase::one_of)));
    CHECK(page[8].whole == "  - " + support::dependents("audience", 1));
    CHECK(page[9].whole == "    - [ ] " + bold("fifth") + in_parentheses("method") + words_of(asks_about<4, method, audience>{}));
    CHECK(page[10].whole == box(phrase::missing, "eighth") + words_of(asks_about<7, need>{}));
    CHECK(page[11].whole == box(phrase::advice, "ninth") + words_of(asks_about<8, need>{}));
    CHECK(page.size() == 12);
}

TEST_CASE("a report of three verdicts ends its headlines with a statement if a complete sentence is disruptive") {
    constexpr auto unasked = windows_3 + method{"a call"} + recipient{.where = none};
    const auto complete = evaluate(any_need, returns<0>{outcome::pass});
    const report_lines page(printed(complete, complete, evaluate(unasked, respectful)));
    CHECK(page[3].whole.empty());
    CHECK(page[4].whole == bold(english.say(phrase::unasked)));
}

TEST_CASE("a report of one verdict prints its headline, and what is left to do as check boxes") {
    const report_lines page(printed(evaluate(windows_3, asks_about<0, method>{})));
    CHECK(page.size() == 5);
    CHECK(page[0].whole == bold(headline(phrase::complete_missing, 0, 1)));
    CHECK(page[1].whole.empty());
    CHECK(page[2].whole == bold(english.say(phrase::questions)));
    CHECK(page[3].whole.empty());
    CHECK(page[4].whole == box(phrase::missing, "first") + in_parentheses("method") + words_of(asks_about<0, method>{}));
    CHECK(report_lines(printed(evaluate(windows_3, asks_about<0, method>{}), english, 3u, judged_as::received))[0].whole ==
          bold(headline(phrase::received_missing, 0, 1)));
}

TEST_CASE("a report can be printed at compile time and into any output iterator") {
    static constexpr auto page = [] {
        std::array<char, 512> to{};
        char* const end = write_markdown(to.data(), evaluate(windows_3, grammar));
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    constexpr std::string_view at_compile_time(page.first.data(), page.second);
    CHECK_TWICE(at_compile_time.starts_with("**"));
    CHECK_TWICE(at_compile_time.find("**connects**") != std::string_view::npos);
    CHECK_TWICE(at_compile_time.ends_with("\n"));
    CHECK(printed(evaluate(windows_3, grammar)) == at_compile_time);
    std::ostringstream stream;
    write_markdown(std::ostreambuf_iterator<char>(stream), evaluate(windows_3, grammar));
    CHECK(stream.str() == at_compile_time);
}

TEST_CASE("a verdict without gaps and advice prints only its headline") {
    CHECK(printed(evaluate(any_need, returns<0>{outcome::pass})) == bold(headline(phrase::complete_holds, 1, 1)) + "\n");
    CHECK(printed(evaluate(any_need, all_of<>{})) == bold(headline(phrase::complete_does_not_apply, 0, 0)) + "\n");
    CHECK(printed(evaluate(any_need, advise(returns<0>{outcome::pass}))) == bold(headline(phrase::complete_does_not_apply, 0, 0)) + "\n");
}

TEST_CASE("at most three entries are printed, and the last line counts the rest") {
    const auto v = evaluate(windows_3, all(returns<0>{outcome::missing}, returns<1>{outcome::fail}, returns<2>{outcome::missing},
                                           asks_about<3, solution>{outcome::fail}, returns<4>{outcome::missing}));
    const report_lines three(printed(v));
    CHECK(three.size() == 9);
    CHECK(three[0].whole == bold(headline(phrase::complete_fails, 0, 5)));
    CHECK(three[4].whole == box(phrase::fails, "second"));
    CHECK(three[5].whole == box(phrase::fails, "fourth") + words_of(asks_about<3, solution>{}));
    CHECK(three[6].whole == box(phrase::missing, "first"));
    CHECK(three[7].whole.empty());
    CHECK(three[8].whole == emphasized(rest(2)));

    const report_lines four(printed(v, english, 4u));
    CHECK(four.size() == 10);
    CHECK(four[7].whole == box(phrase::missing, "third"));
    CHECK(four[8].whole.empty());
    CHECK(four[9].whole == emphasized(rest(1)));

    const report_lines five(printed(v, english, 5u));
    CHECK(five.size() == 9);
    CHECK(five.back().whole == box(phrase::missing, "fifth"));
}

constexpr auto gap_and_advice = all(asks_about<0, method>{}, returns<1>{outcome::missing}, advise(returns<2>{outcome::fail}));

TEST_CASE("advice comes last, if the entries leave room for it") {
    const auto v = evaluate(any_need, gap_and_advice);
    const report_lines three(printed(v));
    CHECK(three.size() == 7);
    CHECK(three[5].whole == box(phrase::missing, "second"));
    CHECK(three[6].whole == box(phrase::advice, "third"));
    CHECK(report_lines(printed(v, english, 2u)).back().whole == box(phrase::missing, "second"));
}

TEST_CASE("advice alone is printed below the title of the questions, and only counted if `most` is 0") {
    const auto v = evaluate(any_need, all(advise(returns<0>{outcome::fail}), advise(returns<1>{outcome::missing})));
    const std::string head = bold(headline(phrase::complete_does_not_apply, 0, 0));
    const report_lines one(printed(v, english, 1u));
    CHECK(one.size() == 7);
    CHECK(one[0].whole == head);
    CHECK(one[2].whole == bold(english.say(phrase::questions)));
    CHECK(one[4].whole == box(phrase::advice, "first"));
    CHECK(one[6].whole == emphasized(rest(1)));

    const report_lines two(printed(v, english, 2u));
    CHECK(two.size() == 6);
    CHECK(two[4].whole == box(phrase::advice, "first"));
    CHECK(two[5].whole == box(phrase::advice, "second"));

    CHECK(report_lines(printed(v, english, 0u)).back().whole == emphasized(rest(2)));
}

TEST_CASE("if `most` is 0, the entries are only counted") {
    const report_lines page(printed(evaluate(any_need, gap_and_advice), english, 0u));
    CHECK(page.size() == 6);
    CHECK(page[2].whole == bold(english.say(phrase::questions)));
    CHECK(page[4].whole.empty());
    CHECK(page[5].whole == emphasized(rest(2)));
}

TEST_CASE("in French, headlines, statuses, labels, parts and words are French") {
    const auto v = evaluate(windows_3, all(connects, asks_about<0, audience>{}, asks_about<1, method, budget>{}));
    const report_lines page(printed(v, v, v, french, 1u));
    const auto head_of = [](phrase head, phrase verdict) {
        return "- " + emphasized(french.say(head)) + " — " + headline(verdict, 0, 3, french);
    };
    CHECK(page.size() == 10);
    CHECK(page[0].whole == head_of(phrase::complete, phrase::complete_missing));
    CHECK(page[1].whole == head_of(phrase::successful, phrase::successful_missing));
    CHECK(page[2].whole == head_of(phrase::received, phrase::received_missing));
    CHECK(page[3].whole.empty());
    CHECK(page[4].whole == bold(french.say(phrase::questions)));
    CHECK(page[5].whole.empty());
    const rule_words& words = *french.find(connects.id);
    CHECK(page[6].whole == "- [ ] " + emphasized(french.say(phrase::missing)) + " " + bold(words.label) + " " +
                               fill(french.say(phrase::needs_part), {{"part", french.word("method")}}) + " — " + std::string(words.asks) +
                               " " + std::string(words.advice));
    CHECK(page[7].whole == "  - " + support::dependents("method", 1, french));
    CHECK(page[8].whole.empty());
    CHECK(page[9].whole == emphasized(rest(1, french)));
}

struct hostile {
    static constexpr std::string_view id = "a*b_c`d", asks = "[x](y) <b> &amp; $1$ ~~no~~ | \\ #5?",
                                      advice = "One\n- [x] two\r\n\t\x1B\xFF!";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};

TEST_CASE("what Markdown would take for a mark is escaped, and no text starts a line") {
    const report_lines page(printed(evaluate(any_need, hostile{})));
    CHECK(page.size() == 5);
    const std::string line = page[4].whole;
    CHECK(line.starts_with(box(phrase::fails, "a\\*b\\_c\\`d") + " — "));
    CHECK(line.find(" — \\[x\\](y) \\<b\\> \\&amp; \\$1\\$ \\~\\~no\\~\\~ \\| \\\\ \\#<!---->5? ") != line.npos);
    CHECK(line.ends_with("? One - \\[x\\] two    \uFFFD!"));
}

}  // namespace

TEST_SUITE_END();
