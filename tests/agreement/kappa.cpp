// Checks percent agreement and kappa against values worked out by hand. In the comments, N is the number
// of cases, A the number that agrees, and C the sum over all codes of the product of both coders' totals.
// So kappa = (A/N − C/N²) / (1 − C/N²) = (N·A − C) / (N² − C).
#include "../../examples/agreement/kappa.hpp"

#include "../support/twice.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace {

using agreement::code_table;
using agreement::fraction;

template <std::size_t Codes>
constexpr code_table<Codes> table(const std::array<std::array<std::int64_t, Codes>, Codes>& counts) {
    code_table<Codes> made;
    for (std::size_t first = 0; first < Codes; ++first)
        for (std::size_t second = 0; second < Codes; ++second) made.add(first, second, counts[first][second]);
    return made;
}
constexpr code_table<2> two(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) { return table<2>({{{a, b}, {c, d}}}); }

constexpr bool is(std::optional<fraction> found, std::int64_t numerator, std::int64_t denominator) {
    return found && *found == fraction{numerator, denominator};
}

}  // namespace

TEST_SUITE_BEGIN("agreement: kappa");

TEST_CASE("two codes") {
    // Totals of the first coder: 25, 25; of the second: 30, 20. N = 50, A = 20 + 15 = 35.
    // C = 25·30 + 25·20 = 1250. (50·35 − 1250) / (2500 − 1250) = 500/1250 = 0.4.
    constexpr auto applications = two(20, 5, 10, 15);
    CHECK_TWICE(applications.cases() == 50);
    CHECK_TWICE(applications.agreeing() == 35);
    CHECK_TWICE(is(applications.agreement(), 7, 10));
    CHECK_TWICE(is(applications.kappa(), 2, 5));

    // The table of codebook.md. Totals: 6, 4 and 8, 2. N = 10, A = 8, C = 6·8 + 4·2 = 56. (80 − 56) / (100 − 56) = 24/44.
    CHECK_TWICE(is(two(6, 0, 2, 2).kappa(), 24, 44));
    // With the coders changed, the sum of products is the same.
    CHECK_TWICE(is(two(6, 2, 0, 2).kappa(), 24, 44));
}

TEST_CASE("three codes") {
    // Totals: 3, 4, 3 and 3, 4, 3. N = 10, A = 2 + 3 + 2 = 7, C = 9 + 16 + 9 = 34. (70 − 34) / (100 − 34) = 36/66.
    constexpr auto mixed = table<3>({{{2, 1, 0}, {0, 3, 1}, {1, 0, 2}}});
    CHECK_TWICE(is(mixed.agreement(), 7, 10));
    CHECK_TWICE(is(mixed.kappa(), 6, 11));

    // Totals: 8, 1, 1 and 6, 3, 1. N = 10, A = 8, C = 8·6 + 1·3 + 1·1 = 52. (80 − 52) / (100 − 52) = 28/48.
    CHECK_TWICE(is(table<3>({{{6, 2, 0}, {0, 1, 0}, {0, 0, 1}}}).kappa(), 7, 12));

    // A code that neither coder gave changes nothing, wherever it is.
    CHECK_TWICE(is(table<3>({{{20, 0, 5}, {0, 0, 0}, {10, 0, 15}}}).kappa(), 2, 5));
    CHECK_TWICE(is(table<3>({{{0, 0, 0}, {0, 20, 5}, {0, 10, 15}}}).kappa(), 2, 5));
}

TEST_CASE("perfect agreement") {
    // N = 10, A = 10, C = 36 + 16 = 52. 48/48 = 1.
    CHECK_TWICE(is(two(6, 0, 0, 4).agreement(), 1, 1));
    CHECK_TWICE(is(two(6, 0, 0, 4).kappa(), 1, 1));
    CHECK_TWICE(is(table<3>({{{5, 0, 0}, {0, 1, 0}, {0, 0, 7}}}).kappa(), 1, 1));
}

TEST_CASE("no better than chance") {
    // Totals: 8, 2 and 5, 5. N = 10, A = 5, C = 40 + 10 = 50. (50 − 50) / 50 = 0.
    CHECK_TWICE(is(two(4, 4, 1, 1).kappa(), 0, 1));
    // Totals: 9, 1 and 10, 0. N = 10, A = 9, C = 90. Agreement is 90 %, and (90 − 90) / 10 = 0.
    CHECK_TWICE(is(two(9, 0, 1, 0).agreement(), 9, 10));
    CHECK_TWICE(is(two(9, 0, 1, 0).kappa(), 0, 1));
}

TEST_CASE("worse than chance") {
    // Totals: 5, 5 and 5, 5. N = 10, A = 0, C = 50. (0 − 50) / 50 = −1.
    CHECK_TWICE(is(two(0, 5, 5, 0).agreement(), 0, 1));
    CHECK_TWICE(is(two(0, 5, 5, 0).kappa(), -1, 1));
    // A = 2, the totals as above. (20 − 50) / 50 = −0.6.
    CHECK_TWICE(is(two(1, 4, 4, 1).kappa(), -3, 5));
}

