#include <pitch/holds.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/parts.hpp>

#include "support/stand_in.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace stand_in;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

static_assert(std::is_same_v<decltype(holds(half, grammar)), bool> && noexcept(holds(half, grammar)));

TEST_CASE("holds: answers whether the verdict is complete") {
    CHECK_TWICE(holds(half + a_method, grammar) && holds(a_method + half, grammar));
    CHECK_TWICE(!holds(half, grammar) && !holds(sentence{}, grammar));
    CHECK_TWICE(holds(sentence{word<0>(N)}, a) && holds(sentence{word<0>(P)}, a));
    CHECK_TWICE(!holds(sentence{word<0>(F)}, a) && !holds(sentence{word<0>(M)}, a));
    CHECK_TWICE(holds(sentence{}, advise(a)));
}

/// How many rules are called until the answer is known.
template <class Make>
int calls_of(Make make, std::initializer_list<outcome> says, bool expected) {
    int calls = 0;
    const outcome* next = says.begin();
    const auto count = rule<"count">([&](const need&) {
        ++calls;
        return *next++;
    });
    CHECK(holds(half, make(count)) == expected);
    return calls;
}

TEST_CASE("holds: stops at the first answer") {
    const auto all_of_three = [](auto r) { return all(r, r, r); };
    CHECK(calls_of(all_of_three, {F}, false) == 1);
    CHECK(calls_of(all_of_three, {M}, false) == 1);
    CHECK(calls_of(all_of_three, {P, N, F}, false) == 3);
    const auto any_of_three = [](auto r) { return any(r, r, r); };
    CHECK(calls_of(any_of_three, {P}, true) == 1);
    CHECK(calls_of(any_of_three, {M, P}, true) == 2);
    CHECK(calls_of(any_of_three, {N, N, N}, true) == 3);
    const auto condition = [](auto r) { return when(r, r); };
    CHECK(calls_of(condition, {F}, true) == 1);
    CHECK(calls_of(condition, {P, F}, false) == 2);
    CHECK(calls_of(condition, {N}, true) == 1);
    CHECK(calls_of(condition, {M, N}, true) == 2);
    const auto two_of_three = [](auto r) { return at_least<2>(r, r, r); };
    CHECK(calls_of(two_of_three, {P, P}, true) == 2);
    CHECK(calls_of(two_of_three, {P, N, F}, false) == 3);
    CHECK(calls_of([](auto r) { return no(all(r, r)); }, {F}, true) == 1);
    CHECK(calls_of([](auto r) { return all(advise(r), weigh<2>(r), r); }, {F}, false) == 1);
}

TEST_CASE("holds: takes no part for stated that another branch only hoped for") {
    constexpr auto meets = rule<"meets">([](const method&) { return true; });
    constexpr auto knows = rule<"knows">([](const need&) { return true; });
    CHECK_TWICE(!holds(half, all(any(knows, meets), meets)));
    CHECK_TWICE(!holds(half, all(advise(meets), meets)));
    CHECK_TWICE(!holds(half, all(when(no(knows), meets), meets)));
    CHECK_TWICE(!holds(half, all(at_least<1>(knows, meets), weigh<2>(meets))));
    CHECK_TWICE(!holds(half, all(no(no(any(meets, knows))), all(knows, meets))));
    CHECK_TWICE(holds(half + a_method, all(weigh<2>(meets), all(knows, meets), any(meets, knows))));
}

}  // namespace
