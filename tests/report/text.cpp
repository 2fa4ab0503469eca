#include <pitch/report/text.hpp>

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

TEST_SUITE_BEGIN("report/text");

namespace {

using namespace pitch;
using support::any_need;
using support::asks_about;
using support::dependents;
using support::fill;
using support::headline;
using support::report_line;
using support::report_lines;
using support::rest;
using support::returns;
using support::rule_names;
using support::windows_3;

// The statuses of a rule.
constexpr std::string_view holds = english.say(phrase::holds), missing = english.say(phrase::missing),
                           conflicts = english.say(phrase::fails), does_not_apply = english.say(phrase::does_not_apply),
                           advice = english.say(phrase::advice);

template <class EvaluatorType>
std::string printed(const verdict<EvaluatorType>& v, const language& in = english, std::size_t most = static_cast<std::size_t>(-1)) {
    std::string out;
    write_text(std::back_inserter(out), v, in, most);
    return out;
}
template <class EvaluatorType>
report_lines lines_of(const verdict<EvaluatorType>& v, const language& in = english, std::size_t most = static_cast<std::size_t>(-1)) {
    return report_lines(printed(v, in, most));
}

// The text of a rule's line: its label, and what a report adds to it.

std::string with_parts(std::string_view label, std::string_view parts) {
    return std::string(label) + " " + fill(english.say(phrase::needs_part), {{"part", parts}});
}
std::string with_element(std::string_view label, std::string_view number) {
    return fill(english.say(phrase::element), {{"rule", label}, {"element", fill(english.say(phrase::ordinal), {{"n", number}})}});
}
std::string with_measurement(std::string_view label, phrase direction, std::string_view actual, std::string_view bound,
                             const language& in = english) {
    return fill(in.say(phrase::element), {{"rule", label}, {"element", fill(in.say(direction), {{"actual", actual}, {"bound", bound}})}});
}
std::string opposite_of(std::string_view label) { return fill(english.say(phrase::negated), {{"rule", label}}); }
/// Whether the lines are a rule's question and its advice.
template <class RuleType>
bool are_words_of(const RuleType&, const std::vector<report_line>& lines) {
    return lines.size() == 2 && lines[0].text == RuleType::asks && lines[1].text == RuleType::advice;
}

struct fits {
    static constexpr std::string_view id = "fits";
    constexpr measurement operator()(const message& m) const { return measurement::at_most(m.words.characters(), 30); }
};
struct enough {
    static constexpr std::string_view id = "enough";
    constexpr measurement operator()(const budget& b) const { return measurement::at_least(b.amount.value_or(0), 0.5); }
};
struct short_name {
    static constexpr std::string_view id = "short-name";
    constexpr measurement operator()(const touchpoint& t) const { return measurement::at_most(t.name.characters(), 4); }
};

// A page of everything that a text report can print about one verdict.

struct is_better {
    static constexpr std::string_view id = "is-better", asks = "Better?", advice = "Say how.";
    constexpr outcome operator()(const alternative& a) const { return said(a.difference.stated()); }
};
constexpr alternative dos_and_mac[]{{"DOS", "no commands to learn"}, {"a Macintosh"}};
constexpr auto campaign =
    windows_3 + message{.words = "When the occasion calls for moving, call United Van Lines."} + alternatives(dos_and_mac);
constexpr auto everything = all(asks_about<0, need>{}, any(asks_about<1, solution>{}, asks_about<2, novelty>{}), no(asks_about<3, need>{}),
                                fits{}, each(is_better{}), asks_about<4, method>{}, asks_about<5, method, recipient>{},
                                any(asks_about<6, audience>{}, asks_about<7, budget>{}), advise(asks_about<8, need>{outcome::missing}));
constexpr std::string_view whole_page =
    "Contradicts itself: 2 of 8 answered.\n"
    "  ok              first\n"
    "  ok              second\n"
    "  does not apply  third (novelty)\n"
    "  conflict        not fourth\n"
    "  conflict        fits: 58, at most 30\n"
    "  missing         fifth (method)\n"
    "                  Fifth?\n"
    "                  Do five.\n"
    "                  method: 1 question depends on it\n"
    "                    sixth (recipient)\n"
    "                      Sixth?\n"
    "                      Do six.\n"
    "  missing         one of:\n"
    "                    seventh (audience)\n"
    "                      Seventh?\n"
    "                      Do seven.\n"
    "                    eighth (budget)\n"
    "                      Eighth?\n"
    "                      Do eight.\n"
    "  missing         is-better: #2\n"
    "                  Better?\n"
    "                  Say how.\n"
    "  advice          ninth\n"
    "                  Ninth?\n"
    "                  Do nine.\n";

TEST_CASE("a report prints the headline, what needs no work, conflicts, questions by part, and advice") {
    CHECK(printed(evaluate(campaign, everything)) == whole_page);
    constexpr auto page = [] {
        std::array<char, 2048> to{};
        char* const end = write_text(to.data(), evaluate(campaign, everything));
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    CHECK_TWICE(std::string_view(page.first.data(), page.second) == whole_page);
}

TEST_CASE("a verdict prints to any stream of char, by << and by iterator") {
    const auto v = evaluate(windows_3, grammar);
    std::ostringstream stream;
    stream << v << "next\n";
    CHECK(stream.str() == printed(v) + "next\n");
    std::ostringstream by_iterator;
    write_text(std::ostreambuf_iterator<char>(by_iterator), v);
    CHECK(by_iterator.str() == printed(v));
}
template <class Stream>
concept takes_a_verdict = requires(Stream& stream, const verdict<criteria::grammar>& v) { stream << v; };
static_assert(takes_a_verdict<std::ostringstream>);
static_assert(!takes_a_verdict<std::wostringstream>);
static_assert(!takes_a_verdict<std::string>);

TEST_CASE("write_text returns the iterator behind what it wrote") {
    const auto v = evaluate(windows_3, grammar);
    const std::string page = printed(v);
    std::string out(page.size() + 1, '#');
    const auto end = write_text(out.begin(), v);
    CHECK(end == out.end() - 1);
    CHECK(out == page + "#");
}

TEST_CASE("the text of every line starts two characters behind the longest status") {
    constexpr std::size_t margin = 2, gap = 2;
    CHECK(lines_of(evaluate(windows_3, all(states_need, connects))).is_aligned_at(margin + missing.size() + gap));
    CHECK(lines_of(evaluate(any_need, all(returns<0>{outcome::pass}, returns<1>{outcome::not_applicable})))
              .is_aligned_at(margin + does_not_apply.size() + gap));
    CHECK(lines_of(evaluate(any_need, returns<0>{outcome::pass})).is_aligned_at(margin + holds.size() + gap));
    CHECK(lines_of(evaluate(any_need, all(returns<0>{outcome::pass}, returns<1>{outcome::missing})), french)
              .is_aligned_at(margin + text(french.say(phrase::missing)).characters() + gap));
}

constexpr phrase_words wide_statuses[]{{phrase::holds, "可"}, {phrase::missing, "e\u0301te\u0301"}};
constexpr language with_wide_statuses{.base = &english, .phrases = wide_statuses};

TEST_CASE("columns are padded by the width that a terminal shows") {
    const report_lines page =
        lines_of(evaluate(any_need, all(returns<0>{outcome::pass}, returns<1>{outcome::missing})), with_wide_statuses);
    CHECK(page[1].whole == "  可   first");
    CHECK(page[2].whole == "  e\u0301te\u0301  second");
}

// Criteria of an application: the member `as` names the kind of verdict, if it is a judged_as constant.
struct is_received {
    static constexpr std::string_view id = "is-received";
    static constexpr auto as = judged_as::received;
    using made_of = all_of<rules::states_need>;
};
struct has_other_as {
    static constexpr std::string_view id = "has-other-as";
    static constexpr int as = 1;
    using made_of = all_of<rules::states_need>;
};
struct has_no_constant_as {
    static constexpr std::string_view id = "has-no-constant-as";
    judged_as as = judged_as::received;
    using made_of = all_of<rules::states_need>;
};

TEST_CASE("a criterion chooses its headline by `as`; another member of that name is ignored") {
    const auto headline_of = [](const auto& criterion) {
        std::string out;
        write_text(std::back_inserter(out), evaluate(sentence{}, criterion));
        return out.substr(0, out.find('\n'));
    };
    CHECK(headline_of(is_received{}) == headline(phrase::received_missing, 0, 1));
    CHECK(headline_of(has_other_as{}) == headline(phrase::complete_missing, 0, 1));
    CHECK(headline_of(has_no_constant_as{}) == headline(phrase::complete_missing, 0, 1));
}

TEST_CASE("a missing rule lists the parts that it lacks, and its question and advice start in the second column") {
    const report_lines page = lines_of(evaluate(windows_3, all(asks_about<0, need>{}, asks_about<1, method, recipient>{})));
    CHECK(page.front().whole == headline(phrase::complete_missing, 1, 2));
    CHECK(page.order(rule_names) == "first, second");
    CHECK(page.of("first").status == holds);
    CHECK(page.of("second").status == missing);
    CHECK(page.of("second").text == with_parts("second", "method, recipient"));
    CHECK(are_words_of(asks_about<1, method, recipient>{}, page.below("second")));
    CHECK(page.below("second").front().column == page.of("second").column);
}

TEST_CASE("below the question of a part are those that depend on it, indented, with the other parts that they lack") {
    const auto v =
        evaluate(sentence{}, all(asks_about<0, need, method>{}, asks_about<1, need>{}, asks_about<2, method>{}, asks_about<3, method>{}));
    const report_lines page = lines_of(v);
    constexpr std::string_view labels[]{"need", "method", "first", "second", "third", "fourth"};
    CHECK(page.order(labels) == "second, third, method, first, fourth");  // "first" depends on need, but is printed below method
    const std::size_t column = page.of("second").column;
    CHECK(page.of("method").text == dependents("method", 2));
    CHECK(page.of("method").column == column);
    CHECK(lines_of(v, english, 2).of("need").text == dependents("need", 1));
    CHECK(page.of("first").text == with_parts("first", "need"));
    CHECK(page.of("first").column == column + 2);
    CHECK(are_words_of(asks_about<0, need, method>{}, page.below("first")));
    CHECK(page.below("first").front().column == column + 4);
    CHECK(page.of("fourth").text == "fourth");

    const report_lines first_screen = lines_of(v, english, 2);
    CHECK(first_screen.order(labels) == "second, need, third, method");
    CHECK(first_screen.of("method").text == dependents("method", 2));
    CHECK(first_screen.size() == 1 + 4 + 4);
}

TEST_CASE("a choice is one question: how many of its options are needed, and the options below it") {
    const auto one = any(asks_about<0, need>{}, asks_about<1, method>{});
    const auto two = at_least<2>(asks_about<2, audience>{}, asks_about<3, budget>{}, asks_about<4, owner>{});
    const report_lines page = lines_of(evaluate(sentence{}, all(one, two)));
    CHECK(page.size() == 1 + 7 + 10);
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 3));
    CHECK(page[1].status == missing);
    CHECK(page[1].text == english.say(phrase::one_of));
    CHECK(page.of("first").text == with_parts("first", "need"));
    CHECK(page.of("first").column == page[1].column + 2);
    CHECK(are_words_of(asks_about<0, need>{}, page.below("first")));
    CHECK(page.below("first").front().column == page[1].column + 4);
    CHECK(page[8].status == missing);
    CHECK(page[8].text == fill(english.say(phrase::some_of), {{"k", "2"}}));
    CHECK(page.order(rule_names) == "first, second, third, fourth, fifth");
}

