#include <pitch/verdict.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/respectful.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/criteria/wanted.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>
#include <pitch/list_of.hpp>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

#include "support/at_id.hpp"
#include "support/outcome_rules.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("verdict");

namespace {

using namespace pitch;
using namespace support;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
using grammar_verdict = decltype(evaluate(half, grammar));

static_assert(std::is_trivially_copyable_v<grammar_verdict>);
static_assert(std::is_same_v<grammar_verdict::evaluator, criteria::grammar>);
static_assert(noexcept(grammar_verdict{}.overall()));
static_assert(noexcept(grammar_verdict{}.complete()));
static_assert(noexcept(grammar_verdict{}.unfinished()));
static_assert(noexcept(grammar_verdict{}.flawed()));
static_assert(noexcept(grammar_verdict{}.findings()));
static_assert(noexcept(grammar_verdict{}.gaps()));
static_assert(noexcept(grammar_verdict{}.missing()));
static_assert(noexcept(grammar_verdict{}.score()));
static_assert(noexcept(grammar_verdict{}[states_need]));
static_assert(noexcept(grammar_verdict{}[grammar]));

/// A sentence in which the rules a, b, c and d have these outcomes.
template <outcome OfA, outcome OfB = M, outcome OfC = M, outcome OfD = M>
inline constexpr sentence holding{outcome_part<0>(OfA), outcome_part<1>(OfB), outcome_part<2>(OfC), outcome_part<3>(OfD)};

// Two bits for each rule and one for each part: 25 bits, which fit a word of 32.
TEST_CASE("a verdict of nine rules over seven parts is 4 bytes, as the README says") {
    constexpr auto nine_rules = all(grammar, targeted, where_wanted, consented);
    constexpr auto v = evaluate(sentence{}, nine_rules);
    CHECK_TWICE(v.gaps().size() == 9);
    CHECK_TWICE(v.missing().size() == 7);
    CHECK_TWICE(sizeof(v) == 4);
}

TEST_CASE("exactly one of complete, unfinished and flawed is true") {
    CHECK_TWICE(evaluate(holding<P>, a).complete());
    CHECK_TWICE(!evaluate(holding<P>, a).unfinished());
    CHECK_TWICE(!evaluate(holding<P>, a).flawed());
    CHECK_TWICE(evaluate(holding<N>, a).complete());
    CHECK_TWICE(!evaluate(holding<N>, a).unfinished());
    CHECK_TWICE(!evaluate(holding<N>, a).flawed());
    CHECK_TWICE(!evaluate(holding<M>, a).complete());
    CHECK_TWICE(evaluate(holding<M>, a).unfinished());
    CHECK_TWICE(!evaluate(holding<M>, a).flawed());
    CHECK_TWICE(!evaluate(holding<F>, a).complete());
    CHECK_TWICE(!evaluate(holding<F>, a).unfinished());
    CHECK_TWICE(evaluate(holding<F>, a).flawed());
}

TEST_CASE("a default verdict is unfinished: every part is missing, and every rule is a gap") {
    CHECK_TWICE(grammar_verdict{}.unfinished());
    CHECK_TWICE(grammar_verdict{}.score() == 0);
    CHECK_TWICE(grammar_verdict{}.gaps().size() == 3);
    CHECK_TWICE(grammar_verdict{}.missing().size() == 3);
}

TEST_CASE("operator[] returns the outcome of a rule, a criterion, the rule of each, or any combination") {
    constexpr auto promises = rule<"promises">([](const touchpoint& t) { return t.promise.stated(); });
    constexpr auto asked = each(promises);
    constexpr auto either = any(connects, a);
    constexpr auto e = all(no(states_need), advise(asked), weigh<2>(grammar), either, when(no(b), c));
    static constexpr touchpoint places[]{{.name = "shop", .promise = "dry"}, {.name = "web"}};
    constexpr auto v = evaluate(half + touchpoints(places) + outcome_part<0>(F) + outcome_part<2>(N), e);
    CHECK_TWICE(v[states_need] == outcome::pass);
    CHECK_TWICE(v[no(states_need)] == outcome::fail);
    CHECK_TWICE(v[promises] == outcome::fail);
    CHECK_TWICE(v[asked] == outcome::fail);
    CHECK_TWICE(v[advise(asked)] == outcome::not_applicable);
    CHECK_TWICE(v[grammar] == outcome::missing);
    CHECK_TWICE(v[states_solution] == outcome::pass);
    CHECK_TWICE(v[connects] == outcome::missing);
    CHECK_TWICE(v[a] == outcome::fail);
    CHECK_TWICE(v[either] == outcome::missing);
    CHECK_TWICE(v[b] == outcome::missing);
    CHECK_TWICE(v[c] == outcome::not_applicable);
    CHECK_TWICE(v[e] == outcome::fail);
}

/// A list element that holds an outcome and may be unstated, a rule that returns the outcome, and
/// one that measures.
struct verse {
    static constexpr std::string_view list = "verses";
    outcome held = M;
    std::size_t lines = 0;
    bool is_stated = true;
    [[nodiscard]] constexpr bool stated() const noexcept { return is_stated; }
};
using verses = pitch::list_of<verse>;
constexpr auto rhymes = rule<"rhymes">([](const verse& v) { return v.held; });
constexpr auto short_verse = rule<"short">([](const verse& v, const need&) { return measurement::at_most(v.lines, 4); });

constexpr auto named_verse = rule<"named-verse">([](const verse& v) { return v.lines != 0; });

TEST_CASE("elements() has a bit for each element at which a rule of each fails or is missing") {
    static constexpr verse song[]{{P, 5}, {M, 3}, {F, 9}, {N, 4}, {P, 1}, {F, 2}, {M, 7}};
    constexpr auto e = all(no(each(rhymes)), advise(each(short_verse)), states_need);
    constexpr auto v = evaluate(half + verses(song), e);
    CHECK_TWICE(v.elements(rhymes) == 0b1100110);
    CHECK_TWICE(v.elements(each(rhymes)) == 0b1100110);
    CHECK_TWICE(v.elements(short_verse) == 0b1000101);
    CHECK_TWICE(v[rhymes] == outcome::fail);
    CHECK_TWICE(at_id(v.findings(), "rhymes").element == 2);  // the first that fails, though another misses before it
    CHECK_TWICE(at_id(v.findings(), "short").element == 0);
    CHECK_TWICE(at_id(v.findings(), "short").measurement == measurement::at_most(5, 4));
    CHECK_TWICE(noexcept(v.elements(rhymes)));

    static constexpr verse fine[]{{P, 1}, {N, 4}};
    CHECK_TWICE(evaluate(half + verses(fine), e).elements(rhymes) == 0);
    CHECK_TWICE(evaluate(half, e).elements(rhymes) == 0);                         // no list
    CHECK_TWICE(evaluate(sentence{verses(song)}, e).elements(short_verse) == 0);  // the rule was not called
    static constexpr verse open[]{{P, 1}, {M, 4}, {N, 4}, {M, 4}};
    CHECK_TWICE(evaluate(half + verses(open), e).elements(rhymes) == 0b1010);
    CHECK_TWICE(at_id(evaluate(half + verses(open), e).findings(), "rhymes").element == 1);
}

TEST_CASE("each skips elements that are not stated, and their indexes stay") {
    static constexpr verse song[]{{F, 9, false}, {P, 9}, {M, 1, false}, {F, 1}, {P, 2, false}};
    constexpr auto e = all(each(rhymes), each(short_verse));
    constexpr auto v = evaluate(half + verses(song), e);
    CHECK_TWICE(v.elements(rhymes) == 0b1000);
    CHECK_TWICE(v.elements(short_verse) == 0b10);
    CHECK_TWICE(at_id(v.findings(), "rhymes").element == 3);
    CHECK_TWICE(at_id(v.findings(), "short").element == 1);
    static constexpr verse one[]{{F, 9, false}, {P, 1}};
    CHECK_TWICE(holds(half + verses(one), e));
    CHECK_TWICE(evaluate(half + verses(one), e).complete());
}

TEST_CASE("elements() has the first 64 elements; the finding has any index") {
    const auto in_song = [](std::size_t failing) {
        verse song[70];
        for (std::size_t i = 0; i < 70; ++i) song[i] = {i == failing ? F : P, 1};
        const auto v = evaluate(sentence{verses(song)}, each(rhymes));
        return at_id(v.findings(), "rhymes").element == failing ? v.elements(rhymes) : ~std::uint64_t{0};
    };
    CHECK_TWICE(in_song(0) == 1);
    CHECK_TWICE(in_song(63) == std::uint64_t{1} << 63);
    CHECK_TWICE(in_song(64) == 0);
    CHECK_TWICE(in_song(69) == 0);
}

TEST_CASE("each keeps the table of all after a failure, and holds stops at the first failure") {
    for (const outcome after : {M, F, P, N}) {
        const verse song[]{{P}, {F}, {after}, {after}};
        CHECK(evaluate(sentence{verses(song)}, each(rhymes)).flawed());
    }
    int calls = 0;
    const auto counting = rule<"counting">([&calls](const verse& v) {
        ++calls;
        return v.held;
    });
    static constexpr verse song[]{{P}, {F}, {P}, {P}};
    CHECK_FALSE(holds(sentence{verses(song)}, each(counting)));
    CHECK(calls == 2);
    CHECK(evaluate(sentence{verses(song)}, each(counting)).flawed());
    CHECK(calls == 6);
}

/// The members of a verdict with `Count` rules of kind `each`. On i686, std::uint64_t is aligned to 4 bytes.
template <std::size_t Count>
struct outcomes_and_elements {
    struct elements {
        std::size_t size;
        std::uint64_t open;
    };
    std::uint32_t outcomes;
    elements each[Count];
};

TEST_CASE("a verdict has two words for each each") {
    CHECK_TWICE(sizeof(evaluate(sentence{}, each(rhymes))) == sizeof(outcomes_and_elements<1>));
    CHECK_TWICE(sizeof(evaluate(sentence{}, all(each(rhymes), each(named_verse), states_need))) == sizeof(outcomes_and_elements<2>));
}

TEST_CASE("missing() includes optional parts") {
    constexpr auto polite = rule<"polite">([](const need&, const recipient* r) { return r == nullptr || r->stated(); });
    CHECK_TWICE(evaluate(half, polite).complete());
    CHECK_TWICE(evaluate(half, polite).missing().size() == 1);
    CHECK_TWICE(evaluate(half, polite).missing().contains("recipient"));
    CHECK_TWICE(evaluate(half + recipient{.where = none}, polite).missing().empty());
    CHECK_TWICE(evaluate(sentence{}, all_of<>{}).missing().empty());
}

TEST_CASE("missing() names each part that is not stated once, in the order of the tree") {
    constexpr auto e = all(connects, any(states_need, a), advise(b), when(states_need, connects), no(c));
    const auto missing_of = [e](const auto& s) {
        std::string names;
        std::size_t count = 0;
        const auto missing = evaluate(s, e).missing();
        for (const std::string_view part : missing) names += (count++ == 0 ? "" : ", ") + std::string(part);
        CHECK(missing.size() == count);
        return names;
    };
    CHECK(missing_of(sentence{}) == "method, need, a, b, c");
    CHECK(missing_of(half) == "method, a, b, c");
    CHECK(missing_of(half + outcome_part<0>(M) + outcome_part<1>(F) + method{"a call"}) == "c");
    CHECK(missing_of(half + outcome_part<0>(M) + outcome_part<1>(F) + outcome_part<2>(P) + method{"a call"}) == "");
    // A part can be stated and still leave its rule missing; missing() does not name it.
    CHECK_TWICE(evaluate(sentence{need{"dry"}}, states_need).unfinished());
    CHECK_TWICE(evaluate(sentence{need{"dry"}}, states_need).missing().empty());
}

template <std::size_t Index>
struct numbered_part {
    static constexpr char digits[]{static_cast<char>('a' + Index / 10), static_cast<char>('0' + Index % 10)};
    static constexpr std::string_view part{digits, 2};
    bool is_stated = false;
    [[nodiscard]] constexpr bool stated() const noexcept { return is_stated; }
};
template <std::size_t Index>
struct numbered_rule {
    static constexpr std::string_view id = numbered_part<Index>::part;
    constexpr bool operator()(const numbered_part<Index>&) const noexcept { return true; }
};

TEST_CASE("missing() names each of 64 parts") {
    constexpr auto sixty_four = []<std::size_t... Index>(std::index_sequence<Index...>) {
        return all(numbered_rule<Index>{}...);
    }(std::make_index_sequence<64>{});
    constexpr auto none = evaluate(sentence{}, sixty_four).missing();
    CHECK_TWICE(none.size() == 64);
    CHECK_TWICE(none.contains("a0"));
    CHECK_TWICE(none.contains("g3"));
    constexpr auto all_but_two = evaluate(sentence{numbered_part<0>{true}, numbered_part<63>{true}}, sixty_four).missing();
    CHECK_TWICE(all_but_two.size() == 62);
    CHECK_TWICE(!all_but_two.contains("a0"));
    CHECK_TWICE(!all_but_two.contains("g3"));
}

/// A rule whose outcome is out of range.
template <std::size_t Index>
struct out_of_range {
    static constexpr std::string_view id = "out-of-range";
    constexpr outcome operator()(const outcome_part<Index>&) const noexcept { return static_cast<outcome>(0xF4); }
};

TEST_CASE("an outcome out of range changes no other outcome and no part") {
    constexpr auto middle = evaluate(holding<P, P, P>, all(a, out_of_range<1>{}, c, d));
    CHECK_TWICE(middle[a] == outcome::pass);
    CHECK_TWICE(middle[out_of_range<1>{}] == outcome::missing);
    CHECK_TWICE(middle[c] == outcome::pass);
    CHECK_TWICE(middle[d] == outcome::missing);
    CHECK_TWICE(middle.missing().size() == 0);
    constexpr auto last = evaluate(sentence{outcome_part<1>(P)}, all(a, c, d, out_of_range<1>{}));
    CHECK_TWICE(last[a] == outcome::missing);
    CHECK_TWICE(last[d] == outcome::missing);
    CHECK_TWICE(last.missing().size() == 3);
    CHECK_TWICE(!last.missing().contains("b"));
    CHECK_TWICE(!holds(holding<P, P, P, P>, any(out_of_range<1>{}, no(out_of_range<1>{}))));
    CHECK_TWICE(holds(holding<P, P, P, P>, any(out_of_range<1>{}, a)));
}

template <class SentenceType, class EvaluatorType>
constexpr double score(const SentenceType& s, const EvaluatorType& e) {
    return evaluate(s, e).score();
}

TEST_CASE("score follows its definition") {
    CHECK_TWICE(score(holding<P>, a) == 1);
    CHECK_TWICE(score(holding<N>, a) == 1);
    CHECK_TWICE(score(holding<M>, a) == 0);
    CHECK_TWICE(score(holding<F>, a) == 0);
    CHECK_TWICE(score(holding<P>, no(a)) == 0);
    CHECK_TWICE(score(holding<F>, no(a)) == 1);
    CHECK_TWICE(score(holding<N>, no(a)) == 1);
    CHECK_TWICE(score(holding<P, F, N, P>, all(a, b, c, d)) == 2.0 / 3);
    CHECK_TWICE(score(holding<P, F>, all(weigh<3>(a), b)) == 0.75);
    CHECK_TWICE(score(holding<P, F>, all(a, weigh<3>(b))) == 0.25);
    CHECK_TWICE(score(holding<P, F>, all(weigh<2>(weigh<3>(a)), b)) == 6.0 / 7);
    CHECK_TWICE(score(holding<F, M, P, F>, any(all(a, b), all(c, d))) == 0.5);
    CHECK_TWICE(score(holding<P, F, P, F>, any(weigh<5>(all(a, b)), c)) == 1);
    // The child of any that counts is the one with the larger share, not the larger weight.
    CHECK_TWICE(score(holding<P, F, P, M>, any(weigh<5>(all(a, b)), all(c, c, d))) == 2.0 / 3);
    // If the shares are equal, the child with the smaller total counts.
    CHECK_TWICE(score(holding<F, F, P>, all(at_least<1>(weigh<5>(a), b), c)) == 0.5);
    CHECK_TWICE(score(holding<P, M, F>, at_least<2>(a, b, c)) == 0.5);
    CHECK_TWICE(score(holding<P, N, F>, at_least<3>(a, b, c)) == 0.5);
    CHECK_TWICE(score(holding<P, P, F>, at_least<2>(a, b, c)) == 1);
    CHECK_TWICE(score(holding<P, F>, all(a, advise(b))) == 1);
    CHECK_TWICE(score(holding<F>, advise(a)) == 1);
    CHECK_TWICE(score(holding<M, P, P, P>, all(d, when(a, all(b, c)))) == 1.0 / 3);
    CHECK_TWICE(score(holding<M, M, P>, all(c, when(a, weigh<1>(b)))) == 0.5);
    CHECK_TWICE(score(holding<P, P, F>, all(when(a, all(b, c)))) == 0.5);
    CHECK_TWICE(score(holding<F, F>, when(a, b)) == 1);
    CHECK_TWICE(score(half, grammar) == 2.0 / 3);
}

TEST_CASE("score is 1 only if the verdict is complete, however small the remaining weight") {
    constexpr auto e = all(weigh<1'000'000'000>(weigh<1'000'000'000>(a)), b);
    CHECK_TWICE(score(holding<P, M>, e) < 1);
    CHECK_TWICE(score(holding<P, M>, e) > 0.999);
    CHECK_TWICE(score(holding<P, P>, e) == 1);
}

