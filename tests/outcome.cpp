#include <pitch/outcome.hpp>

#include <pitch/evaluate.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/holds.hpp>

#include "support/outcome_rules.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("outcome");

namespace {

using namespace pitch;
using namespace support;

// The truth tables of the contract. Rows and columns are in the order F, M, P, N.
constexpr outcome and_table[4][4]{{F, F, F, F}, {F, M, M, M}, {F, M, P, P}, {F, M, P, N}};
constexpr outcome or_table[4][4]{{F, M, P, F}, {M, M, P, M}, {P, P, P, P}, {F, M, P, N}};
constexpr outcome when_table[4][4]{{N, N, N, N}, {M, M, M, N}, {F, M, P, N}, {N, N, N, N}};
constexpr outcome no_table[4]{P, M, F, N};

/// Combines a list with a table, from left to right.
constexpr outcome fold(const outcome (&table)[4][4], const outcome* list, std::size_t n) {
    outcome all = N;  // the neutral element of both tables
    for (std::size_t i = 0; i < n; ++i) all = table[table_index(all)][table_index(list[i])];
    return all;
}

/// at_least<K>, as the contract defines it: "a = n - #N: a = 0 -> N; k = min(K, a); P if #P >= k;
/// F if #P + #M < k; else M".
constexpr outcome threshold(std::size_t k, const outcome* list, std::size_t n) {
    std::size_t count[4]{};
    for (std::size_t i = 0; i < n; ++i) ++count[table_index(list[i])];
    const std::size_t applicable = n - count[table_index(N)];
    if (applicable == 0) return N;
    if (k > applicable) k = applicable;
    if (count[table_index(P)] >= k) return P;
    return count[table_index(P)] + count[table_index(M)] < k ? F : M;
}

/// Returns whether `evaluate` and `holds` agree with `expected` for each list of `Size` outcomes.
template <std::size_t Size, class EvaluatorType, class Expected>
constexpr bool matches(const EvaluatorType& e, Expected expected) {
    return for_every_list<Size>([&](const outcome* list) {
        const auto s = sentence_of<Size>(list);
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

TEST_CASE("outcomes have names, and said() makes pass or missing") {
    CHECK_TWICE(name(F) == "fail");
    CHECK_TWICE(name(M) == "missing");
    CHECK_TWICE(name(P) == "pass");
    CHECK_TWICE(name(N) == "not_applicable");
    CHECK_TWICE(name(static_cast<outcome>(4)).empty());
    CHECK_TWICE(name(static_cast<outcome>(0xF4)).empty());
    CHECK_TWICE(said(true) == P);
    CHECK_TWICE(said(false) == M);
    CHECK_TWICE(outcome{} == M);
}

TEST_CASE("all follows the truth table of and, for one to four children") {
    CHECK_TWICE(matches<1>(all(a), by_and(1)));
    CHECK_TWICE(matches<2>(all(a, b), by_and(2)));
    CHECK_TWICE(matches<3>(all(a, b, c), by_and(3)));
    CHECK_TWICE(matches<4>(all(a, b, c, d), by_and(4)));
    CHECK_TWICE(matches<1>(all(), [](const outcome*) { return N; }));
}

TEST_CASE("any follows the truth table of or, for one to four children") {
    CHECK_TWICE(matches<1>(any(a), by_or(1)));
    CHECK_TWICE(matches<2>(any(a, b), by_or(2)));
    CHECK_TWICE(matches<3>(any(a, b, c), by_or(3)));
    CHECK_TWICE(matches<4>(any(a, b, c, d), by_or(4)));
    CHECK_TWICE(matches<1>(any(), [](const outcome*) { return N; }));
}

TEST_CASE("when and no follow their tables; advise never applies; weigh keeps the outcome") {
    CHECK_TWICE(matches<2>(when(a, b), [](const outcome* list) { return when_table[table_index(list[0])][table_index(list[1])]; }));
    CHECK_TWICE(matches<1>(no(a), [](const outcome* list) { return no_table[table_index(list[0])]; }));
    CHECK_TWICE(matches<1>(advise(a), [](const outcome*) { return N; }));
    CHECK_TWICE(matches<1>(weigh<3>(a), [](const outcome* list) { return list[0]; }));
    CHECK_TWICE(matches<2>(all(a, advise(b)), [](const outcome* list) { return list[0]; }));
    CHECK_TWICE(matches<2>(any(a, advise(b)), [](const outcome* list) { return list[0]; }));
}

TEST_CASE("at_least<K> follows its definition, for all K and n up to four") {
    CHECK_TWICE(matches<1>(at_least<1>(a), by_threshold(1, 1)));
    CHECK_TWICE(matches<2>(at_least<1>(a, b), by_threshold(1, 2)));
    CHECK_TWICE(matches<2>(at_least<2>(a, b), by_threshold(2, 2)));
    CHECK_TWICE(matches<3>(at_least<1>(a, b, c), by_threshold(1, 3)));
    CHECK_TWICE(matches<3>(at_least<2>(a, b, c), by_threshold(2, 3)));
    CHECK_TWICE(matches<3>(at_least<3>(a, b, c), by_threshold(3, 3)));
    CHECK_TWICE(matches<4>(at_least<1>(a, b, c, d), by_threshold(1, 4)));
    CHECK_TWICE(matches<4>(at_least<2>(a, b, c, d), by_threshold(2, 4)));
    CHECK_TWICE(matches<4>(at_least<3>(a, b, c, d), by_threshold(3, 4)));
    CHECK_TWICE(matches<4>(at_least<4>(a, b, c, d), by_threshold(4, 4)));
}

TEST_CASE("at_least<1> equals any, and at_least<n> of n equals all") {
    CHECK_TWICE(matches<4>(at_least<1>(a, b, c, d), by_or(4)));
    CHECK_TWICE(matches<4>(at_least<4>(a, b, c, d), by_and(4)));
    CHECK_TWICE(matches<2>(at_least<1>(a, b), by_or(2)));
    CHECK_TWICE(matches<2>(at_least<2>(a, b), by_and(2)));
}

/// Returns whether two evaluators have equal outcomes for each list of `Size` outcomes.
template <std::size_t Size, class One, class Other>
constexpr bool agree(const One& one, const Other& other) {
    return for_every_list<Size>([&](const outcome* list) {
        const auto s = sentence_of<Size>(list);
        return evaluate(s, one).overall() == evaluate(s, other).overall();
    });
}

TEST_CASE("all and any are commutative and associative; De Morgan and double negation hold") {
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

TEST_CASE("distribution and absorption do not hold") {
    CHECK_TWICE(!agree<2>(all(a, any(a, b)), a));
    CHECK_TWICE(!agree<2>(any(a, all(a, b)), a));
    CHECK_TWICE(!agree<3>(all(a, any(b, c)), any(all(a, b), all(a, c))));
    CHECK_TWICE(!agree<3>(any(a, all(b, c)), all(any(a, b), any(a, c))));
    // If a does not apply, b decides.
    constexpr auto s = sentence{outcome_part<0>(N), outcome_part<1>(F)};
    CHECK_TWICE(evaluate(s, a).overall() == N);
    CHECK_TWICE(evaluate(s, all(a, any(a, b))).overall() == F);
}

/// Law 1 at depth 1: if the overall outcome is not missing, stating another part does not change it.
template <std::size_t Size, class EvaluatorType>
constexpr bool final_unless_missing(const EvaluatorType& e) {
    return for_every_list<Size>([&](const outcome* list) {
        const auto s = sentence_of<Size>(list);
        const outcome now = evaluate(s, e).overall();
        for (std::size_t i = 0; i < Size; ++i) {
            if (list[i] != M || now == M) continue;
            for (const outcome then : outcomes) {
                outcome more[Size]{};
                for (std::size_t j = 0; j < Size; ++j) more[j] = j == i ? then : list[j];
                if (evaluate(sentence_of<Size>(more), e).overall() != now) return false;
            }
        }
        return true;
    });
}

TEST_CASE("stating another part changes no outcome but missing") {
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

TEST_SUITE_END();
