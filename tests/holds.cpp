#include <pitch/holds.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/parts.hpp>

#include "support/outcome_rules.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("holds");

namespace {

using namespace pitch;
using namespace support;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

static_assert(std::is_same_v<decltype(holds(half, grammar)), bool>);
static_assert(noexcept(holds(half, grammar)));

TEST_CASE("returns whether the verdict is complete") {
    CHECK_TWICE(holds(half + a_method, grammar));
    CHECK_TWICE(holds(a_method + half, grammar));
    CHECK_TWICE(!holds(half, grammar));
    CHECK_TWICE(!holds(sentence{}, grammar));
    CHECK_TWICE(holds(sentence{outcome_part<0>(N)}, a));
    CHECK_TWICE(holds(sentence{outcome_part<0>(P)}, a));
    CHECK_TWICE(!holds(sentence{outcome_part<0>(F)}, a));
    CHECK_TWICE(!holds(sentence{outcome_part<0>(M)}, a));
    CHECK_TWICE(holds(sentence{}, advise(a)));
}

/// Returns how many rules `holds` calls. Successive calls return `outcomes`; `holds` must return
/// `expected`.
template <class Make>
int calls_of(Make make, std::initializer_list<outcome> outcomes, bool expected) {
    int calls = 0;
    const outcome* next = outcomes.begin();
    const auto count = rule<"count">([&](const need&) {
        ++calls;
        return *next++;
    });
    CHECK(holds(half, make(count)) == expected);
    return calls;
}

TEST_CASE("stops calling rules when the answer is known") {
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

TEST_CASE("passes an optional part to its rule if the part is stated, else null") {
    constexpr auto sees = rule<"sees">([](const need&, const method* m) { return m != nullptr && m->where.contains(channel::store); });
    CHECK_TWICE(holds(half + a_method, sees));
    CHECK_TWICE(!holds(half, sees));
    CHECK_TWICE(!holds(half + method{}, sees));
    CHECK_TWICE(holds(half, no(sees)));
    CHECK_TWICE(!holds(half + a_method, no(sees)));
    constexpr auto sees_alone = rule<"sees-alone">([](const method* m) { return m != nullptr; });
    CHECK_TWICE(holds(half + a_method, all(sees_alone, sees)));
    CHECK_TWICE(!holds(half, sees_alone));
}

TEST_CASE("does not assume that a part is stated if only any, advise, when, at_least or no has a rule that needs it") {
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

TEST_SUITE_END();
