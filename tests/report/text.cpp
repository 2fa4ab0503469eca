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
std::string group_of(std::string_view part, std::string_view gaps) {
    return fill(english.say(phrase::waiting_rules), {{"part", part}, {"k", gaps}});
}

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

constexpr recipient left_alone{.where = none};
constexpr method by_phone{.statement = "call", .where = channel::phone, .how = approach::assisted};

// A page of everything that a text report can print about one verdict.

constexpr alternative dos_and_mac[]{{"DOS", "no commands to learn"}, {"a Macintosh"}};
constexpr auto campaign =
    windows_3 + message{.words = "When the occasion calls for moving, call United Van Lines."} + alternatives(dos_and_mac);
constexpr auto everything = all(grammar, any(states_solution, claims_novelty), no(states_need), fits{}, each(answers_alternative),
                                where_wanted, advise(knows_need));
constexpr std::string_view whole_page =
    "Flawed: 2 of 7 hold.\n"
    "  holds           states-need\n"
    "  holds           states-solution\n"
    "  does not apply  claims-novelty (novelty)\n"
    "  at odds         not states-need\n"
    "  at odds         fits: 58, at most 30\n"
    "  missing         method: 2 questions wait for it\n"
    "                  connects\n"
    "                    How do the need and the solution meet?\n"
    "                    Say where, when or how: a shop, a call, a link, a visit.\n"
    "                  where-wanted (recipient)\n"
    "                    Do you meet them where they want to be met?\n"
    "                    Ask which places and media suit them, and use at least one of these.\n"
    "  missing         answers-alternative: #2\n"
    "                  How are you different from this alternative?\n"
    "                  Finish the sentence: 'with this, they …; with us, they …'.\n"
    "  advice          knows-need\n"
    "                  Whose need is it, and how do you know?\n"
    "                  Say who told you: a customer, a study, a call log.\n";

TEST_CASE("a report prints the headline, what needs no work, conflicts, gaps by part, and advice") {
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

TEST_CASE("gaps are grouped by the part that most of them wait for") {
    const report_lines page = lines_of(evaluate(sentence{}, respectful));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 3));
    const report_line& head = page[1];
    CHECK(head.status == missing);
    CHECK(head.text == group_of("recipient", "3"));
    const std::string_view ids[]{open_to_contact.id, consented.id, within_frequency_cap.id};
    CHECK(page.order(ids) == "open-to-contact, consented, within-frequency-cap");
    CHECK(page.size() == 2 + 3 * 3);  // headline and head; each rule with its question and advice
    for (const std::string_view id : ids) {
        CAPTURE(id);
        CHECK(page.of(id).status.empty());
        CHECK(page.of(id).column == head.column);
        for (const report_line& line : page.below(id)) CHECK(line.column == head.column + 2);
    }
    CHECK(are_words_of(open_to_contact, page.below(open_to_contact.id)));
    CHECK(are_words_of(consented, page.below(consented.id)));
    CHECK(are_words_of(within_frequency_cap, page.below(within_frequency_cap.id)));
}

TEST_CASE("in a group, a rule lists the other parts that it lacks") {
    const report_lines page = lines_of(evaluate(sentence{}, respectful));
    CHECK(page.of(open_to_contact.id).text == open_to_contact.id);
    CHECK(page.of(consented.id).text == with_parts(consented.id, "method"));
    CHECK(page.of(within_frequency_cap.id).text == with_parts(within_frequency_cap.id, "method"));
}

TEST_CASE("the head of a group counts every gap that lacks the part, including those in other groups") {
    const auto first = rule<"a">([](const need&, const method&) { return true; });
    const auto second = rule<"b">([](const need&) { return true; });
    const auto third = rule<"c">([](const need&) { return false; });
    const auto fourth = rule<"d">([](const method&) { return true; });
    const auto fifth = rule<"e">([](const method&) { return false; });
    const report_lines page = lines_of(evaluate(sentence{}, all(first, second, third, fourth, fifth)));
    constexpr std::string_view printed_labels[]{"need", "method", "a", "b", "c", "d", "e"};
    CHECK(page.order(printed_labels) == "need, a, b, c, method, d, e");
    CHECK(page.size() == 8);
    CHECK(page.of("need").text == group_of("need", "3"));
    CHECK(page.of("method").text == group_of("method", "3"));
    CHECK(page.of("a").text == with_parts("a", "method"));
}