/// Returns whether the ids of the gaps, one letter each, are `ids`.
template <class SentenceType, class EvaluatorType>
constexpr bool gaps_are(const SentenceType& s, const EvaluatorType& e, std::string_view ids) {
    const auto gaps = evaluate(s, e).gaps();
    if (gaps.size() != ids.size()) return false;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (gaps[i].id != ids.substr(i, 1)) return false;
    return true;
}

TEST_CASE("gaps follow their definition") {
    CHECK_TWICE(gaps_are(holding<P>, a, ""));
    CHECK_TWICE(gaps_are(holding<N>, a, ""));
    CHECK_TWICE(gaps_are(holding<M>, a, "a"));
    CHECK_TWICE(gaps_are(holding<F>, a, "a"));
    CHECK_TWICE(gaps_are(holding<P, M, F, N>, all(a, b, c, d), "bc"));
    CHECK_TWICE(gaps_are(holding<M, F, M>, any(a, b, c), "ac"));
    CHECK_TWICE(gaps_are(holding<F, F, N>, any(a, b, c), "ab"));
    CHECK_TWICE(gaps_are(holding<M, P, F>, any(a, b, c), ""));
    CHECK_TWICE(gaps_are(holding<P, M, F, M>, at_least<2>(a, b, c, d), "bd"));
    CHECK_TWICE(gaps_are(holding<P, F, F, N>, at_least<2>(a, b, c, d), "bc"));
    CHECK_TWICE(gaps_are(holding<M, F>, when(a, b), "ab"));
    CHECK_TWICE(gaps_are(holding<P, F>, when(a, b), "b"));
    CHECK_TWICE(gaps_are(holding<F, F>, when(a, b), ""));
    CHECK_TWICE(gaps_are(holding<M, N>, when(a, b), ""));
    CHECK_TWICE(gaps_are(holding<M, P>, when(a, b), "a"));
    CHECK_TWICE(gaps_are(holding<P>, no(a), "a"));
    CHECK_TWICE(gaps_are(holding<F>, no(a), ""));
    CHECK_TWICE(gaps_are(holding<M>, no(a), "a"));
    CHECK_TWICE(gaps_are(holding<P, P>, no(all(a, b)), "ab"));
    CHECK_TWICE(gaps_are(holding<P, F>, no(all(a, b)), ""));
    CHECK_TWICE(gaps_are(holding<F, M>, no(any(a, b)), "b"));
    CHECK_TWICE(gaps_are(holding<F, P, M>, no(any(a, b, c)), "bc"));
    CHECK_TWICE(gaps_are(holding<M, P>, no(when(a, b)), "ab"));
    CHECK_TWICE(gaps_are(holding<M, F>, no(when(a, b)), "a"));
    CHECK_TWICE(gaps_are(holding<F, M>, all(advise(a), advise(no(b))), ""));
    CHECK_TWICE(gaps_are(holding<F>, weigh<2>(a), "a"));
}

