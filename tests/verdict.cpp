#include <pitch/verdict.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/respectful.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/criteria/wanted.hpp>
#include <pitch/evaluate.hpp>
#include <string>
#include <string_view>

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
    constexpr auto named = rule<"named">([](const touchpoint& t) { return t.name.stated(); });
    constexpr auto asked = each(named);
    constexpr auto either = any(connects, a);
    constexpr auto e = all(no(states_need), advise(asked), weigh<2>(grammar), either, when(no(b), c));
    static constexpr touchpoint places[]{{"shop"}, {" "}};
    constexpr auto v = evaluate(half + touchpoints(places) + outcome_part<0>(F) + outcome_part<2>(N), e);
    CHECK_TWICE(v[states_need] == outcome::pass);
    CHECK_TWICE(v[no(states_need)] == outcome::fail);
    CHECK_TWICE(v[named] == outcome::fail);
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

}  // namespace

TEST_SUITE_END();