TEST_CASE("rules that pass or do not apply come first, then conflicts, then gaps") {
    const report_lines page =
        lines_of(evaluate(any_need, all(returns<0>{outcome::missing}, returns<1>{outcome::fail}, returns<2>{outcome::pass},
                                        returns<3>{outcome::fail}, returns<4>{outcome::not_applicable})));
    CHECK(page.front().whole == headline(phrase::complete_fails, 1, 4));
    CHECK(page.order(rule_names) == "third, fifth, second, fourth, first");
    CHECK(page.size() == 6);
    CHECK(page.of("third").status == holds);
    CHECK(page.of("fifth").status == does_not_apply);
    CHECK(page.of("second").status == conflicts);
    CHECK(page.of("fourth").status == conflicts);
    CHECK(page.of("first").status == missing);
}

TEST_CASE("at most `most` entries are printed, and the last line counts the rest") {
    const auto v =
        evaluate(windows_3, all(asks_about<0, need>{outcome::missing}, asks_about<1, need>{outcome::fail}, asks_about<2, method>{},
                                asks_about<3, solution>{outcome::fail}, asks_about<4, solution>{outcome::missing}));
    const report_lines three = lines_of(v, english, 3);
    CHECK(three.front().whole == headline(phrase::complete_fails, 0, 5));
    CHECK(three.order(rule_names) == "second, fourth, third");
    CHECK(three.size() == 1 + 3 * 3 + 1);
    CHECK(three.back().text == rest(2));
    CHECK(three.is_aligned_at(three.of("third").column));

    const report_lines four = lines_of(v, english, 4);
    CHECK(four.order(rule_names) == "second, fourth, third, first");
    CHECK(four.back().text == rest(1));

    const report_lines five = lines_of(v, english, 5);
    CHECK(five.order(rule_names) == "second, fourth, third, first, fifth");
    CHECK(five.size() == 1 + 5 * 3);

    const report_lines none_of_them = lines_of(v, english, 0);
    CHECK(none_of_them.size() == 2);
    CHECK(none_of_them.front().whole == headline(phrase::complete_fails, 0, 5));
    CHECK(none_of_them.back().text == rest(5));
    CHECK(none_of_them.back().column == three.back().column);
}