template <std::size_t Number>
struct of_many {
    static constexpr char digits[]{static_cast<char>('a' + Number / 26), static_cast<char>('a' + Number % 26)};
    static constexpr std::string_view id{digits, 2};
    constexpr outcome operator()(const need&) const noexcept { return static_cast<outcome>(Number % 4); }
};
/// Rules with the outcomes M, F, P, N, M, … in this order.
template <std::size_t Count>
inline constexpr auto many =
    []<std::size_t... Number>(std::index_sequence<Number...>) { return all(of_many<Number>{}...); }(std::make_index_sequence<Count>{});

TEST_CASE("with returns the rules that have an outcome, one bit each") {
    constexpr auto four = evaluate(holding<P, F, N>, all(a, b, c, d));
    CHECK_TWICE(four.with(P) == 1u);
    CHECK_TWICE(four.with(F) == 2u);
    CHECK_TWICE(four.with(N) == 4u);
    CHECK_TWICE(four.with(M) == 8u);
    CHECK_TWICE(four.with(static_cast<outcome>(4)) == 0u);
    static_assert(std::is_same_v<decltype(four.with(P)), std::uint64_t>);
    static_assert(noexcept(four.with(P)));
    // A rule in several places has one bit, that of its first place. Negation changes nothing.
    constexpr auto repeated = evaluate(holding<P, F, N>, all(no(a), b, any(a, c), advise(b), d));
    CHECK_TWICE(repeated.with(P) == 1u);
    CHECK_TWICE(repeated.with(F) == 2u);
    CHECK_TWICE(repeated.with(N) == 4u);
    CHECK_TWICE(repeated.with(M) == 8u);
    CHECK_TWICE(evaluate(holding<P>, all()).with(P) == 0u);
}

