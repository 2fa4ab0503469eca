// Prints how long pitch takes to judge a brief and to read the verdict, as a ratio to code written by
// hand. With the name of a candidate as argument, only runs that one over a thousand briefs, so that
// instructions.sh can count its instructions. With the argument `agree`, only checks that both sides
// give the same results.

#include <algorithm>
#include <bit>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "consumers.hpp"
#include "consumers/gaps.hpp"

namespace {

using namespace house;

const questions asked = list_of_questions();
const complaints spoken = list_of_complaints();

// Two other designs. Not inlined: the other candidates are not either.

[[gnu::noinline]] std::uint32_t functions(const brief& b) {
    std::uint32_t pass = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) pass |= std::uint32_t{asked[i](b)} << i;
    return pass;
}
[[gnu::noinline]] void strings(const brief& b, std::vector<std::string>& to) {
    to.clear();
    for (const auto& complain : spoken)
        if (std::string complaint = complain(b); !complaint.empty()) to.push_back(complaint);
}

// What happens to the result of a candidate: it is stored in an array, or it is read in a register.

template <auto Candidate, class Result>
void run_all(const std::vector<brief>& briefs, void (*)(const brief&, Result&)) {
    static std::vector<Result> stored;
    stored.resize(briefs.size());
    for (std::size_t i = 0; i < briefs.size(); ++i) Candidate(briefs[i], stored[i]);
    asm volatile("" : : "r"(stored.data()) : "memory");
}
template <auto Candidate, class Result>
void run_all(const std::vector<brief>& briefs, Result (*)(const brief&)) {
    for (const brief& b : briefs) {
        if constexpr (std::is_void_v<Result>) {
            Candidate(b);
        } else if constexpr (std::is_integral_v<Result>) {
            asm volatile("" : : "r"(Candidate(b)));
        } else {
            static_assert(sizeof(Result) == sizeof(std::uint64_t));
            asm volatile("" : : "r"(std::bit_cast<std::uint64_t>(Candidate(b))));
        }
    }
}

