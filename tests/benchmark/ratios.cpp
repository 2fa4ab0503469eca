// Prints how long pitch takes, as a ratio to plain ifs written by hand: medians of pairs, measured
// in one process. With the name of a candidate as argument, only runs that one over a thousand
// briefs, so that instructions.sh can count its instructions.

#include <algorithm>
#include <bit>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "tridom.hpp"

namespace {

using namespace house;

const questions asked = list_of_questions();
const complaints spoken = list_of_complaints();

// Candidates are not inlined: a program calls its own function for each brief too.
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
CANDIDATE pitch_tridom(const brief& b) { return evaluate(b, tridom); }
CANDIDATE hand_tridom(const brief& b) { return judge_tridom_by_hand(b); }
CANDIDATE pitch_tridom_holds(const brief& b) { return holds(b, tridom); }
CANDIDATE hand_tridom_holds(const brief& b) { return tridom_holds_by_hand(b); }
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
    const std::clock_t start = std::clock();  // CPU time of this process only
    for (std::size_t r = 0; r < rounds; ++r) pass_over<Judge>(briefs);
    const double time = static_cast<double>(std::clock() - start) * 1e9 / CLOCKS_PER_SEC;
    return time / static_cast<double>(rounds * briefs.size());
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
    compare<pitch_evaluate, hand_evaluate_fully>("evaluate, to ifs that keep parts", briefs, rounds, pairs);
    compare<pitch_measure, hand_measure>("evaluate, ten rules, one measures", briefs, rounds, pairs);
    compare<pitch_holds, hand_holds>("holds, nine rules", briefs, rounds, pairs);
    compare<pitch_measured_holds, hand_measured_holds>("holds, ten rules, one measures", briefs, rounds, pairs);
    compare<pitch_tridom, hand_tridom>("evaluate, all of TRIDOM", briefs, rounds, pairs);
    compare<pitch_tridom_holds, hand_tridom_holds>("holds, all of TRIDOM", briefs, rounds, pairs);
    compare<functions, hand_evaluate>("a vector of functions, nine rules", briefs, rounds, pairs);
    compare<strings, hand_evaluate>("the same, returning strings", briefs, (rounds + 7) / 8, pairs);
}

/// The outcomes of a verdict as the masks of the ifs written by hand.
template <class Verdict>
mask mask_of(const Verdict& verdict) {
    mask m;
    std::uint32_t rule = 1;
    for (const finding& f : verdict.findings()) {
        if (f.kind != kind::rule && f.kind != kind::each) continue;
        if (f.outcome == outcome::pass) m.pass |= rule;
        if (f.outcome == outcome::fail) m.fail |= rule;
        rule <<= 1;
    }
    return m;
}

bool same(const mask& a, const mask& b) { return a.pass == b.pass && a.fail == b.fail; }
bool same(const verdict<criteria::tridom>& v, const tridom_mask& m) {
    return same(mask_of(v), m) && v.missing().size() + static_cast<std::size_t>(std::popcount(m.stated)) == 11 &&
           v.elements(answers_alternative) == m.unanswered && v.elements(names_source) == m.unsourced &&
           v.elements(reached_target) == m.unreached;
}

/// Whether pitch and the code written by hand agree on every rule and every brief.
bool agree(const std::vector<brief>& briefs) {
    return std::ranges::all_of(briefs, [](const brief& b) {
        const auto nine = pitch_evaluate(b);
        const auto ten = pitch_measure(b);
        const auto all = pitch_tridom(b);
        return same(mask_of(nine), hand_evaluate(b)) && same(mask_of(nine), hand_evaluate_fully(b)) &&
               same(mask_of(ten), hand_measure(b)) && same(all, hand_tridom(b)) && pitch_holds(b) == nine.complete() &&
               hand_holds(b) == nine.complete() && pitch_measured_holds(b) == ten.complete() && hand_measured_holds(b) == ten.complete() &&
               pitch_tridom_holds(b) == all.complete() && hand_tridom_holds(b) == all.complete() && functions(b) == mask_of(nine).pass &&
               strings(b).empty() == nine.complete();
    });
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
    {"pitch_tridom", pass_over<pitch_tridom>},
    {"hand_tridom", pass_over<hand_tridom>},
    {"pitch_tridom_holds", pass_over<pitch_tridom_holds>},
    {"hand_tridom_holds", pass_over<hand_tridom_holds>},
};

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) {
        const auto found = std::ranges::find(candidates, std::string_view(argv[1]), &named::name);
        if (found == std::end(candidates)) return std::fprintf(stderr, "unknown candidate: %s\n", argv[1]), 2;
        found->run(some_briefs(1000));
        return 0;
    }
    if (!agree(some_briefs(1000))) return std::fprintf(stderr, "pitch and the code written by hand disagree\n"), 1;
    std::printf("pitch to ifs written by hand, a thousand briefs, in cache\n");
    compare_all(some_briefs(1000), 200, 41);
    std::printf("pitch to ifs written by hand, a million briefs, in memory\n");
    compare_all(some_briefs(1000000), 1, 9);
}