TEST_CASE("a gap that waits for a part alone has no group, and lists its parts") {
    const report_lines page = lines_of(evaluate(windows_3, grammar));
    CHECK(page.front().whole == headline(phrase::complete_missing, 2, 3));
    constexpr std::string_view labels[]{states_need.id, states_solution.id, connects.id};
    CHECK(page.order(labels) == "states-need, states-solution, connects");
    CHECK(page.size() == 6);
    CHECK(page.of(states_need.id).status == holds);
    CHECK(page.of(states_solution.id).status == holds);
    CHECK(page.of(connects.id).status == missing);
    CHECK(page.of(connects.id).text == with_parts(connects.id, "method"));
    CHECK(are_words_of(connects, page.below(connects.id)));
    CHECK(page.below(connects.id).front().column == page.of(connects.id).column);
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

TEST_CASE("at most `most` gaps are printed, and the last line counts the rest") {
    const auto v = evaluate(any_need, all(returns<0>{outcome::missing}, returns<1>{outcome::fail}, returns<2>{outcome::missing},
                                          returns<3>{outcome::fail}, returns<4>{outcome::missing}));
    const report_lines three = lines_of(v, english, 3);
    CHECK(three.front().whole == headline(phrase::complete_fails, 0, 5));
    CHECK(three.order(rule_names) == "second, fourth, first");
    CHECK(three.size() == 5);
    CHECK(three.back().text == rest(2));
    CHECK(three.is_aligned_at(three.of("first").column));

    const report_lines four = lines_of(v, english, 4);
    CHECK(four.order(rule_names) == "second, fourth, first, third");
    CHECK(four.back().text == rest(1));

    const report_lines five = lines_of(v, english, 5);
    CHECK(five.order(rule_names) == "second, fourth, first, third, fifth");
    CHECK(five.size() == 6);

    const report_lines none_of_them = lines_of(v, english, 0);
    CHECK(none_of_them.size() == 2);
    CHECK(none_of_them.front().whole == headline(phrase::complete_fails, 0, 5));
    CHECK(none_of_them.back().text == rest(5));
    CHECK(none_of_them.back().column == three.back().column);
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

TEST_CASE("under no, a gap has the question and advice of the criterion around it") {
    constexpr recipient open{.where = channel::store};
    const report_lines page = lines_of(evaluate(sentence{open, by_phone}, disruptive));
    CHECK(page.front().whole == headline(phrase::complete_missing, 0, 2));
    const std::string not_open = opposite_of(open_to_contact.id), not_consented = opposite_of(consented.id),
                      not_capped = opposite_of(within_frequency_cap.id);
    const std::string_view labels[]{not_open, not_consented, not_capped};
    CHECK(page.order(labels) == not_capped + ", " + not_open + ", " + not_consented);
    CHECK(page.size() == 8);
    CHECK(page.of(not_capped).status == does_not_apply);
    CHECK(page.of(not_open).status == conflicts);
    CHECK(are_words_of(disruptive, page.below(not_open)));
    CHECK(page.of(not_consented).status == missing);
    CHECK(are_words_of(disruptive, page.below(not_consented)));
}

TEST_CASE("under no, a rule that fails as wanted holds") {
    const report_lines page = lines_of(evaluate(sentence{left_alone, by_phone}, disruptive));
    CHECK(page.of(opposite_of(open_to_contact.id)).status == holds);
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
    CHECK(lines_of(verdict<criteria::tridom>()).front().whole == headline(phrase::successful_missing, 0, 14));
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

TEST_CASE("each of the three verdicts has words of its own") {
    constexpr recipient glad{.moved_by = motive::function, .where = channel::store, .when = stage::purchase, .how = approach::assisted};
    constexpr method in_store{.statement = "a visit", .where = channel::store, .when = stage::purchase, .how = approach::assisted};
    constexpr method elsewhere{.statement = "the web", .where = channel::web, .when = stage::purchase, .how = approach::assisted};
    CHECK(printed(evaluate(sentence{}, welcome)).starts_with("Not known yet: 0 of 6 "));
    CHECK(printed(evaluate(sentence{glad, in_store}, welcome)).starts_with("Welcome: "));
    CHECK(printed(evaluate(sentence{left_alone, in_store}, welcome)).starts_with("Disruptive: "));
    CHECK(printed(evaluate(sentence{glad, by_phone}, all_of<criteria::welcome>{})).starts_with("Flawed: "));
    CHECK(printed(evaluate(sentence{glad, elsewhere}, welcome)).starts_with("Not as they want it: "));
    CHECK(printed(evaluate(sentence{glad, elsewhere}, tridom)).starts_with("At odds with itself: "));
    CHECK(printed(evaluate(sentence{}, tridom)).starts_with("Open questions: "));
}

/// The report of three verdicts.
template <class Complete, class Successful, class Received>
report_lines lines_of(const verdict<Complete>& complete, const verdict<Successful>& successful, const verdict<Received>& received,
                      const language& in = english, std::size_t most = static_cast<std::size_t>(-1)) {
    std::string out;
    write_text(std::back_inserter(out), complete, successful, received, in, most);
    return report_lines(out);
}

constexpr auto unasked = windows_3 + by_phone + left_alone;

TEST_CASE("three verdicts have a headline each, below one another") {
    const report_lines page = lines_of(evaluate(unasked, grammar), evaluate(unasked, tridom), evaluate(unasked, welcome), english, 2);
    CHECK(page[0].status == english.say(phrase::complete));
    CHECK(page[0].text == headline(phrase::complete_holds, 3, 3));
    CHECK(page[1].status == english.say(phrase::successful));
    CHECK(page[1].text == headline(phrase::successful_fails, 0, 14));
    CHECK(page[2].status == english.say(phrase::received));
    CHECK(page[2].text == headline(phrase::received_disruptive, 0, 5));
    CHECK(page[0].column == 2 + english.say(phrase::successful).size() + 2);
    CHECK(page[1].column == page[0].column);
    CHECK(page[2].column == page[0].column);
}

TEST_CASE("three verdicts are followed by a sentence if the first is complete and the third disruptive") {
    const auto page = lines_of(evaluate(unasked, grammar), evaluate(unasked, tridom), evaluate(unasked, welcome));
    CHECK(page[3].whole == "  " + std::string(english.say(phrase::unasked)));
    constexpr auto half = windows_3 + left_alone;
    const auto unfinished = lines_of(evaluate(half, grammar), evaluate(half, tridom), evaluate(half, welcome));
    CHECK(unfinished[3].text != english.say(phrase::unasked));
    constexpr auto asked = windows_3 + by_phone;
    const auto unknown = lines_of(evaluate(asked, grammar), evaluate(asked, tridom), evaluate(asked, welcome));
    CHECK(unknown[3].text != english.say(phrase::unasked));
}

TEST_CASE("gaps of three verdicts are printed once each, conflicts first") {
    constexpr std::string_view labels[]{where_wanted.id, open_to_contact.id, when_wanted.id};
    const auto two = lines_of(evaluate(unasked, grammar), evaluate(unasked, tridom), evaluate(unasked, welcome), english, 2);
    CHECK(two.order(labels) == "where-wanted, open-to-contact");
    CHECK(two.size() == 3 + 1 + 2 * 3 + 1);
    CHECK(two.of(where_wanted.id).status == conflicts);
    CHECK(two.of(where_wanted.id).text == where_wanted.id);
    CHECK(are_words_of(where_wanted, two.below(where_wanted.id)));
    CHECK(two.of(open_to_contact.id).status == conflicts);
    CHECK(two.of(open_to_contact.id).column == 2 + conflicts.size() + 2);
    CHECK(two.back().text == rest(16));
    CHECK(two.back().column == two.of(open_to_contact.id).column);

    const auto every = lines_of(evaluate(unasked, grammar), evaluate(unasked, tridom), evaluate(unasked, welcome));
    CHECK(every.order(labels) == "where-wanted, open-to-contact, when-wanted");
    std::size_t advised = 0;
    for (std::size_t i = 0; i < every.size(); ++i) advised += every[i].status == advice;
    CHECK(advised == 4);
    CHECK(every.back().status.empty());
    CHECK(!every.back().text.starts_with("…"));
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

TEST_CASE("gaps of different verdicts share a group") {
    const report_lines page = lines_of(evaluate(windows_3, grammar), evaluate(windows_3, tridom), evaluate(windows_3, welcome));
    constexpr std::string_view labels[]{"recipient", where_wanted.id};
    CHECK(page.order(labels) == "recipient, where-wanted");
    CHECK(page.of("recipient").text == group_of("recipient", "7"));
}

TEST_CASE("three verdicts without any gap printed end with the count of the rest") {
    const auto page = lines_of(evaluate(unasked, grammar), evaluate(unasked, tridom), evaluate(unasked, welcome), french, 0);
    CHECK(page.size() == 5);
    CHECK(page[0].status == french.say(phrase::complete));
    CHECK(page[0].text == headline(phrase::complete_holds, 3, 3, french));
    CHECK(page[1].status == french.say(phrase::successful));
    CHECK(page[1].text == headline(phrase::successful_fails, 0, 14, french));
    CHECK(page[2].status == french.say(phrase::received));
    CHECK(page[2].text == headline(phrase::received_disruptive, 0, 5, french));
    CHECK(page[3].whole == "  " + std::string(french.say(phrase::unasked)));
    CHECK(page[4].text == rest(18, french));
    CHECK(page[4].column == 2 + text(french.say(phrase::missing)).characters() + 2);
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
