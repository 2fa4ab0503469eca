#include <pitch/report/text.hpp>

#include <array>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "../support/twice.hpp"

namespace {

using namespace pitch;

constexpr sentence windows_3{need{"the ease of a Macintosh on an IBM PC", origin::organic}, solution{"Windows 3.0", appeal::functional}};
constexpr std::string_view first_screen =
    "Unfinished: 2 of 3 hold.\n"
    "  holds    states-need\n"
    "  holds    states-solution\n"
    "  missing  connects (method)\n"
    "           How do the need and the solution meet?\n"
    "           Say where, when or how: a shop, a call, a link, a visit.\n";

template <class E>
std::string told(const verdict<E>& v, const language& in = english, std::size_t most = static_cast<std::size_t>(-1)) {
    std::string out;
    write_text(std::back_inserter(out), v, in, most);
    return out;
}

std::size_t count(std::string_view all, std::string_view what) {
    std::size_t n = 0;
    for (std::size_t at = all.find(what); at != all.npos; at = all.find(what, at + what.size())) ++n;
    return n;
}

constexpr std::string_view names[]{"first", "second", "third", "fourth", "fifth"};
template <std::size_t N>
struct answers {
    static constexpr std::string_view id = names[N];
    outcome says;
    constexpr outcome operator()(const need&) const noexcept { return says; }
};
constexpr sentence short_one{need{"to be told"}};

struct broken_words {
    static constexpr std::string_view id = "broken-\xFFwords", asks = "\xE2\x82?", advice = "\xC3\xA9\xC3";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};
struct fits {
    static constexpr std::string_view id = "fits";
    constexpr measurement operator()(const message& m) const { return measurement::at_most(m.words.characters(), 30); }
};
struct enough {
    static constexpr std::string_view id = "enough";
    constexpr measurement operator()(const budget& b) const { return measurement::at_least(b.amount.value_or(0), 0.5); }
};
struct touch_is_short {
    static constexpr std::string_view id = "touch-is-short";
    constexpr measurement operator()(const touchpoint& t) const { return measurement::at_most(t.name.characters(), 4); }
};

constexpr recipient left_alone{.where = none};
constexpr method by_phone{.statement = "call", .where = channel::phone, .how = approach::assisted};

}  // namespace

