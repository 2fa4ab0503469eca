#include <pitch/outcome.hpp>

#include <pitch/evaluate.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/holds.hpp>

#include "support/stand_in.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace stand_in;

// The truth tables of the contract, as printed: rows and columns in the order F, M, P, N.
constexpr outcome and_table[4][4]{{F, F, F, F}, {F, M, M, M}, {F, M, P, P}, {F, M, P, N}};
constexpr outcome or_table[4][4]{{F, M, P, F}, {M, M, P, M}, {P, P, P, P}, {F, M, P, N}};
constexpr outcome when_table[4][4]{{N, N, N, N}, {M, M, M, N}, {F, M, P, N}, {N, N, N, N}};
constexpr outcome no_table[4]{P, M, F, N};

constexpr std::size_t row(outcome o) { return o == F ? 0 : o == M ? 1 : o == P ? 2 : 3; }

/// The outcome by the table, from left to right.
constexpr outcome fold(const outcome (&table)[4][4], const outcome* list, std::size_t n) {
    outcome all = N;  // the neutral outcome of both tables
    for (std::size_t i = 0; i < n; ++i) all = table[row(all)][row(list[i])];
    return all;
}

/// The contract's words: "a = n - #N: a = 0 -> N; k = min(K, a); P if #P >= k; F if #P + #M < k; else M".
constexpr outcome threshold(std::size_t k, const outcome* list, std::size_t n) {
    std::size_t count[4]{};
    for (std::size_t i = 0; i < n; ++i) ++count[row(list[i])];
    const std::size_t applicable = n - count[row(N)];
    if (applicable == 0) return N;
    if (k > applicable) k = applicable;
    if (count[row(P)] >= k) return P;
    return count[row(P)] + count[row(M)] < k ? F : M;
}

/// Whether evaluate and holds agree with `expected` for each list of `Size` outcomes.
template <std::size_t Size, class E, class Expected>
constexpr bool judges(const E& e, Expected expected) {
    return for_every<Size>([&](const outcome* list) {
        const auto s = saying(list, std::make_index_sequence<Size>{});
        const outcome wanted = expected(list);
        const auto v = evaluate(s, e);
        const bool complete = wanted == P || wanted == N;
        return v.overall() == wanted && v.complete() == complete && v.unfinished() == (wanted == M) && v.flawed() == (wanted == F) &&
               holds(s, e) == complete;
    });
}

constexpr auto by_and(std::size_t n) {
    return [n](const outcome* list) { return fold(and_table, list, n); };
}
constexpr auto by_or(std::size_t n) {
    return [n](const outcome* list) { return fold(or_table, list, n); };
}
constexpr auto by_threshold(std::size_t k, std::size_t n) {
    return [k, n](const outcome* list) { return threshold(k, list, n); };
}

TEST_CASE("outcome: has a name") {
    CHECK_TWICE(name(F) == "fail" && name(M) == "missing" && name(P) == "pass" && name(N) == "not_applicable");
    CHECK_TWICE(said(true) == P && said(false) == M);
    CHECK_TWICE(outcome{} == M);
}

TEST_CASE("outcome: and, by its table, over lists of one to four") {
    CHECK_TWICE(judges<1>(all(a), by_and(1)));
    CHECK_TWICE(judges<2>(all(a, b), by_and(2)));
    CHECK_TWICE(judges<3>(all(a, b, c), by_and(3)));
    CHECK_TWICE(judges<4>(all(a, b, c, d), by_and(4)));
    CHECK_TWICE(judges<1>(all(), [](const outcome*) { return N; }));
}

TEST_CASE("outcome: or, by its table, over lists of one to four") {
    CHECK_TWICE(judges<1>(any(a), by_or(1)));
    CHECK_TWICE(judges<2>(any(a, b), by_or(2)));
    CHECK_TWICE(judges<3>(any(a, b, c), by_or(3)));
    CHECK_TWICE(judges<4>(any(a, b, c, d), by_or(4)));
    CHECK_TWICE(judges<1>(any(), [](const outcome*) { return N; }));
}

TEST_CASE("outcome: when, no, advise, weigh") {
    CHECK_TWICE(judges<2>(when(a, b), [](const outcome* list) { return when_table[row(list[0])][row(list[1])]; }));
    CHECK_TWICE(judges<1>(no(a), [](const outcome* list) { return no_table[row(list[0])]; }));
    CHECK_TWICE(judges<1>(advise(a), [](const outcome*) { return N; }));
    CHECK_TWICE(judges<1>(weigh<3>(a), [](const outcome* list) { return list[0]; }));
    CHECK_TWICE(judges<2>(all(a, advise(b)), [](const outcome* list) { return list[0]; }));
    CHECK_TWICE(judges<2>(any(a, advise(b)), [](const outcome* list) { return list[0]; }));
}

