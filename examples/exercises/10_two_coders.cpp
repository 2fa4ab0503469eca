// Exercise 10: two coders
// Ana and Ben note which of ten cases state a need. They agree on 7: p0 is 0.7. People who guess agree, too.
// If Ana says "stated" 7 times and Ben 6 times, whatever they read, chance makes both say it for 0.7 * 0.6 of
// the cases, and neither for 0.3 * 0.4: the chance agreement pe is the sum, 0.54. Return Cohen's kappa,
// (p0 - pe) / (1 - pe): 1 is full agreement, and 0 is what chance gives. If pe is 1, both always give one and
// the same code; kappa is undefined then: return an empty optional.
#include <pitch/pitch.hpp>
using namespace pitch;

using codes = bool[10];  // for each case: 1 if the coder says "stated", 0 if "not"
constexpr codes ana{1, 1, 1, 1, 1, 1, 1, 0, 0, 0}, ben{1, 1, 1, 1, 1, 0, 0, 1, 0, 0};
//              Ben: stated  not  sum
// Ana: stated        5       2    7     p0 = (5 + 2) / 10 = 0.7
//      not           1       2    3     pe = 0.7 * 0.6 + 0.3 * 0.4 = 0.54
//      sum           6       4   10     kappa = (0.7 - 0.54) / (1 - 0.54) = 0.348
constexpr std::optional<double> kappa(const codes& a, const codes& b) {
    double same = 0;
    for (int i = 0; i < 10; ++i) same += a[i] == b[i] ? 1 : 0;
    return same / 10;  // TODO: count how often each coder says "stated", and take away what chance gives.
}

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr double failed = 888, undefined = 999;
template <const codes& A, const codes& B>
constexpr double kappa_of() {
    if constexpr (requires { typename std::bool_constant<kappa(A, B).has_value()>; }) return kappa(A, B).value_or(undefined);
    return failed;
}
constexpr bool near(double x, double y) { return x - y < 0.0005 && y - x < 0.0005; }  // doubles have rounding errors
constexpr codes always{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, never{}, first{1}, second{0, 1};
constexpr double k = kappa_of<ana, ben>(), zero = kappa_of<always, ben>(), other_zero = kappa_of<always, never>();
constexpr bool compiles = k != failed, is_p0 = near(k, 0.7), is_half = near(k, 0.4), lacks_not = near(k, 0.28 / 0.58);
static_assert(compiles, "To do: Set each variable, use indices below 10, and do not divide by 0; for integers, 7 / 10 is 0.");
static_assert(!is_p0, "To do: Take away what chance gives: 0.7 is percent agreement, and guessing alone reaches 0.54.");
static_assert(!is_half, "To do: Compute pe from how often each coder says stated: a half is the chance agreement of two coins.");
static_assert(!lacks_not, "To do: Add to pe the chance that both say not: 0.3 * 0.4.");
constexpr bool shares = near(k, 0.12 / 0.42) || near(k, 0.18 / 0.48) || near(k, 0.155 / 0.455), is_kappa = near(k, 0.16 / 0.46);
static_assert(!shares, "To do: Use the share of each coder in pe: Ana says stated for 0.7 of the cases, and Ben for 0.6.");
static_assert(is_kappa, "To do: Return 0.348 for Ana and Ben, not an empty optional; mind parentheses, and 7 / 10 is 0 for integers.");
constexpr bool is_below_0 = near(kappa_of<first, second>(), -0.02 / 0.18), is_0 = near(zero, 0) && near(other_zero, 0);
static_assert(is_below_0, "To do: Compute kappa from `a` and `b`: it is below 0 for coders who agree less often than by chance.");
static_assert(is_0, "To do: Return 0, and not an empty optional, if only one coder always says stated: pe is below 1.");
constexpr bool is_undefined = kappa_of<always, always>() == undefined && kappa_of<never, never>() == undefined;
static_assert(is_undefined, "To do: Return an empty optional if pe is 1, for always stated and for always not: kappa is 0 / 0.");
// Well done: you took chance away from agreement, and the compiler has computed it for six pairs of coders.