TEST_CASE("one entry that is left out has a phrase of its own") {
    const auto v = evaluate(any_need, all(returns<0>{outcome::missing}, returns<1>{outcome::missing}));
    CHECK(lines_of(v, french, 1).back().text == french.say(phrase::more_one));
    CHECK(lines_of(v, french, 0).back().text == rest(2, french));
    CHECK(french.say(phrase::more_one) != fill(french.say(phrase::more), {{"n", "1"}}));
}

TEST_CASE("advice comes last and does not count in the headline") {
    const report_lines page =
        lines_of(evaluate(any_need, all(returns<0>{outcome::missing}, advise(connects), advise(returns<1>{outcome::fail}),
                                        advise(returns<2>{outcome::not_applicable}), advise(returns<3>{outcome::pass}))));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 1));
    constexpr std::string_view labels[]{"first", "second", "third", "fourth", connects.id};
    CHECK(page.order(labels) == "third, fourth, first, connects, second");
    CHECK(page.size() == 8);
    CHECK(page.of("third").status == does_not_apply);
    CHECK(page.of("fourth").status == holds);
    CHECK(page.of("first").status == missing);
    CHECK(page.of(connects.id).status == advice);
    CHECK(page.of(connects.id).text == with_parts(connects.id, "method"));
    CHECK(are_words_of(connects, page.below(connects.id)));
    CHECK(page.of("second").status == advice);
}

