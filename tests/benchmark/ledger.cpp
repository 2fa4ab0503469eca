// Measures a ledger of a million briefs: evaluating, tallying and filing them, and counting those
// for which an expression is complete. Compares each count with evaluating the briefs again, with
// reading as many bytes of plain memory as the count reads, and with reading as many as the planes
// of its rules have.
//
// For medians: --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true
//              --benchmark_report_aggregates_only=true

#include <benchmark/benchmark.h>

#include <cstdint>
#include <pitch/ledger.hpp>
#include <vector>

#include "house.hpp"

namespace {

using namespace house;

constexpr std::size_t million = 1000000;
constexpr std::size_t columns = (million + 63) / 64;

/// Five expressions that a planner may count.
template <int Which>
constexpr auto changed_rules() {
    if constexpr (Which == 0)
        return nine_rules;
    else if constexpr (Which == 1)
        return all(grammar, has_words{}, any(has_call{}, leads_somewhere{}), when(has_audience{}, meets_them{}), no(never_rings{}));
    else if constexpr (Which == 2)
        return at_least<4>(states_need, states_solution, connects, has_words{}, has_call{}, has_audience{}, leads_somewhere{},
                           meets_them{});
    else if constexpr (Which == 3)
        return meets_them{};
    else
        return no(all(states_need, no(connects)));
}
// Number of rules in each expression, and of rows that its count reads. A rule whose failing
// changes nothing takes one row, others two.
constexpr std::size_t rules_in[]{9, 9, 8, 1, 2}, rows_of[]{9, 4 + 4 + 3 + 1, 16, 1, 4};

const std::vector<brief> briefs = some_briefs(million);

struct filed {
    std::vector<std::uint64_t> words = std::vector<std::uint64_t>(ledger_words(nine_rules, million));
    ledger<std::remove_const_t<decltype(nine_rules)>> book{nine_rules, words};
};
const filed all_filed = [] {
    filed f;
    for (const brief& b : briefs) f.book += evaluate(b, nine_rules);
    return f;
}();

void per_brief(benchmark::State& state) { state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(million)); }

void judge(benchmark::State& state) {
    for (auto _ : state)
        for (const brief& b : briefs) keep(evaluate(b, nine_rules));
    per_brief(state);
}
void judge_and_tally(benchmark::State& state) {
    for (auto _ : state) {
        tally t{nine_rules};
        for (const brief& b : briefs) t += evaluate(b, nine_rules);
        keep(t);
    }
    per_brief(state);
}
void judge_and_file(benchmark::State& state) {
    filed f;
    for (auto _ : state) {
        ledger book{nine_rules, f.words};
        for (const brief& b : briefs) book += evaluate(b, nine_rules);
        keep(book);
    }
    per_brief(state);
}

template <int Which>
void judge_again(benchmark::State& state) {
    for (auto _ : state) {
        std::uint64_t complete = 0;
        for (const brief& b : briefs) complete += evaluate(b, changed_rules<Which>()).complete();
        if (complete != all_filed.book.count(changed_rules<Which>())) state.SkipWithError("the ledger and evaluate disagree");
    }
    per_brief(state);
}
template <int Which>
void ask_ledger(benchmark::State& state) {
    const auto& book = all_filed.book;
    for (auto _ : state) keep(book.count(changed_rules<Which>()));
    per_brief(state);
}
// Reads memory as fast as -O2 can: 16 bytes at once, into independent sums.
void read_memory(benchmark::State& state, std::size_t rows) {
    using pair [[gnu::vector_size(16)]] = std::uint64_t;
    const std::vector<std::uint64_t> words(rows * columns, 1);
    const auto at = [&](std::size_t i) {
        pair read;
        __builtin_memcpy(&read, &words[i], sizeof read);
        return read;
    };
    for (auto _ : state) {
        pair a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{};
        for (std::size_t i = 0; i + 16 <= words.size(); i += 16) {
            a |= at(i), b |= at(i + 2), c |= at(i + 4), d |= at(i + 6);
            e |= at(i + 8), f |= at(i + 10), g |= at(i + 12), h |= at(i + 14);
        }
        keep(a | b | c | d | e | f | g | h);
    }
    per_brief(state);
}
template <int Which>
void read_same_bytes(benchmark::State& state) {
    read_memory(state, rows_of[Which]);
}
template <int Which>
void read_planes(benchmark::State& state) {
    read_memory(state, 2 * rules_in[Which]);
}
void tally_ledger(benchmark::State& state) {
    const auto& book = all_filed.book;
    for (auto _ : state) keep(book.tally());
    per_brief(state);
}

BENCHMARK(judge)->Unit(benchmark::kMillisecond);
BENCHMARK(judge_and_tally)->Unit(benchmark::kMillisecond);
BENCHMARK(judge_and_file)->Unit(benchmark::kMillisecond);
BENCHMARK(tally_ledger)->Unit(benchmark::kMillisecond);

#define EXPRESSION(which)                                             \
    BENCHMARK(judge_again<which>)->Unit(benchmark::kMicrosecond);     \
    BENCHMARK(ask_ledger<which>)->Unit(benchmark::kMicrosecond);      \
    BENCHMARK(read_same_bytes<which>)->Unit(benchmark::kMicrosecond); \
    BENCHMARK(read_planes<which>)->Unit(benchmark::kMicrosecond)
EXPRESSION(0);
EXPRESSION(1);
EXPRESSION(2);
EXPRESSION(3);
EXPRESSION(4);

}  // namespace

BENCHMARK_MAIN();
