#include <pitch/criteria/backing.hpp>

#include <limits>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

TEST_CASE("backing: proof, budget, owner and touchpoints pass where they are stated, and never fail") {
    constexpr touchpoint shop[]{{.name = "the shop"}};
    CHECK_TWICE(judged(gives_proof, proof{.claim = "stays dry at 100 mm an hour"}) == P);
    CHECK_TWICE(judged(gives_proof, proof{.evidence = "a test by a lab"}) == P);
    CHECK_TWICE(judged(gives_proof, proof{}) == M && judged(gives_proof) == M);
    CHECK_TWICE(judged(sets_budget, budget{.amount = 5000}) == P && judged(sets_budget, budget{.currency = "EUR"}) == M);
    CHECK_TWICE(judged(names_owner, owner{"Ada"}) == P && judged(names_owner, owner{" "}) == M);
    CHECK_TWICE(judged(lists_touchpoints, touchpoints(shop)) == P && judged(lists_touchpoints, touchpoints()) == M);
}

TEST_CASE("backing: ends-in-time passes where an end is said, and fails where it comes before the start") {
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-03-31"}) == P);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-03-01"}) == P);
    CHECK_TWICE(judged(ends_in_time, timing{.ends = "2026-03-31"}) == P);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-02-28"}) == F);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01T08:00", .ends = "2025-12-31T18:00"}) == F);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01T08:00", .ends = "2026-03-01"}) == P);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-W10", .ends = "2026-02-28"}) == P);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "at Easter"}) == P);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01"}) == M);
    CHECK_TWICE(judged(ends_in_time, timing{}) == M && judged(ends_in_time) == M);
}

TEST_CASE("backing: knows-baseline passes where one is said, and fails where one is not finite") {
    constexpr metric today[]{{.name = "smiles"}, {.name = "bikes sold", .baseline = 0}};
    constexpr metric target_only[]{{.name = "bikes sold", .target = 100}};
    constexpr metric endless[]{{.name = "bikes sold", .baseline = std::numeric_limits<double>::infinity()}};
    CHECK_TWICE(judged(knows_baseline, metrics(today)) == P && judged(knows_baseline, metrics(target_only)) == M);
    CHECK_TWICE(judged(knows_baseline, metrics(endless)) == F && judged(knows_baseline) == M);
}

}  // namespace