TEST_CASE("advice is printed if gaps leave room for it, and is not counted among the rest") {
    const auto v = evaluate(any_need, all(returns<0>{outcome::missing}, advise(connects), advise(returns<1>{outcome::fail})));
    constexpr std::string_view labels[]{"first", "second", connects.id};
    CHECK(lines_of(v, english, 3).order(labels) == "first, connects, second");
    CHECK(lines_of(v, english, 2).order(labels) == "first, connects");
    CHECK(lines_of(v, english, 2).size() == 5);
    CHECK(lines_of(v, english, 1).order(labels) == "first");
    CHECK(lines_of(v, english, 1).size() == 2);
}

TEST_CASE("a rule that is a gap is not printed as advice too") {
    const report_lines page = lines_of(evaluate(any_need, all(connects, advise(connects))));
    constexpr std::string_view labels[]{connects.id};
    CHECK(page.order(labels) == "connects");
    CHECK(page.of(connects.id).status == missing);
}

TEST_CASE("a rule that is used twice is printed and counted once") {
    CHECK(printed(evaluate(windows_3, all(grammar, any(states_need, connects), connects))) == printed(evaluate(windows_3, grammar)));
}

TEST_CASE("an each rule is printed with the number of the element that it found") {
    constexpr alternative others[]{{"walk", "dry"}, {"bus", "when you want"}, {"nothing"}};
    const report_lines page = lines_of(evaluate(sentence{alternatives{others}}, each(answers_alternative)));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 1));
    CHECK(page.size() == 4);
    CHECK(page.of(answers_alternative.id).status == missing);
    CHECK(page.of(answers_alternative.id).text == with_element(answers_alternative.id, "3"));
    CHECK(are_words_of(answers_alternative, page.below(answers_alternative.id)));
}

TEST_CASE("a measurement is printed with its bound") {
    const sentence s{message{.words = "When the occasion calls for moving, call United Van Lines."}, budget{.amount = 0.25}};
    const report_lines page = lines_of(evaluate(s, all(fits{}, enough{})));
    CHECK(page.front().whole == headline(phrase::complete_fails, 0, 2));
    CHECK(page.size() == 3);
    CHECK(page.of("fits").status == conflicts);
    CHECK(page.of("fits").text == with_measurement("fits", phrase::at_most, "58", "30"));
    CHECK(page.of("enough").status == conflicts);
    CHECK(page.of("enough").text == with_measurement("enough", phrase::at_least, "0.25", "0.5"));
}

