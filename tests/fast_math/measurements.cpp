// Checks measurements of numbers that are not finite. Returns the number of wrong results.
#include <pitch/pitch.hpp>

#include <cstdint>
#include <cstdio>
#include <cstring>

namespace {

using pitch::measurement;

/// A number whose bits the compiler cannot see. Not returned from a function, because clang assumes
/// that a function returns only finite numbers.
struct hidden {
    double number;
    explicit hidden(std::uint64_t bits) {
        const volatile std::uint64_t unknown = bits;
        const std::uint64_t copy = unknown;
        std::memcpy(&number, &copy, sizeof number);
    }
};

int wrong = 0;
void check(bool condition, const char* what) {
    if (condition) return;
    ++wrong;
    std::printf("wrong: %s\n", what);
}

struct few {
    static constexpr std::string_view id = "few";
    double actual;
    constexpr measurement operator()(const pitch::need&) const { return measurement::at_most(actual, 3); }
};

}  // namespace

int main() {
    const hidden nans[]{hidden(0x7FF8000000000000), hidden(0xFFF8000000000001)};
    const hidden infinities[]{hidden(0x7FF0000000000000), hidden(0xFFF0000000000000)};
    const double &infinity = infinities[0].number, &lowest = infinities[1].number;
    for (const hidden& nan : nans) {
        const double& not_a_number = nan.number;
        check(!measurement::at_most(not_a_number, 1).met, "NaN is at most 1");
        check(!measurement::at_least(not_a_number, 1).met, "NaN is at least 1");
        check(!measurement::at_most(1, not_a_number).met, "1 is at most NaN");
        check(!measurement::at_least(1, not_a_number).met, "1 is at least NaN");
        check(!measurement::at_most(not_a_number, infinity).met, "NaN is at most infinity");
        check(!measurement::at_least(not_a_number, lowest).met, "NaN is at least -infinity");
        check(!measurement::at_most(not_a_number, not_a_number).met, "NaN is at most NaN");
        check(!measurement::at_most(static_cast<float>(not_a_number), 1).met, "a NaN of type float is at most 1");
        check(!measurement::at_most(static_cast<long double>(not_a_number), 1).met, "a NaN of type long double is at most 1");
        const auto v = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, few{not_a_number});
        check(v.flawed(), "a rule passes on NaN");
    }
    check(measurement::at_most(1, infinity).met, "1 is not at most infinity");
    check(!measurement::at_least(1, infinity).met, "1 is at least infinity");
    check(!measurement::at_most(infinity, 1).met, "infinity is at most 1");
    check(measurement::at_least(infinity, 1).met, "infinity is not at least 1");
    check(measurement::at_most(infinity, infinity).met, "infinity is not at most infinity");
    check(measurement::at_most(lowest, 1).met, "-infinity is not at most 1");
    check(!measurement::at_most(1, lowest).met, "1 is at most -infinity");
    check(measurement::at_most(lowest, infinity).met, "-infinity is not at most infinity");
    check(!measurement::at_most(infinity, lowest).met, "infinity is at most -infinity");
    check(measurement::at_most(2.5, 2.5f).met, "2.5 is not at most 2.5");
    check(!measurement::at_most(2.5, 2).met, "2.5 is at most 2");
    return wrong;
}