TEST_CASE("with returns a word for each 64 rules") {
    constexpr sentence stated{need{"n"}};
    constexpr std::uint64_t every_fourth = 0x1111111111111111u;
    CHECK_TWICE(evaluate(stated, many<64>).with(M) == every_fourth);
    CHECK_TWICE(evaluate(stated, many<64>).with(N) == every_fourth << 3);
    constexpr auto more = evaluate(stated, many<70>);
    static_assert(std::is_same_v<decltype(more.with(P)), word_array<2>>);
    CHECK_TWICE(more.with(M) == word_array<2>{{every_fourth, 0x11}});
    CHECK_TWICE(more.with(F) == word_array<2>{{every_fourth << 1, 0x22}});
    CHECK_TWICE(more.with(P) == word_array<2>{{every_fourth << 2, 0x04}});
    CHECK_TWICE(more.with(N)[1] == 0x08);
    CHECK_TWICE(evaluate(sentence{}, many<70>).with(M)[1] == 0x3f);
    CHECK_TWICE(more[of_many<68>{}] == M);
    CHECK_TWICE(more[of_many<69>{}] == F);
    CHECK_TWICE(evaluate(stated, all(many<70>, many<70>)).with(F) == more.with(F));
}

/// Whether the gaps of 70 rules are those that are missing or fail, in the order of the tree.
constexpr bool many_gaps() {
    const auto gaps = evaluate(sentence{need{"n"}}, many<70>).gaps();
    std::size_t rule = 0, visited = 0;
    for (const finding& gap : gaps) {
        while (rule % 4 > 1) ++rule;
        if (gap.id[0] != static_cast<char>('a' + rule / 26) || gap.id[1] != static_cast<char>('a' + rule % 26)) return false;
        if (gap.outcome != (rule % 4 == 0 ? M : F) || gaps[visited].id != gap.id) return false;
        ++rule;
        ++visited;
    }
    return visited == 36 && gaps.size() == 36 && gaps.end() - gaps.begin() == 36;
}

