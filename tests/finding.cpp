#include <pitch/finding.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <span>
#include <string>

#include "support/stand_in.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace stand_in;

template <std::size_t I>
struct speaking : answer<I> {
    static constexpr std::string_view asks = letters.substr(I, 2), advice = letters.substr(I, 3);
};
template <char Letter, class E>
struct criterion {
    static constexpr char letter = Letter;
    static constexpr std::string_view id{&letter, 1}, asks = "question", advice = "what to do";
    using made_of = E;
};

/// The findings as text, a place a line: depth by indentation, then id, outcome and what is said of it.
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

TEST_CASE("finding: stands in the order of the tree, with its depth, its words and what it lacks") {
    constexpr auto e =
        all(speaking<0>{}, criterion<'X', all_of<answer<1>, any_of<answer<2>, speaking<3>>>>{}, advise(weigh<2>(answer<4>{})));
    CHECK(draw(evaluate(sentence{word<0>(P), word<2>(F), word<4>(F)}, e).findings()) == R"(all: missing, lacks b, lacks d
  a: pass (ab: abc)
  X: missing, lacks b, lacks d (question: what to do)
    all: missing, lacks b, lacks d
      b: missing, lacks b
      any: missing, lacks d
        c: fail
        d: missing, lacks d (de: def)
  advise: not_applicable
    weigh: fail, advice
      e: fail, advice
)");
}

TEST_CASE("finding: does not count under a when whose condition fails or does not apply") {
    constexpr auto e = when(a, all(b, when(c, d)));
    const auto counts = [&](outcome first, outcome third) {
        return draw(evaluate(sentence{word<0>(first), word<1>(P), word<2>(third), word<3>(F)}, e).findings());
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

TEST_CASE("finding: under no, the enclosing criterion speaks") {
    using inner = criterion<'Y', all_of<speaking<0>, no_of<no_of<speaking<1>>>>>;
    constexpr criterion<'X', no_of<inner>> outer;
    CHECK(draw(evaluate(sentence{word<0>(P), word<1>(P)}, outer).findings()) == R"(X: fail (question: what to do)
  no: fail
    Y: pass (question: what to do)
      all: pass (question: what to do)
        a: pass (question: what to do)
        no: pass (question: what to do)
          no: fail
            b: pass (question: what to do)
)");
    // Without a criterion around it, nobody speaks; under two of them, a rule speaks for itself again, and so does a condition.
    CHECK(draw(evaluate(sentence{word<0>(P)}, no(speaking<0>{})).findings()) == "no: fail\n  a: pass\n");
    CHECK(draw(evaluate(sentence{word<0>(F)}, no(no(speaking<0>{}))).gaps()) == "    a: fail (ab: abc)\n");
    CHECK(draw(evaluate(sentence{word<1>(P)}, no(when(speaking<0>{}, speaking<1>{}))).gaps()) ==
          "    a: missing, lacks a (ab: abc)\n    b: pass\n");
}

TEST_CASE("finding: lacks what it waits for; a rule that could use more, that") {
    constexpr auto needs = rule<"needs">([](const need&, const method&, const recipient*) { return outcome::missing; });
    constexpr auto lacks = [needs](const auto& s) { return evaluate(s, needs).findings()[0].lacks; };
    CHECK_TWICE(lacks(sentence{}).size() == 2 && lacks(sentence{}).contains("need") && lacks(sentence{}).contains("method"));
    CHECK_TWICE(lacks(sentence{method{"a call"}}).size() == 1 && lacks(sentence{method{"a call"}}).contains("need"));
    CHECK_TWICE(lacks(sentence{need{"dry"}, method{"a call"}}).contains("recipient"));
    CHECK_TWICE(lacks(sentence{need{"dry"}, method{"a call"}, recipient{.moved_by = motive::price}}).empty());
}

TEST_CASE("finding: keeps what a rule measured, and which element decides") {
    constexpr auto fits = rule<"fits">([](const message& m) { return measurement::at_most(m.words.characters(), 3); });
    constexpr auto brief_name = rule<"brief-name">([](const touchpoint& t) { return measurement::at_most(t.name.characters(), 3); });
    constexpr auto e = all(no(fits), each(brief_name), fits, states_need);
    static constexpr touchpoint places[]{{"app"}, {"web site"}, {"telephone"}};
    constexpr auto found = evaluate(sentence{message{"five!"}, touchpoints(places)}, e).findings();
    CHECK_TWICE(found[2].measurement == measurement::at_most(5, 3) && found[4].measurement == measurement::at_most(5, 3));
    CHECK_TWICE(found[3].kind == kind::each && found[3].element == 1 && found[3].measurement == measurement::at_most(8, 3));
    CHECK_TWICE(!found[0].measurement && !found[1].measurement && !found[5].measurement && !found[4].element);
    constexpr auto fit = evaluate(sentence{message{"dry"}, touchpoints(std::span(places).first(1))}, e).findings();
    CHECK_TWICE(fit[4].measurement == measurement::at_most(3, 3) && !fit[3].element && fit[3].outcome == P);
    constexpr auto unasked = evaluate(sentence{}, e).findings();
    CHECK_TWICE(!unasked[2].measurement && !unasked[3].element && !unasked[3].measurement);
}

TEST_CASE("finding: names of parts are a range") {
    static constexpr std::string_view names[]{"one", "two", "three"};
    constexpr part_names some(names, 0b101);
    CHECK_TWICE(some.size() == 2 && !some.empty() && some.contains("one") && !some.contains("two") && some.contains("three"));
    CHECK_TWICE(*some.begin() == "one" && *++some.begin() == "three" && ++ ++some.begin() == some.end());
    CHECK_TWICE(part_names().empty() && part_names().begin() == part_names().end() && !part_names().contains(""));
    auto i = some.begin();
    CHECK(*i++ == "one");
    CHECK(*i == "three");
}

}  // namespace
