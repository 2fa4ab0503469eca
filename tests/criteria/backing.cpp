#include <pitch/criteria/backing.hpp>

#include <cstddef>
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
    constexpr touchpoint blank_rows[]{{}, {.name = " ", .roles = role::sales}};
    CHECK_TWICE(judged(lists_touchpoints, touchpoints(blank_rows)) == missing);
}

constexpr outcome runs(text starts, text ends) { return judged(ends_in_time, timing{starts, ends}); }

TEST_CASE("ends-in-time passes if the end is a day, and fails if it comes before the start") {
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-03-31"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-03-01"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.ends = "2026-03-31"}) == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01", .ends = "2026-02-28"}) == fail);
    CHECK_TWICE(runs("2026-03-01", "2025-12-31") == fail);
    CHECK_TWICE(runs(" ", "2026-03-31") == pass);
    CHECK_TWICE(judged(ends_in_time, timing{.starts = "2026-03-01"}) == missing);
    CHECK_TWICE(judged(ends_in_time, timing{}) == missing);
    CHECK_TWICE(judged(ends_in_time) == missing);
}

TEST_CASE("ends-in-time is missing while a stated text is not a day of the calendar, written YYYY-MM-DD") {
    CHECK_TWICE(runs("20260331", "20260101") == missing);
    CHECK_TWICE(runs("2026-03", "2026-01") == missing);
    CHECK_TWICE(runs("2026-W14", "2026-W02") == missing);
    CHECK_TWICE(runs("2026", "2025") == missing);
    CHECK_TWICE(runs(" 2026-03-31", "2026-01-01") == missing);
    CHECK_TWICE(runs("2026-03-31", "2026-01-01 ") == missing);
    CHECK_TWICE(runs("2026-03-31", "2026-03-32") == missing);
    CHECK_TWICE(runs("31/03/2026", "01/03/2026") == missing);
    CHECK_TWICE(runs("2026-03-31", "soon") == missing);
    CHECK_TWICE(runs("soon", "2026-03-31") == missing);
    CHECK_TWICE(runs("soon", "2026-03-32") == missing);
    CHECK_TWICE(runs("2026-03-01T08:00", "2026-03-02T18:00") == missing);
    CHECK_TWICE(runs("2026-02-30", "2026-03-31") == missing);
    CHECK_TWICE(runs("2026-03-31", "2026-04-31") == missing);
}

TEST_CASE("a day of the calendar has ten characters, and exists") {
    CHECK_TWICE(detail::is_calendar_day("2026-03-31"));
    CHECK_TWICE(detail::is_calendar_day("0000-01-01"));
    CHECK_TWICE(detail::is_calendar_day("9999-12-31"));
    CHECK_TWICE(detail::is_calendar_day("2024-02-29"));
    CHECK_TWICE(detail::is_calendar_day("2000-02-29"));
    CHECK_TWICE(!detail::is_calendar_day("1900-02-29"));
    CHECK_TWICE(!detail::is_calendar_day("2100-02-29"));
    CHECK_TWICE(!detail::is_calendar_day("2026-02-29"));
    CHECK_TWICE(detail::is_calendar_day("2028-02-29"));
    CHECK_TWICE(detail::is_calendar_day("2400-02-29"));
    CHECK_TWICE(!detail::is_calendar_day("1500-02-29"));
    CHECK_TWICE(!detail::is_calendar_day("2200-02-29"));
    CHECK_TWICE(!detail::is_calendar_day("2024-02-30"));
    CHECK_TWICE(!detail::is_calendar_day("2026-00-10"));
    CHECK_TWICE(!detail::is_calendar_day("2026-13-10"));
    CHECK_TWICE(!detail::is_calendar_day("2026-10-00"));
    CHECK_TWICE(!detail::is_calendar_day("2026-1-001"));
    CHECK_TWICE(!detail::is_calendar_day("2026/03/31"));
    CHECK_TWICE(!detail::is_calendar_day("2026-03-3"));
    CHECK_TWICE(!detail::is_calendar_day("2026-03-310"));
    CHECK_TWICE(!detail::is_calendar_day("2026-03-3x"));
    CHECK_TWICE(!detail::is_calendar_day(""));
}

/// Returns whether the month of a year without a leap day has exactly that many days.
constexpr bool has_days(unsigned month, unsigned days) {
    char day[]{'2', '0', '2', '6', '-', '0', '0', '-', '0', '0'};
    const auto write = [&](unsigned at, unsigned number) {
        day[at] = static_cast<char>('0' + number / 10);
        day[at + 1] = static_cast<char>('0' + number % 10);
    };
    write(5, month);
    write(8, days);
    const bool last = detail::is_calendar_day({day, 10});
    write(8, days + 1);
    return last && !detail::is_calendar_day({day, 10});
}

/// Returns whether a day becomes invalid if `other` replaces any one of its characters.
constexpr bool refuses_anywhere(char other) {
    for (std::size_t i = 0; i < 10; ++i) {
        char day[] = "2026-11-12";
        day[i] = other;
        if (detail::is_calendar_day({day, 10})) return false;
    }
    return true;
}

TEST_CASE("a day has digits and hyphens only, each at its place") {
    CHECK_TWICE(refuses_anywhere('/'));  // the character before 0
    CHECK_TWICE(refuses_anywhere(':'));  // the character after 9
    CHECK_TWICE(refuses_anywhere(','));
    CHECK_TWICE(refuses_anywhere('.'));
    CHECK_TWICE(refuses_anywhere(' '));
    CHECK_TWICE(!detail::is_calendar_day("2026111112"));
    CHECK_TWICE(!detail::is_calendar_day("2026-11112"));
    CHECK_TWICE(!detail::is_calendar_day("2026111-12"));
}

TEST_CASE("every month has its number of days") {
    constexpr unsigned days[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    static_assert([=] {
        for (unsigned month = 1; month <= 12; ++month)
            if (!has_days(month, days[month - 1])) return false;
        return true;
    }());
    for (unsigned month = 1; month <= 12; ++month) CHECK(has_days(month, days[month - 1]));
}

TEST_CASE("knows-baseline passes if a metric has a baseline, and fails if a baseline is not finite") {
    constexpr metric today[]{{.name = "smiles"}, {.name = "bikes sold", .baseline = 0}};
    constexpr metric target_only[]{{.name = "bikes sold", .target = 100}};
    constexpr metric infinite[]{{.name = "bikes sold", .baseline = std::numeric_limits<double>::infinity()}};
    CHECK_TWICE(judged(knows_baseline, metrics(today)) == pass);
    CHECK_TWICE(judged(knows_baseline, metrics(target_only)) == missing);
    CHECK_TWICE(judged(knows_baseline, metrics(infinite)) == fail);
    constexpr metric no_name[]{{.name = "smiles"}, {.baseline = 0}, {.baseline = std::numeric_limits<double>::infinity()}};
    CHECK_TWICE(judged(knows_baseline, metrics(no_name)) == missing);
    CHECK_TWICE(judged(knows_baseline) == missing);
}

}  // namespace

TEST_SUITE_END();