TEST_CASE("gaps of more than 64 rules") {
    CHECK_TWICE(many_gaps());
    CHECK_TWICE(evaluate(sentence{}, many<70>).gaps().size() == 70);
    CHECK_TWICE(evaluate(sentence{}, many<128>).gaps().size() == 128);
    // Only the last rule of the second word is a gap.
    CHECK_TWICE(evaluate(sentence{need{"n"}}, all(many<2>, a)).gaps().begin()->id == "aa");
    CHECK_TWICE(evaluate(sentence{need{"n"}}, all(advise(many<67>), of_many<69>{})).gaps().begin()->id == of_many<69>::id);
    CHECK_TWICE(evaluate(sentence{need{"n"}}, all(advise(many<67>), of_many<72>{})).gaps().begin()->id == of_many<72>::id);
    CHECK_TWICE(evaluate(sentence{need{"n"}}, advise(many<70>)).gaps().empty());
    CHECK_TWICE(evaluate(sentence{need{"n"}}, advise(many<70>)).gaps().begin() == evaluate(sentence{}, advise(many<70>)).gaps().end());
    CHECK_TWICE(evaluate(sentence{need{"n"}}, many<70>).score() == 17.0 / 53);
}

// Up to 32 rules, one multiplication counts those that pass and those that do not apply.
TEST_CASE("score of 31 to 34 rules, and of 64") {
    constexpr sentence stated{need{"n"}};
    CHECK_TWICE(evaluate(stated, many<31>).score() == 8.0 / 24);
    CHECK_TWICE(evaluate(stated, many<32>).score() == 8.0 / 24);
    CHECK_TWICE(evaluate(stated, all(many<31>, of_many<34>{})).score() == 9.0 / 25);
    CHECK_TWICE(evaluate(stated, all(many<31>, of_many<34>{}, of_many<38>{})).score() == 10.0 / 26);
    CHECK_TWICE(evaluate(stated, all(many<32>, of_many<35>{})).score() == 8.0 / 24);
    CHECK_TWICE(evaluate(stated, all(many<32>, of_many<34>{}, of_many<35>{})).score() == 9.0 / 25);
    CHECK_TWICE(evaluate(stated, many<64>).score() == 16.0 / 48);
}

