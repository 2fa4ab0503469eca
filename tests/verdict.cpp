#include <pitch/verdict.hpp>

#include <initializer_list>
#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>

#include "support/stand_in.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace stand_in;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
using V = decltype(evaluate(half, grammar));

static_assert(std::is_trivially_copyable_v<V> && std::is_same_v<V::evaluator, criteria::grammar>);
static_assert(noexcept(V{}.overall()) && noexcept(V{}.complete()) && noexcept(V{}.unfinished()) && noexcept(V{}.flawed()));
static_assert(noexcept(V{}.findings()) && noexcept(V{}.gaps()) && noexcept(V{}.missing()) && noexcept(V{}.score()));
static_assert(noexcept(V{}[states_need]) && noexcept(V{}[grammar]));

template <outcome A, outcome B = M, outcome C = M, outcome D = M>
inline constexpr sentence says{word<0>(A), word<1>(B), word<2>(C), word<3>(D)};

TEST_CASE("verdict: complete, unfinished and flawed shut each other out") {
    CHECK_TWICE(evaluate(says<P>, a).complete() && !evaluate(says<P>, a).unfinished() && !evaluate(says<P>, a).flawed());
    CHECK_TWICE(evaluate(says<N>, a).complete() && !evaluate(says<N>, a).unfinished() && !evaluate(says<N>, a).flawed());
    CHECK_TWICE(!evaluate(says<M>, a).complete() && evaluate(says<M>, a).unfinished() && !evaluate(says<M>, a).flawed());
    CHECK_TWICE(!evaluate(says<F>, a).complete() && !evaluate(says<F>, a).unfinished() && evaluate(says<F>, a).flawed());
}

TEST_CASE("verdict: what is said of nothing is unfinished") {
    CHECK_TWICE(V{}.unfinished() && V{}.score() == 0 && V{}.gaps().size() == 3 && V{}.missing().size() == 3);
}

TEST_CASE("verdict: gives the own outcome of a rule, a criterion, the rule of each, or any combination") {
    constexpr auto named = rule<"named">([](const touchpoint& t) { return t.name.stated(); });
    constexpr auto asked = each(named);
    constexpr auto either = any(connects, a);
    constexpr auto e = all(no(states_need), advise(asked), weigh<2>(grammar), either, when(no(b), c));
    static constexpr touchpoint places[]{{"shop"}, {" "}};
    constexpr auto v = evaluate(half + touchpoints(places) + word<0>(F) + word<2>(N), e);
    CHECK_TWICE(v[states_need] == P && v[no(states_need)] == F);
    CHECK_TWICE(v[named] == F && v[asked] == F && v[advise(asked)] == N);
    CHECK_TWICE(v[grammar] == M && v[states_solution] == P && v[connects] == M);
    CHECK_TWICE(v[a] == F && v[either] == M && v[b] == M && v[c] == N && v[e] == F);
}

TEST_CASE("verdict: names a part too that a rule can do without") {
    constexpr auto polite = rule<"polite">([](const need&, const recipient* r) { return r == nullptr || r->stated(); });
    CHECK_TWICE(evaluate(half, polite).complete() && evaluate(half, polite).missing().size() == 1);
    CHECK_TWICE(evaluate(half, polite).missing().contains("recipient"));
    CHECK_TWICE(evaluate(half + recipient{.where = none}, polite).missing().empty());
    CHECK_TWICE(evaluate(sentence{}, all_of<>{}).missing().empty());
}

TEST_CASE("verdict: names the consulted parts that are not stated, each once, in the order of the tree") {
    constexpr auto e = all(connects, any(states_need, a), advise(b), when(states_need, connects), no(c));
    const auto missing_of = [&](const auto& s, std::initializer_list<std::string_view> wanted) {
        const auto missing = evaluate(s, e).missing();
        if (missing.size() != wanted.size()) return false;
        const auto* next = wanted.begin();
        for (const std::string_view part : missing)
            if (part != *next++) return false;
        return true;
    };
    CHECK(missing_of(sentence{}, {"method", "need", "a", "b", "c"}));
    CHECK(missing_of(half, {"method", "a", "b", "c"}));
    CHECK(missing_of(half + word<0>(M) + word<1>(F) + method{"a call"}, {"c"}));
    CHECK(missing_of(half + word<0>(M) + word<1>(F) + word<2>(P) + method{"a call"}, {}));
    // A part that is stated, and says too little, is not missing.
    CHECK_TWICE(evaluate(sentence{need{"dry"}}, states_need).unfinished() &&
                evaluate(sentence{need{"dry"}}, states_need).missing().empty());
}

template <class S, class E>
constexpr double score(const S& s, const E& e) {
    return evaluate(s, e).score();
}