TEST_CASE("outcome: at_least<K> of n, for all K and n up to four") {
    CHECK_TWICE(judges<1>(at_least<1>(a), by_threshold(1, 1)));
    CHECK_TWICE(judges<2>(at_least<1>(a, b), by_threshold(1, 2)));
    CHECK_TWICE(judges<2>(at_least<2>(a, b), by_threshold(2, 2)));
    CHECK_TWICE(judges<3>(at_least<1>(a, b, c), by_threshold(1, 3)));
    CHECK_TWICE(judges<3>(at_least<2>(a, b, c), by_threshold(2, 3)));
    CHECK_TWICE(judges<3>(at_least<3>(a, b, c), by_threshold(3, 3)));
    CHECK_TWICE(judges<4>(at_least<1>(a, b, c, d), by_threshold(1, 4)));
    CHECK_TWICE(judges<4>(at_least<2>(a, b, c, d), by_threshold(2, 4)));
    CHECK_TWICE(judges<4>(at_least<3>(a, b, c, d), by_threshold(3, 4)));
    CHECK_TWICE(judges<4>(at_least<4>(a, b, c, d), by_threshold(4, 4)));
}

TEST_CASE("outcome: at_least is or at 1, and and at n") {
    CHECK_TWICE(judges<4>(at_least<1>(a, b, c, d), by_or(4)));
    CHECK_TWICE(judges<4>(at_least<4>(a, b, c, d), by_and(4)));
    CHECK_TWICE(judges<2>(at_least<1>(a, b), by_or(2)));
    CHECK_TWICE(judges<2>(at_least<2>(a, b), by_and(2)));
}

/// Whether two evaluators agree for each list of `Size` outcomes.
template <std::size_t Size, class A, class B>
constexpr bool agree(const A& one, const B& other) {
    return for_every<Size>([&](const outcome* list) {
        const auto s = saying(list, std::make_index_sequence<Size>{});
        return evaluate(s, one).overall() == evaluate(s, other).overall();
    });
}

TEST_CASE("outcome: and, or are commutative and associative, De Morgan holds, no(no(x)) is x") {
    CHECK_TWICE(agree<2>(all(a, b), all(b, a)));
    CHECK_TWICE(agree<2>(any(a, b), any(b, a)));
    CHECK_TWICE(agree<3>(all(a, all(b, c)), all(all(a, b), c)));
    CHECK_TWICE(agree<3>(any(a, any(b, c)), any(any(a, b), c)));
    CHECK_TWICE(agree<3>(all(a, all(b, c)), all(c, b, a)));
    CHECK_TWICE(agree<3>(any(a, any(b, c)), any(c, b, a)));
    CHECK_TWICE(agree<2>(no(all(a, b)), any(no(a), no(b))));
    CHECK_TWICE(agree<2>(no(any(a, b)), all(no(a), no(b))));
    CHECK_TWICE(agree<1>(no(no(a)), a));
    CHECK_TWICE(agree<3>(at_least<2>(a, b, c), at_least<2>(c, a, b)));
}

TEST_CASE("outcome: distribution and absorption do not hold") {
    CHECK_TWICE(!agree<2>(all(a, any(a, b)), a));
    CHECK_TWICE(!agree<2>(any(a, all(a, b)), a));
    CHECK_TWICE(!agree<3>(all(a, any(b, c)), any(all(a, b), all(a, c))));
    CHECK_TWICE(!agree<3>(any(a, all(b, c)), all(any(a, b), any(a, c))));
    // N absorbs nothing: where a does not apply, b decides.
    constexpr auto s = sentence{word<0>(N), word<1>(F)};
    CHECK_TWICE(evaluate(s, a).overall() == N && evaluate(s, all(a, any(a, b))).overall() == F);
}

/// Law 1 at depth 1: where the overall outcome is not missing, stating one more word does not change it.
template <std::size_t Size, class E>
constexpr bool final_unless_missing(const E& e) {
    return for_every<Size>([&](const outcome* list) {
        const auto s = saying(list, std::make_index_sequence<Size>{});
        const outcome now = evaluate(s, e).overall();
        for (std::size_t i = 0; i < Size; ++i) {
            if (list[i] != M || now == M) continue;
            for (const outcome then : outcomes) {
                outcome more[Size]{};
                for (std::size_t j = 0; j < Size; ++j) more[j] = j == i ? then : list[j];
                if (evaluate(saying(more, std::make_index_sequence<Size>{}), e).overall() != now) return false;
            }
        }
        return true;
    });
}

TEST_CASE("outcome: missing is the only one that stating another part may change") {
    CHECK_TWICE(final_unless_missing<3>(all(a, b, c)));
    CHECK_TWICE(final_unless_missing<3>(any(a, b, c)));
    CHECK_TWICE(final_unless_missing<2>(when(a, b)));
    CHECK_TWICE(final_unless_missing<1>(no(a)));
    CHECK_TWICE(final_unless_missing<1>(advise(a)));
    CHECK_TWICE(final_unless_missing<3>(at_least<2>(a, b, c)));
    CHECK(final_unless_missing<4>(at_least<2>(a, b, c, d)));
    CHECK(final_unless_missing<4>(at_least<3>(a, b, c, d)));
}

}  // namespace
