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

constexpr auto unasked = windows_3 + method{.statement = "call", .where = channel::phone} + recipient{.where = none};

TEST_CASE("a report of three verdicts prints their headlines, and what is left to do as check boxes") {
    constexpr std::string_view whole_page =
        "- *complete* — Complete: 3 of 3 hold.\n"
        "- *successful* — At odds with itself: 0 of 14 hold.\n"
        "- *received* — Disruptive: 0 of 5 hold.\n"
        "\n"
        "**Complete, and nobody asked for it.**\n"
        "\n"
        "**Questions to settle**\n"
        "\n"
        "- [ ] *at odds* **where-wanted** — Do you meet them where they want to be met? "
        "Ask which places and media suit them, and use at least one of these.\n"
        "- [ ] *at odds* **open-to-contact** — Do they want to hear from anyone about this? "
        "Ask before you call; if they wish to be left alone, just be easy to find.\n"
        "- [ ] *missing* **names-audience** (audience) — Whom do you want to reach? "
        "Name a group that you would recognise in the street; 'everyone' is no audience.\n"
        "- *missing* — objective: 3 questions wait for it\n"
        "  - [ ] **sets-objective** — What are you trying to do? "
        "Say what will have changed when it has worked, and the stage that it leads them to.\n"
        "  - [ ] **reaches-objective** (touchpoints) — Does a touchpoint meet them at the stage that you aim for? "
        "Add a touchpoint at that stage, or aim for a stage that you do reach.\n"
        "\n"
        "*… and 13 more (--all)*\n";
    CHECK(printed(evaluate(unasked, grammar), evaluate(unasked, tridom), evaluate(unasked, welcome), english, 5u) == whole_page);
}

TEST_CASE("a report of one verdict prints its headline, and what is left to do as check boxes") {
    const report_lines page(printed(evaluate(windows_3, grammar)));
    CHECK(page.size() == 5);
    CHECK(page[0].whole == bold(headline(phrase::complete_missing, 2, 3)));
    CHECK(page[1].whole.empty());
    CHECK(page[2].whole == bold(english.say(phrase::questions)));
    CHECK(page[3].whole.empty());
    CHECK(page[4].whole == box(phrase::missing, "connects") + in_parentheses("method") + words_of(connects));
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

TEST_CASE("at most three gaps are printed, conflicts first, and the last line counts the rest") {
    const auto v = evaluate(any_need, all(returns<0>{outcome::missing}, returns<1>{outcome::fail}, returns<2>{outcome::missing},
                                          returns<3>{outcome::fail}, returns<4>{outcome::missing}));
    const report_lines three(printed(v));
    CHECK(three.size() == 9);
    CHECK(three[0].whole == bold(headline(phrase::complete_fails, 0, 5)));
    CHECK(three[4].whole == box(phrase::fails, "second"));
    CHECK(three[5].whole == box(phrase::fails, "fourth"));
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

constexpr auto two_for_one_part = all(all(where_wanted, open_to_contact), returns<0>{outcome::missing}, advise(returns<1>{outcome::fail}));

TEST_CASE("gaps that wait for one part are indented below its head") {
    const report_lines page(printed(evaluate(any_need, two_for_one_part)));
    CHECK(page.size() == 8);
    CHECK(page[4].whole == "- " + emphasized(english.say(phrase::missing)) + " — " +
                               fill(english.say(phrase::waiting_rules), {{"part", "recipient"}, {"k", "2"}}));
    CHECK(page[5].whole == "  - [ ] " + bold("where-wanted") + in_parentheses("method") + words_of(where_wanted));
    CHECK(page[6].whole == "  - [ ] " + bold("open-to-contact") + words_of(open_to_contact));
    CHECK(page[7].whole == box(phrase::missing, "first"));
}

TEST_CASE("advice comes last, if the gaps leave room for it") {
    const auto v = evaluate(any_need, two_for_one_part);
    const report_lines four(printed(v, english, 4u));
    CHECK(four.size() == 9);
    CHECK(four[7].whole == box(phrase::missing, "first"));
    CHECK(four[8].whole == box(phrase::advice, "second"));
    CHECK(report_lines(printed(v, english, 3u)).back().whole == box(phrase::missing, "first"));
}

TEST_CASE("advice alone is printed below the title of the questions, and none of it if `most` is 0") {
    const auto v = evaluate(any_need, all(advise(returns<0>{outcome::fail}), advise(returns<1>{outcome::missing})));
    const std::string head = bold(headline(phrase::complete_does_not_apply, 0, 0));
    const report_lines one(printed(v, english, 1u));
    CHECK(one.size() == 5);
    CHECK(one[0].whole == head);
    CHECK(one[2].whole == bold(english.say(phrase::questions)));
    CHECK(one[4].whole == box(phrase::advice, "first"));

    const report_lines two(printed(v, english, 2u));
    CHECK(two.size() == 6);
    CHECK(two[4].whole == box(phrase::advice, "first"));
    CHECK(two[5].whole == box(phrase::advice, "second"));

    CHECK(printed(v, english, 0u) == head + "\n");
}

TEST_CASE("if `most` is 0, the gaps are only counted") {
    const report_lines page(printed(evaluate(any_need, two_for_one_part), english, 0u));
    CHECK(page.size() == 6);
    CHECK(page[2].whole == bold(english.say(phrase::questions)));
    CHECK(page[4].whole.empty());
    CHECK(page[5].whole == emphasized(rest(3)));
}

TEST_CASE("in French, headlines, statuses, labels, parts and words are French") {
    const report_lines page(printed(evaluate(windows_3, grammar), evaluate(windows_3, tridom), evaluate(windows_3, welcome), french, 1u));
    const auto head_of = [](phrase head, phrase verdict, std::size_t passing, std::size_t counted) {
        return "- " + emphasized(french.say(head)) + " — " + headline(verdict, passing, counted, french);
    };
    CHECK(page.size() == 9);
    CHECK(page[0].whole == head_of(phrase::complete, phrase::complete_missing, 2, 3));
    CHECK(page[1].whole == head_of(phrase::successful, phrase::successful_missing, 0, 14));
    CHECK(page[2].whole == head_of(phrase::received, phrase::received_missing, 0, 6));
    CHECK(page[3].whole.empty());
    CHECK(page[4].whole == bold(french.say(phrase::questions)));
    CHECK(page[5].whole.empty());
    const rule_words& words = *french.find(connects.id);
    CHECK(page[6].whole == "- [ ] " + emphasized(french.say(phrase::missing)) + " " + bold(words.label) + " " +
                               fill(french.say(phrase::needs_part), {{"part", french.word("method")}}) + " — " + std::string(words.asks) +
                               " " + std::string(words.advice));
    CHECK(page[7].whole.empty());
    CHECK(page[8].whole == emphasized(rest(19, french)));
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
    CHECK(line.find(" — \\[x\\](y) \\<b\\> \\&amp; \\$1\\$ \\~\\~no\\~\\~ \\| \\\\ \\#5? ") != line.npos);
    CHECK(line.ends_with("? One - \\[x\\] two    \uFFFD!"));
}

}  // namespace

TEST_SUITE_END();