TEST_CASE("two numbers of a measurement that differ do not look equal") {
    const auto spends = rule<"spends">([](const budget& b) { return measurement::at_most(b.amount.value_or(0), 1.0000001); });
    const report_lines page = lines_of(evaluate(sentence{budget{.amount = 1.0000002}}, spends));
    CHECK(page.of("spends").text == with_measurement("spends", phrase::at_most, "1.0000002", "1.0000001"));
}

TEST_CASE("a measurement that passes is printed too") {
    const auto v = evaluate(sentence{budget{.amount = 0.75}}, enough{});
    const report_lines page = lines_of(v);
    CHECK(page.front().whole == headline(phrase::complete_holds, 1, 1));
    CHECK(page.size() == 2);
    CHECK(page.of("enough").status == holds);
    CHECK(page.of("enough").text == with_measurement("enough", phrase::at_least, "0.75", "0.5"));
}

TEST_CASE("in French, a measurement has a decimal comma") {
    const report_lines page = lines_of(evaluate(sentence{budget{.amount = 0.75}}, enough{}), french);
    CHECK(page.front().whole == headline(phrase::complete_holds, 1, 1, french));
    CHECK(page.size() == 2);
    CHECK(page.of("enough").status == french.say(phrase::holds));
    CHECK(page.of("enough").text == with_measurement("enough", phrase::at_least, "0,75", "0,5", french));
}

TEST_CASE("an element and its measurement are printed together") {
    constexpr touchpoint places[]{{.name = "shop"}, {.name = "market"}};
    const report_lines page = lines_of(evaluate(sentence{touchpoints{places}}, each(short_name{})));
    CHECK(page.size() == 2);
    CHECK(page.of("short-name").status == conflicts);
    CHECK(page.of("short-name").text == with_measurement(with_element("short-name", "2"), phrase::at_most, "6", "4"));
}

TEST_CASE("under no, a rule is printed as its opposite") {
    const std::string not_first = opposite_of("first");
    const report_lines fails = lines_of(evaluate(any_need, no(returns<0>{outcome::pass})));
    CHECK(fails.front().whole == headline(phrase::complete_fails, 0, 1));
    CHECK(fails.size() == 2);
    CHECK(fails[1].status == conflicts);
    CHECK(fails[1].text == not_first);

    const report_lines passes = lines_of(evaluate(any_need, no(returns<0>{outcome::fail})));
    CHECK(passes.front().whole == headline(phrase::complete_holds, 1, 1));
    CHECK(passes.size() == 2);
    CHECK(passes[1].status == holds);
    CHECK(passes[1].text == not_first);

    const report_lines waits = lines_of(evaluate(any_need, no(returns<0>{outcome::missing})));
    CHECK(waits.front().whole == headline(phrase::complete_missing, 0, 1));
    CHECK(waits.size() == 2);
    CHECK(waits[1].status == missing);
    CHECK(waits[1].text == not_first);
}

TEST_CASE("under no, a rule's own question and advice are not printed") {
    const report_lines page = lines_of(evaluate(windows_3, no(states_need)));
    CHECK(page.front().whole == headline(phrase::complete_fails, 0, 1));
    CHECK(page.size() == 2);
    CHECK(page[1].status == conflicts);
    CHECK(page[1].text == opposite_of(states_need.id));
}

struct is_quiet {
    static constexpr std::string_view id = "is-quiet", asks = "Quiet?", advice = "Be quiet.";
    using made_of = no_of<all_of<asks_about<0, need>, asks_about<1, solution>>>;
};

TEST_CASE("under no, gaps have the question and advice of the criterion around them, printed once") {
    const std::string not_first = opposite_of("first"), not_second = opposite_of("second");
    const report_lines page = lines_of(evaluate(windows_3, is_quiet{}));
    CHECK(page.front().whole == headline(phrase::complete_fails, 0, 2));
    CHECK(page.size() == 5);
    CHECK(page.of(not_first).status == conflicts);
    CHECK(are_words_of(is_quiet{}, page.below(not_first)));
    CHECK(page.of(not_second).status == conflicts);
    CHECK(page.below(not_second).empty());
}

TEST_CASE("under no, a rule that fails as wanted holds") {
    const report_lines page = lines_of(evaluate(any_need, no(all(returns<0>{outcome::fail}, returns<1>{outcome::pass}))));
    CHECK(page.of(opposite_of("first")).status == holds);
}