TEST_CASE("the first screen") {
    CHECK(told(evaluate(windows_3, grammar)) == first_screen);
    constexpr auto page = [] {
        std::array<char, 512> to{};
        char* const end = write_text(to.data(), evaluate(windows_3, grammar));
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    CHECK_TWICE(std::string_view(page.first.data(), page.second) == first_screen);
}

TEST_CASE("a verdict goes to any stream") {
    std::ostringstream stream;
    stream << evaluate(windows_3, grammar) << "next\n";
    CHECK(stream.str() == std::string(first_screen) + "next\n");
    std::ostringstream by_iterator;
    write_text(std::ostreambuf_iterator<char>(by_iterator), evaluate(windows_3, grammar));
    CHECK(by_iterator.str() == first_screen);
}
template <class Stream>
concept takes_a_verdict = requires(Stream& stream, const verdict<criteria::grammar>& v) { stream << v; };
static_assert(takes_a_verdict<std::ostringstream> && !takes_a_verdict<std::wostringstream> && !takes_a_verdict<std::string>);

TEST_CASE("the iterator that is returned is behind what was written") {
    std::string out(first_screen.size() + 1, '#');
    const auto end = write_text(out.begin(), evaluate(windows_3, grammar));
    CHECK(end == out.end() - 1);
    CHECK(out.back() == '#');
}

TEST_CASE("gaps are grouped by the part that most of them wait for, and name the others") {
    CHECK(told(evaluate(sentence{}, respectful)) ==
          "Unfinished: 0 of 3 hold.\n"
          "  missing  recipient: 3 questions wait for it\n"
          "           open-to-contact\n"
          "             Do they want to hear from anyone about this?\n"
          "             Ask before you call; if they wish to be left alone, just be easy to find.\n"
          "           consented (method)\n"
          "             Have they agreed to each channel by which you approach them?\n"
          "             Get their consent for these channels, or let them come to you.\n"
          "           within-frequency-cap (method)\n"
          "             Do you stop before they have had enough?\n"
          "             Plan fewer contacts; the last ones annoy more people than they win.\n");
}

TEST_CASE("without a recipient, seven questions wait for one") {
    const auto complete = evaluate(windows_3, grammar);
    std::string out;
    write_text(std::back_inserter(out), complete, evaluate(windows_3, tridom), evaluate(windows_3, welcome));
    CHECK(count(out, "recipient: 7 questions wait for it\n") == 1);
    CHECK(count(out, "where-wanted") == 1);
}

TEST_CASE("contradictions come first") {
    const auto rules = all(answers<0>{outcome::missing}, answers<1>{outcome::fail}, answers<2>{outcome::pass}, answers<3>{outcome::fail},
                           answers<4>{outcome::not_applicable});
    CHECK(told(evaluate(short_one, rules)) ==
          "Flawed: 1 of 4 hold.\n"
          "  holds           third\n"
          "  does not apply  fifth\n"
          "  at odds         second\n"
          "  at odds         fourth\n"
          "  missing         first\n");
}

TEST_CASE("of the gaps at most so many are told, and the rest counted") {
    const auto rules = all(answers<0>{outcome::missing}, answers<1>{outcome::fail}, answers<2>{outcome::missing}, answers<3>{outcome::fail},
                           answers<4>{outcome::missing});
    const auto v = evaluate(short_one, rules);
    CHECK(told(v, english, 3) ==
          "Flawed: 0 of 5 hold.\n"
          "  at odds  second\n"
          "  at odds  fourth\n"
          "  missing  first\n"
          "           … and 2 more (--all)\n");
    CHECK(count(told(v, english, 4), "… and 1 more (--all)\n") == 1);
    CHECK(count(told(v, english, 5), "more") == 0);
    CHECK(told(v, english, 0) == "Flawed: 0 of 5 hold.\n           … and 5 more (--all)\n");
}

TEST_CASE("advice is told last, where there is room, and never counted") {
    const auto rules = all(answers<0>{outcome::missing}, advise(connects), advise(answers<1>{outcome::fail}),
                           advise(answers<2>{outcome::not_applicable}), advise(answers<3>{outcome::pass}));
    const auto v = evaluate(short_one, rules);
    CHECK(told(v) ==
          "Unfinished: 0 of 1 hold.\n"
          "  does not apply  third\n"
          "  holds           fourth\n"
          "  missing         first\n"
          "  advice          connects (method)\n"
          "                  How do the need and the solution meet?\n"
          "                  Say where, when or how: a shop, a call, a link, a visit.\n"
          "  advice          second\n");
    CHECK(count(told(v, english, 2), "advice ") == 1);
    CHECK(count(told(v, english, 1), "advice ") == 0);
    CHECK(count(told(v, english, 1), "more") == 0);
    CHECK(count(told(evaluate(short_one, all(connects, advise(connects)))), "connects") == 1);
}

TEST_CASE("a rule that stands twice is told and counted once") {
    CHECK(told(evaluate(windows_3, all(grammar, any(states_need, connects), connects))) == first_screen);
}

TEST_CASE("each: the element of which it tells") {
    constexpr alternative others[]{{"walk", "dry"}, {"bus", "when you want"}, {"nothing"}};
    const sentence s{alternatives{others}};
    CHECK(told(evaluate(s, each(answers_alternative))) ==
          "Unfinished: 0 of 1 hold.\n"
          "  missing  answers-alternative: #3\n"
          "           How are you different from this alternative?\n"
          "           Finish the sentence: 'with this, they …; with us, they …'.\n");
}

TEST_CASE("what is measured is shown beside its bound") {
    const sentence s{message{.words = "When the occasion calls for moving, call United Van Lines."}, budget{.amount = 0.25}};
    CHECK(told(evaluate(s, all(fits{}, enough{}))) ==
          "Flawed: 0 of 2 hold.\n"
          "  at odds  fits: 58, at most 30\n"
          "  at odds  enough: 0.25, at least 0.5\n");
    CHECK(told(evaluate(sentence{budget{.amount = 0.75}}, enough{})) == "Complete: 1 of 1 hold.\n  holds  enough: 0.75, at least 0.5\n");
    CHECK(told(evaluate(sentence{budget{.amount = 0.75}}, enough{}), french) ==
          "Complète\u00A0: 1 sur 1.\n  acquis  enough\u00A0: 0,75, au moins 0,5\n");
    constexpr touchpoint places[]{{.name = "shop"}, {.name = "market"}};
    CHECK(told(evaluate(sentence{touchpoints{places}}, each(touch_is_short{}))) ==
          "Flawed: 0 of 1 hold.\n  at odds  touch-is-short: #2: 6, at most 4\n");
}

TEST_CASE("under no, the opposite of a rule is told") {
    CHECK(told(evaluate(windows_3, no(states_need))) == "Flawed: 0 of 1 hold.\n  at odds  not states-need\n");
    CHECK(told(evaluate(short_one, no(answers<0>{outcome::fail}))) == "Complete: 1 of 1 hold.\n  holds  not first\n");
    CHECK(told(evaluate(short_one, no(answers<0>{outcome::missing}))) == "Unfinished: 0 of 1 hold.\n  missing  not first\n");
    CHECK(count(told(evaluate(sentence{left_alone, by_phone}, disruptive)), "  holds           not open-to-contact\n") == 1);
}

TEST_CASE("under no, a gap speaks with the words of the criterion around it") {
    constexpr recipient open{.where = channel::store};
    CHECK(told(evaluate(sentence{open, by_phone}, disruptive)) ==
          "Unfinished: 0 of 2 hold.\n"
          "  does not apply  not within-frequency-cap\n"
          "  at odds         not open-to-contact\n"
          "                  Does it bother and annoy?\n"
          "                  Stop what they did not ask for before you improve what they did.\n"
          "  missing         not consented\n"
          "                  Does it bother and annoy?\n"
          "                  Stop what they did not ask for before you improve what they did.\n");
}

TEST_CASE("what a condition rules out does not apply") {
    CHECK(told(evaluate(short_one, when(answers<0>{outcome::fail}, answers<1>{outcome::fail}))) ==
          "Nothing to judge: 0 of 0 hold.\n"
          "  does not apply  first\n"
          "  does not apply  second\n");
    CHECK(told(evaluate(short_one, when(answers<0>{outcome::pass}, answers<1>{outcome::pass}))).starts_with("Complete: 2 of 2 hold.\n"));
}

TEST_CASE("what is not needed for the whole does not apply, and is neither missing nor at odds") {
    CHECK(told(evaluate(short_one, any(answers<0>{outcome::pass}, answers<1>{outcome::fail}, answers<2>{outcome::missing}))) ==
          "Complete: 1 of 1 hold.\n"
          "  holds           first\n"
          "  does not apply  second\n"
          "  does not apply  third\n");
    CHECK(told(evaluate(short_one, any(answers<0>{outcome::missing}, answers<1>{outcome::fail}))) ==
          "Unfinished: 0 of 1 hold.\n"
          "  does not apply  second\n"
          "  missing         first\n");
    CHECK(told(evaluate(short_one, no(all(answers<0>{outcome::fail}, answers<1>{outcome::pass})))) ==
          "Complete: 1 of 1 hold.\n"
          "  holds           not first\n"
          "  does not apply  not second\n");
}

TEST_CASE("a rule that is wanted both to pass and to fail is told in both roles") {
    CHECK(told(evaluate(short_one, all(answers<0>{outcome::missing}, no(answers<0>{outcome::missing})))) ==
          "Unfinished: 0 of 2 hold.\n"
          "  missing  first\n"
          "  missing  not first\n");
}

TEST_CASE("rules of one id that capture something else are each told") {
    const auto says = [](outcome o) { return rule<"says">([o](const need&) { return o; }); };
    CHECK(told(evaluate(short_one, all(says(outcome::pass), says(outcome::missing))), french) ==
          "Inachevée\u00A0: 1 sur 2.\n"
          "  acquis       says\n"
          "  à compléter  says\n");
    const auto longer = [](double bound) {
        return rule<"longer">([bound](const need& n) { return measurement::at_least(n.statement.characters(), bound); });
    };
    CHECK(told(evaluate(short_one, all(longer(100), longer(200)))) ==
          "Flawed: 0 of 2 hold.\n"
          "  at odds  longer: 10, at least 100\n"
          "  at odds  longer: 10, at least 200\n");
}

TEST_CASE("a part's head counts all that wait for it, also what is told elsewhere") {
    const auto first = rule<"a">([](const need&, const method&) { return true; });
    const auto second = rule<"b">([](const need&) { return true; });
    const auto third = rule<"c">([](const need&) { return false; });
    const auto fourth = rule<"d">([](const method&) { return true; });
    const auto fifth = rule<"e">([](const method&) { return false; });
    CHECK(told(evaluate(sentence{}, all(first, second, third, fourth, fifth))) ==
          "Unfinished: 0 of 5 hold.\n"
          "  missing  need: 3 questions wait for it\n"
          "           a (method)\n"
          "           b\n"
          "           c\n"
          "  missing  method: 3 questions wait for it\n"
          "           d\n"
          "           e\n");
}

TEST_CASE("a rule without words, an evaluator without rules, a language without any, which speaks English") {
    CHECK(told(evaluate(short_one, answers<0>{outcome::missing})) == "Unfinished: 0 of 1 hold.\n  missing  first\n");
    CHECK(told(evaluate(short_one, all_of<>{})) == "Nothing to judge: 0 of 0 hold.\n");
    CHECK(told(evaluate(short_one, answers<0>{outcome::missing}), language{}) == "Unfinished: 0 of 1 hold.\n  missing  first\n");
    CHECK(told(verdict<criteria::tridom>()).starts_with("Open questions: 0 of 14 hold.\n"));
}

TEST_CASE("words that are no UTF-8 come out as replacement characters") {
    CHECK(told(evaluate(short_one, broken_words{})) ==
          "Flawed: 0 of 1 hold.\n"
          "  at odds  broken-\uFFFDwords\n"
          "           \uFFFD?\n"
          "           é\uFFFD\n");
}

TEST_CASE("each of the three verdicts has words of its own") {
    constexpr recipient glad{.moved_by = motive::function, .where = channel::store, .when = stage::purchase, .how = approach::assisted};
    constexpr method in_store{.statement = "a visit", .where = channel::store, .when = stage::purchase, .how = approach::assisted};
    CHECK(told(evaluate(sentence{}, welcome)).starts_with("Not known yet: 0 of 6 hold.\n"));
    CHECK(told(evaluate(sentence{glad, in_store}, welcome)).starts_with("Welcome: "));
    CHECK(told(evaluate(sentence{left_alone, in_store}, welcome)).starts_with("Disruptive: "));
    CHECK(told(evaluate(sentence{glad, by_phone}, all_of<criteria::welcome>{})).starts_with("Flawed: "));
    constexpr method elsewhere{.statement = "the web", .where = channel::web, .when = stage::purchase, .how = approach::assisted};
    CHECK(told(evaluate(sentence{glad, elsewhere}, welcome)).starts_with("Not as they want it: "));
    CHECK(told(evaluate(sentence{glad, elsewhere}, tridom)).starts_with("At odds with itself: "));
    CHECK(told(evaluate(sentence{}, tridom)).starts_with("Open questions: "));
}

TEST_CASE("three verdicts, their gaps once each, and a word where nobody asked for it") {
    constexpr sentence whole = windows_3 + by_phone + left_alone;
    const auto complete = evaluate(whole, grammar);
    const auto successful = evaluate(whole, tridom);
    const auto received = evaluate(whole, welcome);
    std::string out;
    write_text(std::back_inserter(out), complete, successful, received, english, 2);
    CHECK(out ==
          "  complete    Complete: 3 of 3 hold.\n"
          "  successful  At odds with itself: 0 of 14 hold.\n"
          "  received    Disruptive: 0 of 5 hold.\n"
          "  Complete, and nobody asked for it.\n"
          "  at odds  where-wanted\n"
          "           Do you meet them where they want to be met?\n"
          "           Ask which places and media suit them, and use at least one of these.\n"
          "  at odds  open-to-contact\n"
          "           Do they want to hear from anyone about this?\n"
          "           Ask before you call; if they wish to be left alone, just be easy to find.\n"
          "           … and 16 more (--all)\n");

    out.clear();
    write_text(std::back_inserter(out), complete, successful, received);
    CHECK(count(out, "more (--all)") == 0);
    CHECK(count(out, "  advice ") == 4);
    CHECK(count(out, "where-wanted") == 1);

    out.clear();
    write_text(std::back_inserter(out), complete, successful, received, french, 0);
    CHECK(out ==
          "  phrase    Complète\u00A0: 3 sur 3.\n"
          "  réussite  Contradictoire\u00A0: 0 sur 14.\n"
          "  accueil   Importune\u00A0: 0 sur 5.\n"
          "  Complète, mais personne n’a rien demandé.\n"
          "               … et 18 autres (--all)\n");
}

TEST_CASE("of the three, each is worded by its place, whatever evaluator stands there") {
    const auto v = evaluate(short_one, answers<0>{outcome::missing});
    std::string out;
    write_text(std::back_inserter(out), v, v, v);
    CHECK(out ==
          "  complete    Unfinished: 0 of 1 hold.\n"
          "  successful  Open questions: 0 of 1 hold.\n"
          "  received    Not known yet: 0 of 1 hold.\n"
          "  missing  first\n");
    out.clear();
    const auto none_left = evaluate(short_one, answers<0>{outcome::pass});
    write_text(std::back_inserter(out), none_left, none_left, none_left);
    CHECK(out ==
          "  complete    Complete: 1 of 1 hold.\n"
          "  successful  Well prepared: 1 of 1 hold.\n"
          "  received    Welcome: 1 of 1 hold.\n");
}
