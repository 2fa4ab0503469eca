// Prints how long pitch takes, as a ratio to a chain of ifs written by hand: in pairs, in one process, medians. With the name of a
// candidate, only runs it over a thousand briefs, to have its instructions counted.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"

namespace {

using namespace house;

const questions asked = list_of_questions();
const complaints spoken = list_of_complaints();

// Each is called, as a program calls a function of its own, and never becomes a part of the loop.
#define CANDIDATE [[gnu::noinline]] auto

CANDIDATE pitch_evaluate(const brief& b) { return evaluate(b, nine_rules); }
CANDIDATE hand_evaluate(const brief& b) { return judge_by_hand(b); }
CANDIDATE hand_evaluate_fully(const brief& b) { return judge_fully_by_hand(b); }
CANDIDATE pitch_measure(const brief& b) { return evaluate(b, ten_rules); }
CANDIDATE hand_measure(const brief& b) { return measure_by_hand(b); }
CANDIDATE pitch_holds(const brief& b) { return holds(b, nine_rules); }
CANDIDATE hand_holds(const brief& b) { return holds_by_hand(b); }
CANDIDATE pitch_measured_holds(const brief& b) { return holds(b, ten_rules); }
CANDIDATE hand_measured_holds(const brief& b) { return measured_holds_by_hand(b); }
CANDIDATE functions(const brief& b) {
    std::uint32_t pass = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) pass |= std::uint32_t{asked[i](b)} << i;
    return pass;
}
CANDIDATE strings(const brief& b) {
    std::vector<std::string> all;
    for (const auto& complain : spoken)
        if (std::string complaint = complain(b); !complaint.empty()) all.push_back(complaint);
    return all;
}

template <auto Judge>
void pass_over(const std::vector<brief>& briefs) {
    for (const brief& b : briefs) keep(Judge(b));
}

template <auto Judge>
double nanoseconds(const std::vector<brief>& briefs, std::size_t rounds) {
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t r = 0; r < rounds; ++r) pass_over<Judge>(briefs);
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
    return time.count() / static_cast<double>(rounds * briefs.size());
}

double median(std::vector<double> of) {
    const auto middle = of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2);
    std::nth_element(of.begin(), middle, of.end());
    return *middle;
}

template <auto Ours, auto Theirs>
void compare(const char* what, const std::vector<brief>& briefs, std::size_t rounds, std::size_t pairs) {
    std::vector<double> ratios, ours, theirs;
    for (std::size_t i = 0; i < pairs; ++i) {
        if (i % 2 == 0) ours.push_back(nanoseconds<Ours>(briefs, rounds));
        theirs.push_back(nanoseconds<Theirs>(briefs, rounds));
        if (i % 2 == 1) ours.push_back(nanoseconds<Ours>(briefs, rounds));
        ratios.push_back(ours.back() / theirs.back());
    }
    std::printf("  %-36s %5.2f   %6.1f ns to %5.1f ns\n", what, median(ratios), median(ours), median(theirs));
}

void compare_all(const std::vector<brief>& briefs, std::size_t rounds, std::size_t pairs) {
    compare<pitch_evaluate, hand_evaluate>("evaluate, nine rules", briefs, rounds, pairs);
    compare<pitch_evaluate, hand_evaluate_fully>("evaluate, to a chain that keeps parts", briefs, rounds, pairs);
    compare<pitch_measure, hand_measure>("evaluate, ten rules, one measures", briefs, rounds, pairs);
    compare<pitch_holds, hand_holds>("holds, nine rules", briefs, rounds, pairs);
    compare<pitch_measured_holds, hand_measured_holds>("holds, ten rules, one measures", briefs, rounds, pairs);
    compare<functions, hand_evaluate>("a vector of functions, nine rules", briefs, rounds, pairs);
    compare<strings, hand_evaluate>("the same, returning strings", briefs, (rounds + 7) / 8, pairs);
}

/// Whether pitch and the chains by hand say the same of every rule and every brief.
bool agree(const std::vector<brief>& briefs) {
    for (const brief& b : briefs) {
        const auto verdict = pitch_measure(b);
        const measured_mask by_hand = hand_measure(b);
        const full_mask fully = hand_evaluate_fully(b);
        std::uint32_t pass = 0, fail = 0, rule = 0;
        for (const finding& f : verdict.findings()) {
            if (f.kind != kind::rule) continue;
            pass |= std::uint32_t{f.outcome == outcome::pass} << rule;
            fail |= std::uint32_t{f.outcome == outcome::fail} << rule++;
        }
        const bool nine_pass = (pass & 0x1FF) == 0x1FF;
        if (pass != by_hand.pass || fail != by_hand.fail || (pass & 0x1FF) != fully.pass || (fail & 0x1FF) != fully.fail) return false;
        if (pitch_holds(b) != nine_pass || hand_holds(b) != nine_pass) return false;
        if (pitch_measured_holds(b) != (pass == 0x3FF) || hand_measured_holds(b) != (pass == 0x3FF)) return false;
        if (functions(b) != (pass & 0x1FF) || strings(b).empty() != nine_pass) return false;
    }
    return true;
}

struct named {
    std::string_view name;
    void (*run)(const std::vector<brief>&);
};
constexpr named candidates[]{
    {"pitch_evaluate", pass_over<pitch_evaluate>},
    {"hand_evaluate", pass_over<hand_evaluate>},
    {"hand_evaluate_fully", pass_over<hand_evaluate_fully>},
    {"pitch_measure", pass_over<pitch_measure>},
    {"hand_measure", pass_over<hand_measure>},
    {"pitch_holds", pass_over<pitch_holds>},
    {"hand_holds", pass_over<hand_holds>},
    {"pitch_measured_holds", pass_over<pitch_measured_holds>},
    {"hand_measured_holds", pass_over<hand_measured_holds>},
};

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) {
        const auto found = std::ranges::find(candidates, std::string_view(argv[1]), &named::name);
        if (found == std::end(candidates)) return std::fprintf(stderr, "there is no candidate %s\n", argv[1]), 2;
        found->run(some_briefs(1000));
        return 0;
    }
    if (!agree(some_briefs(1000))) return std::fprintf(stderr, "pitch and the chain by hand do not agree\n"), 1;
    std::printf("pitch to a chain by hand, a thousand briefs, in cache\n");
    compare_all(some_briefs(1000), 200, 41);
    std::printf("pitch to a chain by hand, a million briefs, in memory\n");
    compare_all(some_briefs(1000000), 1, 9);
}