TEST_CASE("a condition that fails does not apply, nor do the rules that it guards") {
    const report_lines page = lines_of(evaluate(any_need, when(returns<0>{outcome::fail}, returns<1>{outcome::fail})));
    CHECK(page.front().whole == headline(phrase::complete_does_not_apply, 0, 0));
    CHECK(page.order(rule_names) == "first, second");
    CHECK(page.size() == 3);
    CHECK(page.of("first").status == does_not_apply);
    CHECK(page.of("second").status == does_not_apply);
}

TEST_CASE("a condition that passes counts, as do the rules that it guards") {
    const report_lines page = lines_of(evaluate(any_need, when(returns<0>{outcome::pass}, returns<1>{outcome::pass})));
    CHECK(page.front().whole == headline(phrase::complete_holds, 2, 2));
}

TEST_CASE("if one choice of any passes, the others do not apply") {
    const report_lines page =
        lines_of(evaluate(any_need, any(returns<0>{outcome::pass}, returns<1>{outcome::fail}, returns<2>{outcome::missing})));
    CHECK(page.front().whole == headline(phrase::complete_holds, 1, 1));
    CHECK(page.order(rule_names) == "first, second, third");
    CHECK(page.size() == 4);
    CHECK(page.of("first").status == holds);
    CHECK(page.of("second").status == does_not_apply);
    CHECK(page.of("third").status == does_not_apply);
}

TEST_CASE("if any waits for one choice, a choice that fails does not apply") {
    const report_lines page = lines_of(evaluate(any_need, any(returns<0>{outcome::missing}, returns<1>{outcome::fail})));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 1));
    CHECK(page.order(rule_names) == "second, first");
    CHECK(page.size() == 3);
    CHECK(page.of("second").status == does_not_apply);
    CHECK(page.of("first").status == missing);
}

TEST_CASE("under no, if one rule of all fails as wanted, the others do not apply") {
    const report_lines page = lines_of(evaluate(any_need, no(all(returns<0>{outcome::fail}, returns<1>{outcome::pass}))));
    const std::string not_first = opposite_of("first"), not_second = opposite_of("second");
    CHECK(page.front().whole == headline(phrase::complete_holds, 1, 1));
    CHECK(page.size() == 3);
    CHECK(page[1].status == holds);
    CHECK(page[1].text == not_first);
    CHECK(page[2].status == does_not_apply);
    CHECK(page[2].text == not_second);
}

TEST_CASE("a rule that is wanted both to pass and to fail is printed in both roles") {
    const report_lines page = lines_of(evaluate(any_need, all(returns<0>{outcome::missing}, no(returns<0>{outcome::missing}))));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 2));
    CHECK(page.size() == 3);
    CHECK(page[1].status == missing);
    CHECK(page[1].text == "first");
    CHECK(page[2].status == missing);
    CHECK(page[2].text == opposite_of("first"));
}

TEST_CASE("rules of one id that captured different values are printed one by one") {
    const auto captured = [](outcome o) { return rule<"captured">([o](const need&) { return o; }); };
    const report_lines outcomes = lines_of(evaluate(any_need, all(captured(outcome::pass), captured(outcome::missing))), french);
    CHECK(outcomes.front().whole == headline(phrase::complete_missing, 1, 2, french));
    CHECK(outcomes.size() == 3);
    CHECK(outcomes[1].status == french.say(phrase::holds));
    CHECK(outcomes[1].text == "captured");
    CHECK(outcomes[2].status == french.say(phrase::missing));
    CHECK(outcomes[2].text == "captured");

    const auto longer = [](double bound) {
        return rule<"longer">([bound](const need& n) { return measurement::at_least(n.statement.characters(), bound); });
    };
    const report_lines bounds = lines_of(evaluate(any_need, all(longer(100), longer(200))));
    CHECK(bounds.front().whole == headline(phrase::complete_fails, 0, 2));
    CHECK(bounds.size() == 3);
    CHECK(bounds[1].text == with_measurement("longer", phrase::at_least, "10", "100"));
    CHECK(bounds[2].text == with_measurement("longer", phrase::at_least, "10", "200"));
}

TEST_CASE("a rule without words takes one line") {
    const report_lines page = lines_of(evaluate(any_need, returns<0>{outcome::missing}));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 1));
    CHECK(page.size() == 2);
    CHECK(page[1].status == missing);
    CHECK(page[1].text == "first");
}