// Findings are made when they are read, so a range is as small as what a verdict stores.
TEST_CASE("the distance of gaps and findings is negative from the end to the begin") {
    constexpr auto distances_of = [](const auto& range) { return range.end() - range.begin() == -(range.begin() - range.end()); };
    CHECK_TWICE(distances_of(evaluate(sentence{}, many<70>).gaps()));
    CHECK_TWICE(distances_of(evaluate(sentence{}, grammar).gaps()));
    CHECK_TWICE(distances_of(evaluate(sentence{}, grammar).findings()));
}

TEST_CASE("ranges of findings and gaps take two bits a node and one bit a leaf") {
    CHECK_TWICE(sizeof(evaluate(half, grammar).gaps()) <= 3 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(evaluate(half, grammar).findings()) <= 3 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(evaluate(half, many<256>).gaps()) <= 256);
    CHECK_TWICE(sizeof(evaluate(half, many<256>).findings()) <= 256);
}

/// Whether iterators can be copied, advanced and compared as the standard's algorithms require.
template <class Range>
constexpr bool iterates(const Range& range) {
    auto at = range.begin();
    const auto first = at++;
    return first == range.begin() && at != first && (*first).id == first->id && ++typename Range::iterator(first) == at &&
           range.end() - first == static_cast<std::ptrdiff_t>(range.size()) && range[1].id == at->id;
}