TEST_CASE("undefined if both coders give all cases one code") {
    // N = 10, A = 10, C = 100. Kappa would be 0/0; agreement is 100 %.
    CHECK_TWICE(!two(10, 0, 0, 0).kappa());
    CHECK_TWICE(!two(0, 0, 0, 10).kappa());
    CHECK_TWICE(is(two(10, 0, 0, 0).agreement(), 1, 1));
    // All cases get one code from each coder, but another one: N = 10, A = 0, C = 0. (0 − 0) / (100 − 0) = 0.
    CHECK_TWICE(is(two(0, 10, 0, 0).kappa(), 0, 1));
}

TEST_CASE("one case, and no case") {
    CHECK_TWICE(!two(1, 0, 0, 0).kappa());
    CHECK_TWICE(is(two(1, 0, 0, 0).agreement(), 1, 1));
    CHECK_TWICE(is(two(0, 1, 0, 0).kappa(), 0, 1));  // N = 1, A = 0, C = 0
    CHECK_TWICE(is(two(0, 1, 0, 0).agreement(), 0, 1));
    CHECK_TWICE(!two(0, 0, 0, 0).kappa());
    CHECK_TWICE(!two(0, 0, 0, 0).agreement());
    CHECK_TWICE(two(0, 0, 0, 0).cases() == 0);
}

TEST_CASE("a kappa of exactly 0.7 is not below 0.7") {
    // Totals: 20, 20 and 20, 20. N = 40, A = 34, C = 800. (1360 − 800) / (1600 − 800) = 560/800.
    constexpr fraction least{7, 10};
    CHECK_TWICE(*two(17, 3, 3, 17).kappa() == least);
    CHECK_TWICE(!(*two(17, 3, 3, 17).kappa() < least));
    // One agreement less: totals 19, 21 and 20, 20, A = 33, C = 800. (1320 − 800) / 800 = 0.65.
    CHECK_TWICE(*two(16, 3, 4, 17).kappa() < least);
    // The smallest step below, with a hundred million cases: A is one less than 85 % of N.
    constexpr std::int64_t half = 42'500'000, rest = 7'500'000;
    CHECK_TWICE(*two(half, rest, rest, half).kappa() == least);
    CHECK_TWICE(*two(half - 1, rest, rest + 1, half).kappa() < least);
}

TEST_CASE("cases are added one by one, or many at once") {
    constexpr auto one_by_one = [] {
        code_table<2> made;
        for (int i = 0; i < 3; ++i) made.add(0, 0);
        made.add(1, 0);
        return made;
    }();
    // Totals: 3, 1 and 4, 0. N = 4, A = 3, C = 12. (12 − 12) / (16 − 12) = 0.
    CHECK_TWICE(one_by_one.cases() == 4);
    CHECK_TWICE(one_by_one.agreement() == two(3, 0, 1, 0).agreement());
    CHECK_TWICE(is(one_by_one.kappa(), 0, 1));
}

TEST_CASE("fractions are rounded to the nearest step, but not up to a limit that they do not reach") {
    constexpr fraction one{1, 1};
    CHECK_TWICE(fraction{24, 44}.rounded(100, one) == 55);    // 54.54…
    CHECK_TWICE(fraction{24, 44}.rounded(1000, one) == 545);  // 545.4…
    CHECK_TWICE(fraction{1, 8}.rounded(100, one) == 13);      // 12.5
    CHECK_TWICE(fraction{-1, 8}.rounded(100, one) == -13);
    CHECK_TWICE(fraction{17, 40}.rounded(100, one) == 43);  // 42.5, which a double does not hold as 0.425
    CHECK_TWICE(fraction{-1, 300}.rounded(100, one) == 0);
    CHECK_TWICE(fraction{999, 1000}.rounded(100, one) == 99);
    CHECK_TWICE(one.rounded(100, one) == 100);
    CHECK_TWICE(fraction{69996, 100000}.rounded(1000, fraction{7, 10}) == 699);
    CHECK_TWICE(fraction{7, 10}.rounded(1000, fraction{7, 10}) == 700);
    CHECK_TWICE(fraction{70004, 100000}.rounded(1000, fraction{7, 10}) == 700);
}

TEST_CASE("fractions compare by value") {
    CHECK_TWICE(fraction{1, 2} == fraction{2, 4});
    CHECK_TWICE(fraction{-1, 2} < fraction{1, 3});
    CHECK_TWICE(fraction{2, 3} > fraction{3, 5});
    CHECK_TWICE(fraction{3, 4}.value() == 0.75);
    CHECK_TWICE(fraction{}.value() == 0.0);
}

TEST_SUITE_END();