TEST_CASE("an evaluator without rules prints only a headline") {
    CHECK(printed(evaluate(any_need, all_of<>{})) == headline(phrase::complete_does_not_apply, 0, 0) + "\n");
}

TEST_CASE("a language without phrases prints the English ones") {
    const auto v = evaluate(any_need, returns<0>{outcome::missing});
    CHECK(printed(v, language{}) == printed(v, english));
}

TEST_CASE("a verdict that was default-constructed prints all of its rules as missing") {
    const verdict<all_of<asks_about<0, need>, asks_about<1, method>>> v;
    CHECK(lines_of(v).front().whole == headline(phrase::complete_missing, 0, 2));
    CHECK(lines_of(v).order(rule_names) == "first, second");
}

struct broken_words {
    static constexpr std::string_view id = "broken-\xFFwords", asks = "\xE2\x82?", advice = "\xC3\xA9\xC3";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};

TEST_CASE("invalid UTF-8 in a rule's id, question or advice is printed as U+FFFD") {
    const report_lines page = lines_of(evaluate(any_need, broken_words{}));
    CHECK(page.front().whole == headline(phrase::complete_fails, 0, 1));
    CHECK(page.size() == 4);
    CHECK(page[1].status == conflicts);
    CHECK(page[1].text == "broken-\uFFFDwords");
    CHECK(page[2].text == "\uFFFD?");
    CHECK(page[3].text == "é\uFFFD");
}

TEST_CASE("each of the three verdicts has words of its own, which judged_as chooses") {
    const auto v = evaluate(any_need, returns<0>{outcome::missing});
    const auto headline_as = [&](const auto& verdict, judged_as as) {
        std::string out;
        write_text(std::back_inserter(out), verdict, english, static_cast<std::size_t>(-1), as);
        return out.substr(0, out.find('\n'));
    };
    CHECK(headline_as(v, judged_as::complete) == headline(phrase::complete_missing, 0, 1));
    CHECK(headline_as(v, judged_as::successful) == headline(phrase::successful_missing, 0, 1));
    CHECK(headline_as(v, judged_as::received) == headline(phrase::received_missing, 0, 1));
    CHECK(headline_as(evaluate(sentence{}, is_received{}), judged_as::complete) == headline(phrase::complete_missing, 0, 1));

    constexpr sentence unwelcome{method{"a call"}, recipient{.where = none}};
    CHECK(printed(evaluate(unwelcome, welcome)).starts_with(english.say(phrase::received_disruptive)));
    CHECK(headline_as(evaluate(unwelcome, all(respectful)), judged_as::received).starts_with(english.say(phrase::received_disruptive)));
    CHECK(headline_as(evaluate(unwelcome, welcome), judged_as::complete).starts_with(english.say(phrase::complete_fails)));
}

/// The report of three verdicts.
template <class Complete, class Successful, class Received>
report_lines lines_of(const verdict<Complete>& complete, const verdict<Successful>& successful, const verdict<Received>& received,
                      const language& in = english, std::size_t most = static_cast<std::size_t>(-1)) {
    std::string out;
    write_text(std::back_inserter(out), complete, successful, received, in, most);
    return report_lines(out);
}

constexpr auto unasked = windows_3 + method{"a call"} + recipient{.where = none};

TEST_CASE("three verdicts have a headline each, below one another") {
    const report_lines page = lines_of(evaluate(any_need, returns<0>{outcome::pass}), evaluate(any_need, returns<1>{outcome::missing}),
                                       evaluate(unasked, respectful), english, 0);
    CHECK(page[0].status == english.say(phrase::complete));
    CHECK(page[0].text == headline(phrase::complete_holds, 1, 1));
    CHECK(page[1].status == english.say(phrase::successful));
    CHECK(page[1].text == headline(phrase::successful_missing, 0, 1));
    CHECK(page[2].status == english.say(phrase::received));
    CHECK(page[2].text.starts_with(english.say(phrase::received_disruptive)));
    CHECK(page[0].column == 2 + english.say(phrase::successful).size() + 2);
    CHECK(page[1].column == page[0].column);
    CHECK(page[2].column == page[0].column);
}

