#include <pitch/detail/evaluate/outcome_planes.hpp>

#include <cstddef>
#include <cstdint>

#include "../../support/twice.hpp"

namespace {

using namespace pitch;
using detail::outcome_planes;

constexpr outcome all_outcomes[]{outcome::missing, outcome::fail, outcome::pass, outcome::not_applicable};

/// The same outcome for all 64 sentences.
constexpr outcome_planes planes_of(outcome o) {
    const auto bits = static_cast<unsigned>(o);
    return {(bits & 2u) != 0 ? ~std::uint64_t{0} : 0, (bits & 1u) != 0 ? ~std::uint64_t{0} : 0};
}
constexpr bool holds_only(outcome_planes planes, outcome wanted) {
    for (const outcome o : all_outcomes)
        if (planes.with(o) != (o == wanted ? ~std::uint64_t{0} : 0)) return false;
    return true;
}

/// The truth table of `at_least<Threshold>`; of `all`, if the threshold is the number of outcomes.
template <std::size_t Threshold, class... Outcomes>
constexpr outcome threshold_of(Outcomes... outcomes) {
    detail::outcome_counts counts;
    (counts.add(outcomes), ...);
    return counts.threshold(Threshold);
}

TEST_SUITE_BEGIN("detail/evaluate/outcome_planes");

TEST_CASE("`with` selects the sentences of one outcome") {
    constexpr outcome_planes one_of_each{0b1100, 0b1010};  // bit 0: missing, 1: fail, 2: pass, 3: not_applicable
    CHECK_TWICE((one_of_each.with(outcome::missing) & 0xF) == 0b0001);
    CHECK_TWICE(one_of_each.with(outcome::fail) == 0b0010);
    CHECK_TWICE(one_of_each.with(outcome::pass) == 0b0100);
    CHECK_TWICE(one_of_each.with(outcome::not_applicable) == 0b1000);
}

/// Compares the planes of two children with the truth tables of outcome.hpp, for each pair of outcomes.
template <class Planes, class Table>
constexpr bool agree(Planes planes, Table table) {
    for (const outcome a : all_outcomes)
        for (const outcome b : all_outcomes)
            if (!holds_only(planes(planes_of(a), planes_of(b)), table(a, b))) return false;
    return true;
}

TEST_CASE("negation, and, and implication agree with the truth tables") {
    CHECK_TWICE(agree([](outcome_planes a, outcome_planes) { return detail::negation(a); },
                      [](outcome a, outcome) { return detail::negation(a); }));
    CHECK_TWICE(agree(
        [](outcome_planes a, outcome_planes b) {
            detail::and_planes<std::uint64_t> both;
            both.add(a);
            both.add(b);
            return both.result();
        },
        [](outcome a, outcome b) { return threshold_of<2>(a, b); }));
    CHECK_TWICE(agree([](outcome_planes a, outcome_planes b) { return detail::implication(a, b); },
                      [](outcome a, outcome b) { return detail::implication(a, b); }));
}

template <std::size_t Threshold>
constexpr bool threshold_agrees() {
    return agree(
        [](outcome_planes a, outcome_planes b) {
            detail::at_least_planes<Threshold, std::uint64_t> enough;
            enough.add(a);
            enough.add(b);
            enough.add(a);
            return enough.result();
        },
        [](outcome a, outcome b) { return threshold_of<Threshold>(a, b, a); });
}
TEST_CASE("a threshold agrees with the truth tables") {
    CHECK_TWICE(threshold_agrees<1>());
    CHECK_TWICE(threshold_agrees<2>());
    CHECK_TWICE(threshold_agrees<3>());
}

/// Whether the counter reports each number of added bits from 0 to 20 correctly.
template <std::size_t Threshold>
constexpr bool counts() {
    for (std::size_t added = 0; added <= 20; ++added) {
        detail::threshold_counter<Threshold, std::uint64_t> counter;
        for (std::size_t i = 0; i < added; ++i) counter.add(0b10);
        counter.add(0);
        if (counter.reached() != (added >= Threshold ? 0b10 : 0)) return false;
    }
    return true;
}
TEST_CASE("a threshold counter reports from which number on its threshold is reached") {
    CHECK_TWICE(counts<1>());
    CHECK_TWICE(counts<2>());
    CHECK_TWICE(counts<3>());
    CHECK_TWICE(counts<4>());
    CHECK_TWICE(counts<7>());
    CHECK_TWICE(counts<8>());
    CHECK_TWICE(counts<13>());
    CHECK_TWICE(counts<20>());
}

TEST_SUITE_END();

}  // namespace
