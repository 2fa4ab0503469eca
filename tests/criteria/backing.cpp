#include <pitch/criteria/backing.hpp>

#include <limits>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/backing");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

TEST_CASE("gives-proof, sets-budget, names-owner and lists-touchpoints pass if their part is stated, and never fail") {
    constexpr touchpoint shop[]{{.name = "the shop"}};
    CHECK_TWICE(judged(gives_proof, proof{.claim = "stays dry at 100 mm an hour"}) == pass);
    CHECK_TWICE(judged(gives_proof, proof{.evidence = "a test by a lab"}) == pass);
    CHECK_TWICE(judged(gives_proof, proof{}) == missing);
    CHECK_TWICE(judged(gives_proof) == missing);
    CHECK_TWICE(judged(sets_budget, budget{.amount = 5000}) == pass);
    CHECK_TWICE(judged(sets_budget, budget{.currency = "EUR"}) == missing);
    CHECK_TWICE(judged(names_owner, owner{"Ada"}) == pass);
    CHECK_TWICE(judged(names_owner, owner{" "}) == missing);
    CHECK_TWICE(judged(lists_touchpoints, touchpoints(shop)) == pass);
    CHECK_TWICE(judged(lists_touchpoints, touchpoints()) == missing);
}

TEST_CASE("ends-in-time passes if an end is given, and fails if the end comes before the start") {
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-03-31"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-03-01"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.ends = "2026-03-31"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-02-28"}) == fail);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01T08:00", .ends = "2025-12-31T18:00"}) == fail);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01T08:00", .ends = "2026-03-01"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-W10", .ends = "2026-02-28"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "at Easter"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01"}) == missing);
    CHECK_TWICE(judged(ends_in_time, timing{}) == missing);
    CHECK_TWICE(judged(ends_in_time) == missing);
}

TEST_CASE("knows-baseline passes if a metric has a baseline, and fails if a baseline is not finite") {
    constexpr metric today[]{{.name = "smiles"}, {.name = "bikes sold", .baseline = 0}};
    constexpr metric target_only[]{{.name = "bikes sold", .target = 100}};
    constexpr metric infinite[]{{.name = "bikes sold", .baseline = std::numeric_limits<double>::infinity()}};
    CHECK_TWICE(judged(knows_baseline, metrics(today)) == pass);
    CHECK_TWICE(judged(knows_baseline, metrics(target_only)) == missing);
    CHECK_TWICE(judged(knows_baseline, metrics(infinite)) == fail);
    CHECK_TWICE(judged(knows_baseline) == missing);
}

}  // namespace

TEST_SUITE_END();