TEST_CASE("iterators of findings and gaps are forward iterators that return by value") {
    CHECK_TWICE(iterates(evaluate(sentence{}, grammar).findings()));
    CHECK_TWICE(iterates(evaluate(sentence{}, grammar).gaps()));
    CHECK_TWICE(iterates(evaluate(sentence{}, many<70>).gaps()));
    static_assert(std::forward_iterator<decltype(evaluate(half, grammar).findings())::iterator>);
    static_assert(std::forward_iterator<gaps_of<criteria::grammar>::iterator>);
    static_assert(std::ranges::forward_range<gaps_of<criteria::grammar>>);
    static_assert(std::is_same_v<decltype(*evaluate(half, grammar).gaps().begin()), finding>);
    const auto gaps = evaluate(sentence{}, grammar).gaps();
    CHECK(std::count_if(gaps.begin(), gaps.end(), [](const finding& f) { return f.lacks.contains("need"); }) == 1);
}

TEST_CASE("findings and gaps own their data") {
    constexpr auto gaps = evaluate(half, grammar).gaps();
    CHECK_TWICE(gaps.size() == 1);
    CHECK_TWICE(!gaps.empty());
    CHECK_TWICE(gaps.begin()->id == "connects");
    CHECK_TWICE(gaps.end() - gaps.begin() == 1);
    CHECK_TWICE(at_id(gaps, "connects").lacks.size() == 1);
    CHECK_TWICE(at_id(gaps, "connects").lacks.contains("method"));
    CHECK_TWICE(at_id(gaps, "connects").asks == rules::connects::asks);
    static_assert(std::is_trivially_copyable_v<decltype(gaps)>);
    std::size_t depths = 0;
    for (const finding& f : evaluate(half, grammar).findings()) depths += f.depth;
    CHECK(depths == 7);
}