TEST_CASE("three verdicts are followed by a statement if the first is complete and nobody asked for it") {
    const auto statement_of = [](const auto& complete, const auto& received, const language& in = english) {
        return lines_of(complete, evaluate(sentence{}, all_of<>{}), received, in)[3].whole;
    };
    const auto complete = evaluate(any_need, returns<0>{outcome::pass}), unfinished = evaluate(any_need, returns<0>{outcome::missing});
    const auto disruptive = evaluate(unasked, respectful), unknown = evaluate(sentence{}, respectful);
    CHECK(statement_of(complete, disruptive) == "  " + std::string(english.say(phrase::unasked)));
    CHECK(statement_of(complete, disruptive, french) == "  " + std::string(french.say(phrase::unasked)));
    CHECK(statement_of(unfinished, disruptive).find(english.say(phrase::unasked)) == std::string::npos);
    CHECK(statement_of(complete, unknown).find(english.say(phrase::unasked)) == std::string::npos);
    // They came by themselves, and felt misled: disruptive, but not unasked.
    const auto misled = evaluate(sentence{recipient{.where = channel::web, .misled = true}}, respectful);
    CHECK(misled.flawed());
    CHECK(statement_of(complete, misled).find(english.say(phrase::unasked)) == std::string::npos);
}

TEST_CASE("gaps of three verdicts are printed once each, in one order") {
    const auto complete = evaluate(any_need, all(asks_about<0, need>{outcome::missing}, asks_about<1, method>{}));
    const auto successful = evaluate(any_need, all(asks_about<1, method>{}, asks_about<2, method, audience>{}, asks_about<3, audience>{}));
    const auto received =
        evaluate(any_need, all(asks_about<4, need>{outcome::fail}, asks_about<3, audience>{}, advise(asks_about<5, need>{outcome::fail})));
    const report_lines every = lines_of(complete, successful, received);
    CHECK(every.order(rule_names) == "fifth, second, fourth, third, first, sixth");
    CHECK(every.of("audience").text == dependents("audience", 1));
    CHECK(every.of("third").text == with_parts("third", "method"));
    const report_lines two = lines_of(complete, successful, received, english, 2);
    CHECK(two.order(rule_names) == "fifth, second");
    CHECK(two.of("method").text == dependents("method", 1));
    CHECK(two.back().text == rest(2));
    CHECK(two.back().column == two.of("fifth").column);
}

constexpr phrase_words long_word_for_advice[]{{phrase::advice, "a long word for advice"}};
constexpr language with_long_advice{.base = &english, .phrases = long_word_for_advice};

TEST_CASE("three verdicts: advice widens the column of statuses only if it is printed") {
    const auto v = evaluate(any_need, all(returns<0>{outcome::missing}, advise(returns<1>{outcome::fail})));
    const std::string_view status = with_long_advice.say(phrase::advice);
    const report_lines with_advice = lines_of(v, v, v, with_long_advice, 2);
    CHECK(with_advice.of("second").status == status);
    CHECK(with_advice.of("first").column == 2 + status.size() + 2);
    const report_lines without = lines_of(v, v, v, with_long_advice, 1);
    CHECK(without.of("first").column == 2 + missing.size() + 2);
}

TEST_CASE("three verdicts without any entry printed end with the count of the rest") {
    const auto v = evaluate(any_need, all(returns<0>{outcome::missing}, returns<1>{outcome::missing}));
    const report_lines page = lines_of(v, v, v, french, 0);
    CHECK(page.size() == 4);
    CHECK(page[3].text == rest(2, french));
    CHECK(page[3].column == 2 + text(french.say(phrase::missing)).characters() + 2);
}

TEST_CASE("the place of a verdict among the three decides its words, whatever evaluator made it") {
    const auto v = evaluate(any_need, returns<0>{outcome::missing});
    const report_lines waits = lines_of(v, v, v);
    CHECK(waits.size() == 4);
    CHECK(waits[0].text == headline(phrase::complete_missing, 0, 1));
    CHECK(waits[1].text == headline(phrase::successful_missing, 0, 1));
    CHECK(waits[2].text == headline(phrase::received_missing, 0, 1));
    CHECK(waits[3].status == missing);
    CHECK(waits[3].text == "first");

    const auto complete = evaluate(any_need, returns<0>{outcome::pass});
    const report_lines passes = lines_of(complete, complete, complete);
    CHECK(passes.size() == 3);
    CHECK(passes[0].text == headline(phrase::complete_holds, 1, 1));
    CHECK(passes[1].text == headline(phrase::successful_holds, 1, 1));
    CHECK(passes[2].text == headline(phrase::received_holds, 1, 1));
}

}  // namespace

TEST_SUITE_END();
