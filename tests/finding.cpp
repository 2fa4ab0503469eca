#include <pitch/finding.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <span>
#include <string>

#include "support/at_id.hpp"
#include "support/outcome_rules.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("finding");

namespace {

using namespace pitch;
using namespace support;

/// The rule "a" asks "ab" and advises "abc", and so on.
template <std::size_t Index>
struct rule_with_words : outcome_rule<Index> {
    static constexpr std::string_view asks = letters.substr(Index, 2), advice = letters.substr(Index, 3);
};
template <char Letter, class MadeOf>
struct criterion_with_words {
    static constexpr char letter = Letter;
    static constexpr std::string_view id{&letter, 1}, asks = "question", advice = "what to do";
    using made_of = MadeOf;
};

/// The findings as text, one line each, indented by depth. A line has the id, the outcome, whether
/// it counts, the parts it lacks, and in parentheses the question and the advice.
template <class List>
std::string draw(const List& list) {
    std::string drawn;
    for (const finding& f : list) {
        drawn += std::string(2 * f.depth, ' ') + std::string(f.id) + ": " + std::string(name(f.outcome));
        if (!f.applies) drawn += ", does not count";
        if (f.advised) drawn += ", advice";
        for (const std::string_view part : f.lacks) drawn += ", lacks " + std::string(part);
        if (!f.asks.empty()) drawn += " (" + std::string(f.asks) + ": " + std::string(f.advice) + ")";
        drawn += '\n';
    }
    return drawn;
}

TEST_CASE("findings are in tree order, each with its depth, its words and the parts it lacks") {
    constexpr auto e =
        all(rule_with_words<0>{}, criterion_with_words<'X', all_of<outcome_rule<1>, any_of<outcome_rule<2>, rule_with_words<3>>>>{},
            advise(weigh<2>(outcome_rule<4>{})));
    CHECK(draw(evaluate(sentence{outcome_part<0>(P), outcome_part<2>(F), outcome_part<4>(F)}, e).findings()) ==
          R"(all: missing, lacks b, lacks d
  a: pass (ab: abc)
  X: missing, lacks b, lacks d (question: what to do)
    all: missing, lacks b, lacks d
      b: missing, lacks b (question: what to do)
      any: missing, lacks d
        c: fail (question: what to do)
        d: missing, lacks d (de: def)
  advise: not_applicable
    weigh: fail, advice
      e: fail, advice
)");
}

TEST_CASE("does not apply under a when whose condition fails or does not apply") {
    constexpr auto e = when(a, all(b, when(c, d)));
    const auto counts = [&](outcome first, outcome third) {
        return draw(
            evaluate(sentence{outcome_part<0>(first), outcome_part<1>(P), outcome_part<2>(third), outcome_part<3>(F)}, e).findings());
    };
    CHECK(counts(P, P) == "when: fail\n  a: pass\n  all: fail\n    b: pass\n    when: fail\n      c: pass\n      d: fail\n");
    CHECK(counts(M, M) == "when: missing\n  a: missing\n  all: missing\n    b: pass\n    when: missing\n      c: missing\n      d: fail\n");
    CHECK(counts(P, N) ==
          "when: pass\n  a: pass\n  all: pass\n    b: pass\n    when: not_applicable\n      c: not_applicable\n"
          "      d: fail, does not count\n");
    CHECK(counts(F, P) ==
          "when: not_applicable\n  a: fail\n  all: fail, does not count\n    b: pass, does not count\n"
          "    when: fail, does not count\n      c: pass, does not count\n      d: fail, does not count\n");
}

TEST_CASE("under no, has the words of the enclosing criterion") {
    using inner = criterion_with_words<'Y', all_of<rule_with_words<0>, no_of<no_of<rule_with_words<1>>>>>;
    constexpr criterion_with_words<'X', no_of<inner>> outer;
    CHECK(draw(evaluate(sentence{outcome_part<0>(P), outcome_part<1>(P)}, outer).findings()) == R"(X: fail (question: what to do)
  no: fail
    Y: pass (question: what to do)
      all: pass (question: what to do)
        a: pass (question: what to do)
        no: pass (question: what to do)
          no: fail
            b: pass (question: what to do)
)");
    // Under one no, and without an enclosing criterion, there are no words. Under two, the rule's own
    // words apply again. The condition of a when also keeps its own words.
    CHECK(draw(evaluate(sentence{outcome_part<0>(P)}, no(rule_with_words<0>{})).findings()) == "no: fail\n  a: pass\n");
    CHECK(draw(evaluate(sentence{outcome_part<0>(F)}, no(no(rule_with_words<0>{}))).gaps()) == "    a: fail (ab: abc)\n");
    CHECK(draw(evaluate(sentence{outcome_part<1>(P)}, no(when(rule_with_words<0>{}, rule_with_words<1>{}))).gaps()) ==
          "    a: missing, lacks a (ab: abc)\n    b: pass\n");
}

TEST_CASE("under a named no, has the words of the named no") {
    constexpr auto e =
        all(no<"quiet", "Is it quiet?", "Be quiet.">(all(rule_with_words<0>{}, no(no<"louder", "Louder?">(rule_with_words<1>{})))),
            criterion<"group", "Is it a group?", "Group it.">(no(no<"calm">(no(rule_with_words<2>{})))));
    CHECK(draw(evaluate(sentence{outcome_part<0>(P), outcome_part<1>(P), outcome_part<2>(P)}, e).findings()) == R"(all: fail
  quiet: fail (Is it quiet?: Be quiet.)
    all: pass (Is it quiet?: Be quiet.)
      a: pass (Is it quiet?: Be quiet.)
      no: pass (Is it quiet?: Be quiet.)
        louder: fail (Louder?: )
          b: pass (Louder?: )
  group: fail (Is it a group?: Group it.)
    no: fail
      calm: pass (Is it a group?: Group it.)
        no: fail
          c: pass (Is it a group?: Group it.)
)");
    constexpr auto found = evaluate(sentence{outcome_part<0>(P)}, e).findings();
    CHECK_TWICE(at_id(found, "quiet").kind == kind::no);
    CHECK_TWICE(at_id(found, "quiet").words_from == "quiet");
    CHECK_TWICE(at_id(found, "a").words_from == "quiet");
    CHECK_TWICE(at_id(found, "a").negated);
    CHECK_TWICE(at_id(found, "group").kind == kind::criterion);
    CHECK_TWICE(at_id(found, "group").words_from == "group");
    CHECK_TWICE(at_id(found, "c").words_from == "group");
    // The words of an inner named no win over those of an outer criterion.
    constexpr auto inner =
        evaluate(sentence{}, criterion<"group", "Is it a group?">(all(no<"quiet", "Is it quiet?">(a), no(b)))).findings();
    CHECK_TWICE(at_id(inner, "a").words_from == "quiet");
    CHECK_TWICE(at_id(inner, "a").asks == "Is it quiet?");
    CHECK_TWICE(at_id(inner, "b").words_from == "group");
    // A rule without words has those of the criterion around it. A criterion without words hides none.
    constexpr auto wordless = evaluate(sentence{}, criterion<"outer", "Is it out?">(all(criterion<"inner">(no(a)), b))).findings();
    CHECK_TWICE(at_id(wordless, "a").words_from == "outer");
    CHECK_TWICE(at_id(wordless, "b").words_from == "outer");
    CHECK_TWICE(at_id(wordless, "b").asks == "Is it out?");
    CHECK_TWICE(at_id(wordless, "inner").asks.empty());
}

/// A criterion that holds a choice and a condition.
struct choosy {
    static constexpr std::string_view id = "choosy";
    using made_of = when_of<any_of<outcome_rule<0>, outcome_rule<1>>, at_least_of<2, outcome_rule<2>, outcome_rule<3>, outcome_rule<4>>>;
};

/// Returns whether the first finding with the id has these counts of its choice.
template <class EvaluatorType>
constexpr bool chooses(const EvaluatorType& e, std::string_view id, std::size_t enough, std::size_t among) {
    const finding f = at_id(evaluate(sentence{}, e).findings(), id);
    return f.enough == enough && f.among == among;
}

TEST_CASE("has the number of choices, and how many of them will do") {
    constexpr outcome_rule<4> last{};
    CHECK_TWICE(chooses(a, "a", 0, 0));
    CHECK_TWICE(chooses(all(a, any(b, c)), "a", 0, 0));
    CHECK_TWICE(chooses(all(a, any(b, c)), "b", 1, 2));
    CHECK_TWICE(chooses(all(a, any(b, c)), "any", 0, 0));
    CHECK_TWICE(chooses(at_least<2>(a, all(b, c), d), "c", 2, 3));
    CHECK_TWICE(chooses(at_least<2>(a, b, c), "b", 2, 3));
    // The innermost choice counts.
    CHECK_TWICE(chooses(any(a, at_least<2>(b, c, d)), "a", 1, 2));
    CHECK_TWICE(chooses(any(a, at_least<2>(b, c, d)), "at-least", 1, 2));
    CHECK_TWICE(chooses(any(a, at_least<2>(b, c, d)), "c", 2, 3));
    CHECK_TWICE(chooses(at_least<3>(any(a, b), c, d, last), "a", 1, 2));
    CHECK_TWICE(chooses(at_least<3>(any(a, b), c, d, last), "c", 3, 4));
    // Under no, so many children must fail that the rest are too few.
    CHECK_TWICE(chooses(no(any(a, b, c)), "a", 3, 3));
    CHECK_TWICE(chooses(no(at_least<2>(a, b, c, d)), "a", 3, 4));
    CHECK_TWICE(chooses(no(at_least<4>(a, b, c, d)), "a", 1, 4));
    CHECK_TWICE(chooses(no(no(at_least<2>(a, b, c, d))), "a", 2, 4));
    CHECK_TWICE(chooses(any(no(a), b), "a", 1, 2));  // the choice itself is not under no
    CHECK_TWICE(chooses(no(when(any(a, b), any(c, d))), "a", 1, 2));
    CHECK_TWICE(chooses(no(when(any(a, b), any(c, d))), "c", 2, 2));
    CHECK_TWICE(chooses(choosy{}, "b", 1, 2));
    CHECK_TWICE(chooses(choosy{}, "c", 2, 3));
    CHECK_TWICE(chooses(no<"none">(criterion<"group">(choosy{})), "c", 2, 3));
    CHECK_TWICE(chooses(no<"none">(criterion<"group">(at_least<3>(a, b, c))), "c", 1, 3));
}

/// Returns the ids of the findings that are conditions, one after another.
template <class EvaluatorType>
std::string conditions(const EvaluatorType& e) {
    std::string ids;
    for (const finding& f : evaluate(sentence{}, e).findings())
        if (f.condition) ids += std::string(f.id) + ' ';
    return ids;
}

TEST_CASE("marks what decides whether the rest applies as a condition") {
    CHECK(conditions(all(a, b)) == "");
    CHECK(conditions(when(a, b)) == "a ");
    CHECK(conditions(when(all(a, no(b)), c)) == "all a no b ");
    CHECK(conditions(when(when(a, b), c)) == "when a b ");
    CHECK(conditions(when(a, when(b, c))) == "a b ");
    CHECK(conditions(no(when(a, b))) == "a ");
    CHECK(conditions(choosy{}) == "any a b ");
    CHECK(conditions(when(choosy{}, criterion<"group">(when(a, b)))) == "choosy when any a b at-least c d e a ");
    CHECK_TWICE(at_id(evaluate(sentence{}, choosy{}).gaps(), "a").condition);
    CHECK_TWICE(!at_id(evaluate(sentence{}, choosy{}).gaps(), "c").condition);
    CHECK_TWICE(at_id(evaluate(sentence{}, no(when(a, b))).findings(), "b").negated);
}

TEST_CASE("lacks the parts that its rule needs; if all are stated, the optional ones") {
    constexpr auto needs = rule<"needs">([](const need&, const method&, const recipient*) { return outcome::missing; });
    constexpr auto lacks = [needs](const auto& s) { return at_id(evaluate(s, needs).findings(), "needs").lacks; };
    CHECK_TWICE(lacks(sentence{}).size() == 2);
    CHECK_TWICE(lacks(sentence{}).contains("need"));
    CHECK_TWICE(lacks(sentence{}).contains("method"));
    CHECK_TWICE(lacks(sentence{method{"a call"}}).size() == 1);
    CHECK_TWICE(lacks(sentence{method{"a call"}}).contains("need"));
    CHECK_TWICE(lacks(sentence{need{"dry"}, method{"a call"}}).contains("recipient"));
    CHECK_TWICE(lacks(sentence{need{"dry"}, method{"a call"}, recipient{.moved_by = motive::price}}).empty());
}

TEST_CASE("keeps the measurement of a rule, and the index of the element that decides") {
    constexpr auto fits = rule<"fits">([](const message& m) { return measurement::at_most(m.words.characters(), 3); });
    constexpr auto brief_name = rule<"brief-name">([](const touchpoint& t) { return measurement::at_most(t.name.characters(), 3); });
    constexpr auto e = all(no(fits), each(brief_name), fits, states_need);
    static constexpr touchpoint places[]{{"app"}, {"web site"}, {"telephone"}};
    constexpr auto found = evaluate(sentence{message{"five!"}, touchpoints(places)}, e).findings();
    CHECK_TWICE(at_id(found, "fits", 0).measurement == measurement::at_most(5, 3));  // under no
    CHECK_TWICE(at_id(found, "fits", 1).measurement == measurement::at_most(5, 3));
    CHECK_TWICE(at_id(found, "brief-name").kind == kind::each);
    CHECK_TWICE(at_id(found, "brief-name").element == 1);
    CHECK_TWICE(at_id(found, "brief-name").measurement == measurement::at_most(8, 3));
    CHECK_TWICE(!at_id(found, "all").measurement);
    CHECK_TWICE(!at_id(found, "no").measurement);
    CHECK_TWICE(!at_id(found, "states-need").measurement);
    CHECK_TWICE(!at_id(found, "fits", 1).element);
    constexpr auto fit = evaluate(sentence{message{"dry"}, touchpoints(std::span(places).first(1))}, e).findings();
    CHECK_TWICE(at_id(fit, "fits", 1).measurement == measurement::at_most(3, 3));
    CHECK_TWICE(!at_id(fit, "brief-name").element);
    CHECK_TWICE(at_id(fit, "brief-name").outcome == outcome::pass);
    constexpr auto not_called = evaluate(sentence{}, e).findings();
    CHECK_TWICE(!at_id(not_called, "fits", 0).measurement);
    CHECK_TWICE(!at_id(not_called, "brief-name").element);
    CHECK_TWICE(!at_id(not_called, "brief-name").measurement);
}

TEST_CASE("part_names is a range of names") {
    static constexpr std::string_view names[]{"one", "two", "three"};
    constexpr part_names some(names, 0b101);
    CHECK_TWICE(some.size() == 2);
    CHECK_TWICE(!some.empty());
    CHECK_TWICE(some.contains("one"));
    CHECK_TWICE(!some.contains("two"));
    CHECK_TWICE(some.contains("three"));
    CHECK_TWICE(*some.begin() == "one");
    CHECK_TWICE(*++some.begin() == "three");
    CHECK_TWICE(++ ++some.begin() == some.end());
    CHECK_TWICE(part_names().empty());
    CHECK_TWICE(part_names().begin() == part_names().end());
    CHECK_TWICE(!part_names().contains(""));
    auto i = some.begin();
    CHECK(*i++ == "one");
    CHECK(*i == "three");
}

}  // namespace

TEST_SUITE_END();
