// Measures how long it takes to find the songs among 8 million sentences, made of 200 needs, 200
// solutions and 200 methods. Compares `compose` with nested loops that evaluate each sentence, and
// with loops written by hand that check each rule as early as possible.
//
// For medians: --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true
//              --benchmark_report_aggregates_only=true

#include <benchmark/benchmark.h>

#include <cstddef>
#include <pitch/compose.hpp>
#include <pitch/criteria/grammar.hpp>
#include <random>
#include <string>
#include <vector>

#include "house.hpp"

namespace {

using namespace pitch;
using house::keep;

constexpr bool chimes(const text& a, const text& b) noexcept { return (a.view().size() + b.view().size()) % 10 == 0; }

// These rules check two parts, and reject nine of ten pairs.
struct answers {
    static constexpr std::string_view id = "answers";
    constexpr bool operator()(const need& n, const solution& s) const noexcept { return chimes(n.statement, s.statement); }
};
struct delivers {
    static constexpr std::string_view id = "delivers";
    constexpr bool operator()(const solution& s, const method& m) const noexcept { return chimes(s.statement, m.statement); }
};
// This rule checks three parts, and rejects every second sentence.
struct flows {
    static constexpr std::string_view id = "flows";
    constexpr bool operator()(const need& n, const solution& s, const method& m) const noexcept {
        return (n.statement.view().front() + s.statement.view().front() + m.statement.view().front()) % 2 == 0;
    }
};

template <int Which>
constexpr auto rules() {
    if constexpr (Which == 0)
        return all(grammar, answers{}, delivers{}, flows{});
    else if constexpr (Which == 1)
        return all(grammar, answers{});
    else
        return all(grammar, any(answers{}, delivers{}), no(flows{}));
}

/// The palettes. One part in eight lacks its set of notes, and is in no song.
struct notes {
    static constexpr std::size_t each = 200;
    std::vector<std::string> words;
    std::vector<need> needs;
    std::vector<solution> solutions;
    std::vector<method> methods;

    notes() {
        std::minstd_rand dice(1);
        const auto roll = [&](unsigned sides) { return dice() / 7 % sides; };
        for (std::size_t i = 0; i < 3 * each; ++i) {
            words.emplace_back(20 + roll(40), '-');
            words.back().front() = static_cast<char>('a' + roll(26));
        }
        for (std::size_t i = 0; i < each; ++i) {
            needs.push_back({words[i], roll(8) == 0 ? set_of<origin>() : origin::organic});
            solutions.push_back({words[each + i], roll(8) == 0 ? set_of<appeal>() : appeal::emotional});
            methods.push_back({words[2 * each + i], roll(8) == 0 ? set_of<channel>() : channel::store});
        }
    }
};

const notes& all_notes() {
    static const notes made;
    return made;
}

/// Counts the songs that are found. The inline assembly prevents the compiler from turning the
/// branch into arithmetic.
struct tape {
    std::size_t songs = 0, characters = 0;
    void record(const need& n, const solution& s, const method& m) noexcept {
        ++songs;
        characters += n.statement.view().size() + s.statement.view().size() + m.statement.view().size();
        asm volatile("" : "+r"(characters));
    }
};

/// The songs, found by `compose`.
template <int Which>
[[gnu::noinline]] tape composed(const notes& from) {
    tape t;
    for (const auto& song : compose(sentence{}, rules<Which>(), from.needs, from.solutions, from.methods))
        t.record(get<need>(song), get<solution>(song), get<method>(song));
    return t;
}

/// The songs, found by evaluating each sentence.
template <int Which>
[[gnu::noinline]] tape tried(const notes& from) {
    tape t;
    for (const need& n : from.needs)
        for (const solution& s : from.solutions)
            for (const method& m : from.methods)
                if (evaluate(sentence{n, s, m}, rules<Which>()).complete()) t.record(n, s, m);
    return t;
}

/// The songs, found by loops that check each rule as early as possible.
template <int Which>
[[gnu::noinline]] tape pruned(const notes& from) {
    tape t;
    for (const need& n : from.needs) {
        if (!n.stated() || n.origins.empty()) continue;
        for (const solution& s : from.solutions) {
            if (!s.stated() || s.appeals.empty()) continue;
            const bool answered = chimes(n.statement, s.statement);
            if (Which != 2 && !answered) continue;
            for (const method& m : from.methods) {
                if (!m.stated() || (m.where.empty() && m.when.empty() && m.how.empty())) continue;
                if (Which == 0 && !(chimes(s.statement, m.statement) && flows{}(n, s, m))) continue;
                if (Which == 2 && !((answered || chimes(s.statement, m.statement)) && !flows{}(n, s, m))) continue;
                t.record(n, s, m);
            }
        }
    }
    return t;
}

template <tape (*Find)(const notes&)>
void find(benchmark::State& state) {
    tape t;
    for (auto _ : state) keep(t = Find(all_notes()));
    state.counters["songs"] = static_cast<double>(t.songs);
    state.counters["characters"] = static_cast<double>(t.characters);
}

}  // namespace

#define COMPARE(name, which)                                                                     \
    BENCHMARK(find<composed<which>>)->Name(name "/compose")->Unit(benchmark::kMillisecond);      \
    BENCHMARK(find<pruned<which>>)->Name(name "/pruned by hand")->Unit(benchmark::kMillisecond); \
    BENCHMARK(find<tried<which>>)->Name(name "/each one evaluated")->Unit(benchmark::kMillisecond)

COMPARE("rules of one, two and three parts", 0);
COMPARE("a rule of two parts", 1);
COMPARE("any and no", 2);

BENCHMARK_MAIN();