template <outcome OfA, outcome OfB>
constexpr auto verdict_of_a_and_b = evaluate(holding<OfA, OfB>, all(a, b));

TEST_CASE("verdicts are equal if they have the same outcomes and stated parts") {
    CHECK_TWICE(verdict_of_a_and_b<P, F> == verdict_of_a_and_b<P, F>);
    CHECK_TWICE(verdict_of_a_and_b<P, F> != verdict_of_a_and_b<F, P>);
    CHECK_TWICE(verdict_of_a_and_b<P, F> != verdict_of_a_and_b<P, N>);
    CHECK_TWICE(verdict_of_a_and_b<M, M> != evaluate(sentence{}, all(a, b)));  // stated, and missing all the same
    CHECK_TWICE(grammar_verdict{} == evaluate(sentence{}, grammar));
    CHECK_TWICE(evaluate(sentence{need{"n"}}, many<70>) == evaluate(sentence{need{"m"}}, many<70>));
    CHECK_TWICE(evaluate(sentence{need{"n"}}, many<70>) != evaluate(sentence{}, many<70>));
    static_assert(noexcept(grammar_verdict{} == grammar_verdict{}));
}

TEST_CASE("verdicts are equal only if their measurements have the same bits, and their elements are equal") {
    constexpr auto measured = [](double actual, double bound, measurement::limit direction = measurement::limit::at_most) {
        const auto r = rule<"r">([=](const need&) { return measurement{actual, bound, direction, false}; });
        return evaluate(sentence{need{"n"}}, r);
    };
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_TWICE(measured(nan, 1) == measured(nan, 1));
    CHECK_TWICE(measured(nan, 1) != measured(2, 1));
    CHECK_TWICE(measured(2, 1) != measured(2, nan));
    CHECK_TWICE(measured(0.0, 1) != measured(-0.0, 1));
    CHECK_TWICE(measured(2, 1) != measured(2, 1, measurement::limit::at_least));
    static constexpr verse one[]{{F}, {P}, {P}}, two[]{{F}, {P}, {F}}, three[]{{P}, {F}, {P}};
    constexpr auto checked = [](const verse(&song)[3]) { return evaluate(sentence{verses(song)}, each(rhymes)); };
    CHECK_TWICE(checked(one) == checked(one));
    CHECK_TWICE(checked(one) != checked(two));
    CHECK_TWICE(checked(one) != checked(three));
}

constexpr auto house_rules = all(grammar, targeted);

TEST_CASE("verdict_of names the verdict of a constant, and Verdict is satisfied by verdicts only") {
    static_assert(std::is_same_v<verdict_of<house_rules>, decltype(evaluate(half, house_rules))>);
    static_assert(std::is_same_v<verdict_of<grammar>, grammar_verdict>);
    static_assert(Verdict<grammar_verdict>);
    static_assert(Verdict<const grammar_verdict&>);
    static_assert(!Verdict<criteria::grammar>);
    static_assert(!Verdict<findings_of<criteria::grammar>>);
    constexpr verdict_of<house_rules> last;
    CHECK_TWICE(last.unfinished());
}

}  // namespace

TEST_SUITE_END();
