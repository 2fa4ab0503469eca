// Measures a ledger of a million briefs: evaluating, tallying and filing them, and counting those
// for which an expression is complete, compiled and as a policy. Compares each count with evaluating the
// briefs again, with reading as many bytes of plain memory as the count reads, and with reading as many
// as the planes of its rules have. Counts of ten million are compared only with each other.
//
// For medians: --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true
//              --benchmark_report_aggregates_only=true

#include <benchmark/benchmark.h>

#include <cstdint>
#include <pitch/ledger.hpp>
#include <vector>

#include "../support/policy_of.hpp"
#include "changed_rules.hpp"
#include "house.hpp"

namespace {

using namespace house;

constexpr std::size_t million = 1000000;
constexpr std::size_t columns = (million + 63) / 64;

// Number of rules in each expression, and of rows that its count reads. A rule whose failing
// changes nothing takes one row, others two.
constexpr std::size_t rules_in[]{9, 9, 8, 1, 2}, rows_of[]{9, 4 + 4 + 3 + 1, 16, 1, 4};

const std::vector<brief> briefs = some_briefs(million);

struct filed {
    std::vector<std::uint64_t> words;
    ledger_of<nine_rules> book{nine_rules, words};
    explicit filed(std::size_t size) : words(ledger_words(nine_rules, size)) { book = ledger{nine_rules, words}; }
    filed(filed&&) = default;
};
filed file_all(std::size_t times) {
    filed f(times * million);
    for (std::size_t i = 0; i < times; ++i)
        for (const brief& b : briefs) f.book += evaluate(b, nine_rules);
    return f;
}
const filed all_filed = file_all(1), ten_times = file_all(10);

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
    filed f(million);
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
template <int Which>
void ask_policy(benchmark::State& state) {
    static constexpr auto policy = support::policy_of(nine_rules, changed_rules<Which>());
    const auto& book = all_filed.book;
    if (book.count(policy) != book.count(changed_rules<Which>())) state.SkipWithError("the policy and the expression disagree");
    for (auto _ : state) keep(book.count(policy));
    per_brief(state);
}
template <int Which>
void ask_ten_million(benchmark::State& state) {
    for (auto _ : state) keep(ten_times.book.count(changed_rules<Which>()));
}
template <int Which>
void ask_ten_million_by_policy(benchmark::State& state) {
    static constexpr auto policy = support::policy_of(nine_rules, changed_rules<Which>());
    for (auto _ : state) keep(ten_times.book.count(policy));
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

#define EXPRESSION(which)                                                       \
    BENCHMARK(judge_again<which>)->Unit(benchmark::kMicrosecond);               \
    BENCHMARK(ask_ledger<which>)->Unit(benchmark::kMicrosecond);                \
    BENCHMARK(ask_policy<which>)->Unit(benchmark::kMicrosecond);                \
    BENCHMARK(ask_ten_million<which>)->Unit(benchmark::kMicrosecond);           \
    BENCHMARK(ask_ten_million_by_policy<which>)->Unit(benchmark::kMicrosecond); \
    BENCHMARK(read_same_bytes<which>)->Unit(benchmark::kMicrosecond);           \
    BENCHMARK(read_planes<which>)->Unit(benchmark::kMicrosecond)
EXPRESSION(0);
EXPRESSION(1);
EXPRESSION(2);
EXPRESSION(3);
EXPRESSION(4);

}  // namespace

BENCHMARK_MAIN();
