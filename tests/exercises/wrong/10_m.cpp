// expect: To do: Compute kappa from
#include <pitch/pitch.hpp>
using namespace pitch;

using codes = bool[10];  // for each case: 1 if the coder says "stated", 0 if "not"
constexpr codes ana{1, 1, 1, 1, 1, 1, 1, 0, 0, 0}, ben{1, 1, 1, 1, 1, 0, 0, 1, 0, 0};
//              Ben: stated  not  sum
// Ana: stated        5       2    7     p0 = (5 + 2) / 10 = 0.7
//      not           1       2    3     pe = 0.7 * 0.6 + 0.3 * 0.4 = 0.54
//      sum           6       4   10     kappa = (0.7 - 0.54) / (1 - 0.54) = 0.348
constexpr std::optional<double> kappa(const codes& a, const codes& b) {
    double same = 0, stated_a = 0, stated_b = 0;
    for (int i = 0; i < 10; ++i) {
        same += a[i] == b[i] ? 1 : 0;
        stated_a += a[i] ? 1 : 0;
        stated_b += b[i] ? 1 : 0;
    }
    const double p0 = same / 10, share_a = stated_a / 10, share_b = stated_b / 10;
    const double pe = 0.54;
    if (stated_a + stated_b == 0 || stated_a + stated_b == 20) return {};  // compares counts: they are exact
    return (p0 - pe) / (1 - pe);
}
