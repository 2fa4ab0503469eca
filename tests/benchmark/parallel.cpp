// Measures counting on many cores. A tally is small and merges by `+=`, so each thread fills its own.
// Compares with one thread, and with `std::transform_reduce`, which makes a tally for each brief:
// that copies all counts for each brief, and is slower than one thread even on several cores.
// Without an execution policy here, because libstdc++ runs policies serially unless TBB is installed.
//
// For medians: --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true
//              --benchmark_report_aggregates_only=true

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <pitch/tally.hpp>
#include <thread>
#include <type_traits>
#include <vector>

#include "house.hpp"

namespace {

using namespace house;

using house_tally = tally<std::remove_const_t<decltype(nine_rules)>>;

const std::vector<brief> briefs = some_briefs(1000000);

house_tally tally_of(const brief* first, const brief* last) {
    house_tally sum;
    for (; first != last; ++first) sum += evaluate(*first, nine_rules);
    return sum;
}

/// Counts on several threads: one tally for each, added at the end.
house_tally tally_on(std::size_t threads) {
    std::vector<house_tally> sums(threads);
    std::vector<std::thread> running;
    const auto share = [&](std::size_t thread) { return briefs.data() + briefs.size() * thread / threads; };
    for (std::size_t i = 0; i < threads; ++i) running.emplace_back([&, i] { sums[i] = tally_of(share(i), share(i + 1)); });
    for (std::thread& t : running) t.join();
    return std::reduce(sums.begin(), sums.end(), house_tally{});
}

const house_tally expected = tally_of(briefs.data(), briefs.data() + briefs.size());

void report(benchmark::State& state, const house_tally& sum) {
    if (sum != expected) state.SkipWithError("the tallies differ");
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(briefs.size()));
}

void one_thread(benchmark::State& state) {
    house_tally sum;
    for (auto _ : state) sum = tally_of(briefs.data(), briefs.data() + briefs.size());
    report(state, sum);
}
void tally_a_thread(benchmark::State& state) {
    house_tally sum;
    for (auto _ : state) sum = tally_on(static_cast<std::size_t>(state.range(0)));
    report(state, sum);
}
void tally_a_brief(benchmark::State& state) {
    const auto of_one = [](const brief& b) { return house_tally{} += evaluate(b, nine_rules); };
    house_tally sum;
    for (auto _ : state) sum = std::transform_reduce(briefs.begin(), briefs.end(), house_tally{}, std::plus<>(), of_one);
    report(state, sum);
}

// The clock on the wall: processor time would add up the threads.
BENCHMARK(one_thread)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(tally_a_thread)->Unit(benchmark::kMillisecond)->UseRealTime()->Arg(1)->Arg(2)->Arg(4);
BENCHMARK(tally_a_brief)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