struct candidate {
    std::string_view name;
    void (*run)(const std::vector<brief>&);
};
template <auto Candidate>
void run(const std::vector<brief>& briefs) {
    run_all<Candidate>(briefs, Candidate);
}
#define CALLED(function) \
    candidate { #function, run<function> }

/// A pair of candidates that give the same result. The first two columns of the output.
struct row {
    const char* consumer;
    const char* rules;
    candidate ours, theirs;
};
const row rows[]{
    {"verdict stored", "nine", CALLED(pitch_evaluate), CALLED(hand_evaluate_fully)},
    {"verdict stored", "TRIDOM", CALLED(pitch_tridom), CALLED(hand_tridom)},
    {"mask by `v[rule]`", "nine", CALLED(pitch_nine_rules), CALLED(hand_nine_rules)},
    {"mask by `v[rule]`", "TRIDOM", CALLED(pitch_tridom_rules), CALLED(hand_tridom_rules)},
    {"two masks by `with`", "nine", CALLED(pitch_nine_with), CALLED(hand_nine_with)},
    {"two masks by `with`", "TRIDOM", CALLED(pitch_tridom_with), CALLED(hand_tridom_with)},
    {"`missing()` and `gaps()`", "nine", CALLED(pitch_nine_gaps), CALLED(hand_nine_gaps)},
    {"`missing()` and `gaps()`", "TRIDOM", CALLED(pitch_tridom_gaps), CALLED(hand_tridom_gaps)},
    {"`score()`", "nine", CALLED(pitch_nine_score), CALLED(hand_nine_score)},
    {"`score()`", "TRIDOM", CALLED(pitch_tridom_score), CALLED(hand_tridom_score)},
    {"`holds`", "nine", CALLED(pitch_holds), CALLED(hand_holds)},
    {"`holds`", "TRIDOM", CALLED(pitch_tridom_holds), CALLED(hand_tridom_holds)},
    {"stored, ten rules, one measures", "ten", CALLED(pitch_measure), CALLED(hand_measure)},
    {"`holds`, ten rules, one measures", "ten", CALLED(pitch_measured_holds), CALLED(hand_measured_holds)},
    {"stored, to masks without parts", "nine", CALLED(pitch_evaluate), CALLED(hand_evaluate)},
    {"a vector of functions", "nine", CALLED(functions), CALLED(hand_evaluate)},
    {"functions that return strings", "nine", CALLED(strings), CALLED(hand_evaluate)},
};

// Times.

struct timed {
    candidate one;
    std::vector<double> nanoseconds{};

    /// Runs the candidate, and records the CPU time of this process for each brief.
    void measure(const std::vector<brief>& briefs, std::size_t passes) {
        const std::clock_t start = std::clock();
        for (std::size_t i = 0; i < passes; ++i) one.run(briefs);
        const double time = static_cast<double>(std::clock() - start) * 1e9 / CLOCKS_PER_SEC;
        nanoseconds.push_back(time / static_cast<double>(passes * briefs.size()));
    }
    /// Returns the 10th percentile: what the candidate takes if nothing else disturbs it.
    [[nodiscard]] double percentile() {
        const auto tenth = nanoseconds.begin() + static_cast<std::ptrdiff_t>(nanoseconds.size() / 10);
        std::nth_element(nanoseconds.begin(), tenth, nanoseconds.end());
        return *tenth;
    }
};

/// Times all candidates. Each round runs each candidate once, in a new random order.
std::vector<timed> time_all(const std::vector<brief>& briefs, std::size_t rounds, std::size_t passes) {
    std::vector<timed> all;
    for (const row& r : rows)
        for (const candidate& c : {r.ours, r.theirs})
            if (std::ranges::none_of(all, [&](const timed& t) { return t.one.name == c.name; })) all.push_back({c});
    std::minstd_rand dice(1);
    for (std::size_t i = 0; i < rounds; ++i) {
        std::ranges::shuffle(all, dice);
        for (timed& t : all) t.measure(briefs, passes);
    }
    return all;
}

double percentile_of(std::vector<timed>& all, std::string_view name) {
    return std::ranges::find(all, name, [](const timed& t) { return t.one.name; })->percentile();
}

// Agreement.

template <class Verdict>
bool same(const Verdict& v, std::uint32_t pass, std::uint32_t fail) {
    return v.with(outcome::pass) == pass && v.with(outcome::fail) == fail;
}

/// The strings that a consumer reads.
template <class List>
std::vector<std::string_view> read_by(List list) {
    std::vector<std::string_view> all;
    list([&](std::string_view one) { all.push_back(one); });
    return all;
}

bool agree_on_nine(const brief& b) {
    nine_verdict v;
    packed_mask fully;
    mask m;
    pitch_evaluate(b, v);
    hand_evaluate(b, m);
    hand_evaluate_fully(b, fully);
    std::vector<std::string> complaints;
    strings(b, complaints);
    return same(v, m.pass, m.fail) && same(v, fully.pass(), fully.fail()) && pitch_nine_rules(b) == hand_nine_rules(b) &&
           std::bit_cast<std::uint64_t>(pitch_nine_with(b)) == std::bit_cast<std::uint64_t>(hand_nine_with(b)) &&
           read_by([&](auto visit) { list_open(v, visit); }) == read_by([&](auto visit) { list_open_by_hand(fully, visit); }) &&
           pitch_nine_score(b) == hand_nine_score(b) && pitch_holds(b) == v.complete() && hand_holds(b) == v.complete() &&
           functions(b) == m.pass && complaints.empty() == v.complete();
}

bool agree_on_ten(const brief& b) {
    ten_verdict v;
    measured_mask m;
    pitch_measure(b, v);
    hand_measure(b, m);
    return same(v, m.pass, m.fail) && pitch_measured_holds(b) == v.complete() && hand_measured_holds(b) == v.complete();
}

bool agree_on_tridom(const brief& b) {
    tridom_verdict v;
    tridom_mask m;
    pitch_tridom(b, v);
    hand_tridom(b, m);
    return same(v, m.pass, m.fail) && v.with(outcome::not_applicable) == m.not_applicable &&
           v.elements(answers_alternative) == m.unanswered && v.elements(names_source) == m.unsourced &&
           v.elements(reached_target) == m.unreached && pitch_tridom_rules(b) == hand_tridom_rules(b) &&
           std::bit_cast<std::uint64_t>(pitch_tridom_with(b)) == std::bit_cast<std::uint64_t>(hand_tridom_with(b)) &&
           read_by([&](auto visit) { list_open(v, visit); }) == read_by([&](auto visit) { list_open_by_hand(m, visit); }) &&
           pitch_tridom_score(b) == hand_tridom_score(b) && pitch_tridom_holds(b) == v.complete() && hand_tridom_holds(b) == v.complete();
}

/// Returns whether pitch and the code written by hand agree on every brief.
bool agree(const std::vector<brief>& briefs) {
    return std::ranges::all_of(briefs, [](const brief& b) { return agree_on_nine(b) && agree_on_ten(b) && agree_on_tridom(b); });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) {
        if (argv[1] == std::string_view("agree")) return agree(some_briefs(1000)) ? 0 : 1;
        for (const row& r : rows)
            for (const candidate& c : {r.ours, r.theirs})
                if (c.name == argv[1]) return c.run(some_briefs(1000)), 0;
        return std::fprintf(stderr, "unknown candidate: %s\n", argv[1]), 2;
    }
    const std::vector<brief> thousand = some_briefs(1000), million = some_briefs(1000000);
    if (!agree(million)) return std::fprintf(stderr, "pitch and the code written by hand disagree\n"), 1;
    std::vector<timed> in_cache = time_all(thousand, 61, 20), in_memory = time_all(million, 11, 1);
    std::printf("pitch to code written by hand: time, a thousand briefs in cache, and a million in memory\n");
    for (const row& r : rows) {
        const double ours[]{percentile_of(in_cache, r.ours.name), percentile_of(in_memory, r.ours.name)};
        const double theirs[]{percentile_of(in_cache, r.theirs.name), percentile_of(in_memory, r.theirs.name)};
        std::printf("  %-32s  %-6s  %5.2f  %5.2f  %6.1f ns to %5.1f ns  %6.1f ns to %5.1f ns\n", r.consumer, r.rules, ours[0] / theirs[0],
                    ours[1] / theirs[1], ours[0], theirs[0], ours[1], theirs[1]);
    }
}