TEST_CASE("verdict: score, by its definition") {
    CHECK_TWICE(score(says<P>, a) == 1 && score(says<N>, a) == 1 && score(says<M>, a) == 0 && score(says<F>, a) == 0);
    CHECK_TWICE(score(says<P>, no(a)) == 0 && score(says<F>, no(a)) == 1 && score(says<N>, no(a)) == 1);
    CHECK_TWICE(score(says<P, F, N, P>, all(a, b, c, d)) == 2.0 / 3);
    CHECK_TWICE(score(says<P, F>, all(weigh<3>(a), b)) == 0.75 && score(says<P, F>, all(a, weigh<3>(b))) == 0.25);
    CHECK_TWICE(score(says<P, F>, all(weigh<2>(weigh<3>(a)), b)) == 6.0 / 7);
    CHECK_TWICE(score(says<F, M, P, F>, any(all(a, b), all(c, d))) == 0.5);
    CHECK_TWICE(score(says<P, F, P, F>, any(weigh<5>(all(a, b)), c)) == 1);
    CHECK_TWICE(score(says<P, F, P, M>, any(weigh<5>(all(a, b)), all(c, c, d))) == 2.0 / 3);  // the better share, not the greater weight
    CHECK_TWICE(score(says<F, F, P>, all(at_least<1>(weigh<5>(a), b), c)) == 0.5);            // of equal shares, the one with less to do
    CHECK_TWICE(score(says<P, M, F>, at_least<2>(a, b, c)) == 0.5 && score(says<P, N, F>, at_least<3>(a, b, c)) == 0.5);
    CHECK_TWICE(score(says<P, P, F>, at_least<2>(a, b, c)) == 1);
    CHECK_TWICE(score(says<P, F>, all(a, advise(b))) == 1 && score(says<F>, advise(a)) == 1);
    CHECK_TWICE(score(says<M, P, P, P>, all(d, when(a, all(b, c)))) == 1.0 / 3);
    CHECK_TWICE(score(says<M, M, P>, all(c, when(a, weigh<1>(b)))) == 0.5);
    CHECK_TWICE(score(says<P, P, F>, all(when(a, all(b, c)))) == 0.5 && score(says<F, F>, when(a, b)) == 1);
    CHECK_TWICE(score(half, grammar) == 2.0 / 3);
}

TEST_CASE("verdict: score is 1 only when complete, however light the rest weighs") {
    constexpr auto e = all(weigh<1'000'000'000>(weigh<1'000'000'000>(a)), b);
    CHECK_TWICE(score(says<P, M>, e) < 1 && score(says<P, M>, e) > 0.999 && score(says<P, P>, e) == 1);
}

/// The ids of the gaps, one letter each.
template <class S, class E>
constexpr bool gaps_are(const S& s, const E& e, std::string_view ids) {
    const auto gaps = evaluate(s, e).gaps();
    if (gaps.size() != ids.size()) return false;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (gaps[i].id != ids.substr(i, 1)) return false;
    return true;
}

TEST_CASE("verdict: gaps, by their definition") {
    CHECK_TWICE(gaps_are(says<P>, a, "") && gaps_are(says<N>, a, "") && gaps_are(says<M>, a, "a") && gaps_are(says<F>, a, "a"));
    CHECK_TWICE(gaps_are(says<P, M, F, N>, all(a, b, c, d), "bc"));
    CHECK_TWICE(gaps_are(says<M, F, M>, any(a, b, c), "ac") && gaps_are(says<F, F, N>, any(a, b, c), "ab"));
    CHECK_TWICE(gaps_are(says<M, P, F>, any(a, b, c), ""));
    CHECK_TWICE(gaps_are(says<P, M, F, M>, at_least<2>(a, b, c, d), "bd") && gaps_are(says<P, F, F, N>, at_least<2>(a, b, c, d), "bc"));
    CHECK_TWICE(gaps_are(says<M, F>, when(a, b), "ab") && gaps_are(says<P, F>, when(a, b), "b") && gaps_are(says<F, F>, when(a, b), ""));
    CHECK_TWICE(gaps_are(says<M, N>, when(a, b), "") && gaps_are(says<M, P>, when(a, b), "a"));
    CHECK_TWICE(gaps_are(says<P>, no(a), "a") && gaps_are(says<F>, no(a), "") && gaps_are(says<M>, no(a), "a"));
    CHECK_TWICE(gaps_are(says<P, P>, no(all(a, b)), "ab") && gaps_are(says<P, F>, no(all(a, b)), ""));
    CHECK_TWICE(gaps_are(says<F, M>, no(any(a, b)), "b") && gaps_are(says<F, P, M>, no(any(a, b, c)), "bc"));
    CHECK_TWICE(gaps_are(says<M, P>, no(when(a, b)), "ab") && gaps_are(says<M, F>, no(when(a, b)), "a"));
    CHECK_TWICE(gaps_are(says<F, M>, all(advise(a), advise(no(b))), "") && gaps_are(says<F>, weigh<2>(a), "a"));
}

TEST_CASE("verdict: findings and gaps own their data") {
    constexpr auto gaps = evaluate(half, grammar).gaps();
    CHECK_TWICE(gaps.size() == 1 && !gaps.empty() && gaps.begin()->id == "connects" && gaps.end() - gaps.begin() == 1);
    CHECK_TWICE(gaps[0].lacks.size() == 1 && gaps[0].lacks.contains("method") && gaps[0].asks == rules::connects::asks);
    static_assert(std::is_trivially_copyable_v<decltype(gaps)>);
    std::size_t depths = 0;
    for (const finding& f : evaluate(half, grammar).findings()) depths += f.depth;
    CHECK(depths == 7);
}

}  // namespace
