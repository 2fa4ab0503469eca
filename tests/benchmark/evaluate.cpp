// Measures how long pitch, plain ifs and other common designs take to check a brief: over a
// thousand briefs, which fit into the cache, and over a million, which do not. For ratios use
// ratios.cpp, which measures in pairs and so varies less.

#include <benchmark/benchmark.h>

#include "house.hpp"
#include "tridom.hpp"

namespace {

using namespace house;

const std::vector<brief>& briefs_of(std::int64_t n) {
    static const std::vector<brief> thousand = some_briefs(1000);
    if (n <= 1000) return thousand;
    static const std::vector<brief> million = some_briefs(1000000);
    return million;
}

template <class Judge>
void judge(benchmark::State& state, Judge judge_one) {
    const std::vector<brief>& briefs = briefs_of(state.range(0));
    for (auto _ : state)
        for (const brief& b : briefs) keep(judge_one(b));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <class Judge>
void add(const char* name, Judge judge_one) {
    benchmark::RegisterBenchmark(name, judge<Judge>, judge_one)->Arg(1000)->Arg(1000000)->Unit(benchmark::kMicrosecond);
}

}  // namespace

int main(int argc, char** argv) {
    add("evaluate/pitch", [](const brief& b) { return evaluate(b, nine_rules); });
    add("evaluate/by_hand", [](const brief& b) { return judge_by_hand(b); });
    add("evaluate/by_hand_with_parts", [](const brief& b) { return judge_fully_by_hand(b); });
    add("evaluate/functions", [asked = list_of_questions()](const brief& b) {
        std::uint32_t pass = 0;
        for (std::size_t i = 0; i < asked.size(); ++i) pass |= std::uint32_t{asked[i](b)} << i;
        return pass;
    });
    add("evaluate/strings", [spoken = list_of_complaints()](const brief& b) {
        std::vector<std::string> all;
        for (const auto& complain : spoken)
            if (std::string complaint = complain(b); !complaint.empty()) all.push_back(complaint);
        return all;
    });
    add("measure/pitch", [](const brief& b) { return evaluate(b, ten_rules); });
    add("measure/by_hand", [](const brief& b) { return measure_by_hand(b); });
    add("holds/pitch", [](const brief& b) { return holds(b, nine_rules); });
    add("holds/by_hand", [](const brief& b) { return holds_by_hand(b); });
    add("tridom/pitch", [](const brief& b) { return evaluate(b, tridom); });
    add("tridom/by_hand", [](const brief& b) { return judge_tridom_by_hand(b); });
    add("tridom_holds/pitch", [](const brief& b) { return holds(b, tridom); });
    add("tridom_holds/by_hand", [](const brief& b) { return tridom_holds_by_hand(b); });
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
}
