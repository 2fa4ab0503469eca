// Measures how long it takes to find the songs among 8 million sentences, made of 200 needs, 200
// solutions and 200 methods. Compares `compose`, with and without words for its rows, with nested
// loops that check each rule as early as possible, with nested loops that also keep bit rows, and
// with nested loops that evaluate each sentence. First checks that all of them find as many songs.
//
// For medians: --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true
//              --benchmark_report_aggregates_only=true

#include <benchmark/benchmark.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <pitch/compose.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/measurement.hpp>
#include <random>
#include <string>
#include <type_traits>
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
struct arrives {
    static constexpr std::string_view id = "arrives";
    constexpr bool operator()(const need& n, const method& m) const noexcept { return chimes(n.statement, m.statement); }
};
// This rule checks three parts, and rejects every second sentence.
struct flows {
    static constexpr std::string_view id = "flows";
    constexpr bool operator()(const need& n, const solution& s, const method& m) const noexcept {
        return (n.statement.view().front() + s.statement.view().front() + m.statement.view().front()) % 2 == 0;
    }
};
// These rules count characters, or compare texts.
struct fits_a_line {
    static constexpr std::string_view id = "fits-a-line";
    constexpr measurement operator()(const method& m) const noexcept { return measurement::at_most(m.statement.characters(), 30); }
};
struct fits_a_banner {
    static constexpr std::string_view id = "fits-a-banner";
    constexpr measurement operator()(const solution& s, const method& m) const noexcept {
        return measurement::at_most(s.statement.characters() + m.statement.characters(), 60);
    }
};
struct varies {
    static constexpr std::string_view id = "varies";
    constexpr bool operator()(const need& n, const method& m) const noexcept { return n.statement != m.statement; }
};

// The rules by hand. The type of a predicate says which parts it checks.
struct always {
    constexpr bool operator()(const auto&...) const noexcept { return true; }
};
constexpr bool short_line(const method& m) noexcept { return m.statement.characters() <= 30; }
constexpr bool short_banner(const solution& s, const method& m) noexcept {
    return s.statement.characters() + m.statement.characters() <= 60;
}

enum class workload { of_all_kinds, outer_pair, mixed, last_pairs, far_pair, triple, line, banner, comparison };

template <workload Which>
constexpr auto evaluator() {
    if constexpr (Which == workload::of_all_kinds)
        return all(grammar, answers{}, delivers{}, flows{});
    else if constexpr (Which == workload::outer_pair)
        return all(grammar, answers{});
    else if constexpr (Which == workload::mixed)
        return all(grammar, any(answers{}, delivers{}), no(flows{}));
    else if constexpr (Which == workload::last_pairs)
        return all(grammar, delivers{}, arrives{});
    else if constexpr (Which == workload::far_pair)
        return all(grammar, arrives{});
    else if constexpr (Which == workload::triple)
        return all(grammar, flows{});
    else if constexpr (Which == workload::line)
        return all(grammar, fits_a_line{});
    else if constexpr (Which == workload::banner)
        return all(grammar, fits_a_banner{});
    else
        return all(grammar, varies{});
}

/// The same rules, as hand-written checks of the pairs and of the whole sentence.
template <workload Which>
struct by_hand {
    static constexpr bool of(const need& n) noexcept { return n.stated() && !n.origins.empty(); }
    static constexpr bool of(const solution& s) noexcept { return s.stated() && !s.appeals.empty(); }
    static constexpr bool of(const method& m) noexcept {
        return m.stated() && !(m.where.empty() && m.when.empty() && m.how.empty()) && (Which != workload::line || short_line(m));
    }
    static constexpr bool of([[maybe_unused]] const need& n, [[maybe_unused]] const solution& s) noexcept {
        if constexpr (Which == workload::of_all_kinds || Which == workload::outer_pair)
            return answers{}(n, s);
        else
            return true;
    }
    static constexpr bool has_pair_with_solution =
        Which == workload::of_all_kinds || Which == workload::last_pairs || Which == workload::banner;
    static constexpr bool of([[maybe_unused]] const solution& s, [[maybe_unused]] const method& m) noexcept {
        if constexpr (Which == workload::banner)
            return short_banner(s, m);
        else
            return !has_pair_with_solution || delivers{}(s, m);
    }
    static constexpr bool has_pair_with_need =
        Which == workload::last_pairs || Which == workload::far_pair || Which == workload::comparison;
    static constexpr bool of([[maybe_unused]] const need& n, [[maybe_unused]] const method& m) noexcept {
        if constexpr (Which == workload::comparison)
            return varies{}(n, m);
        else
            return !has_pair_with_need || arrives{}(n, m);
    }
    static constexpr bool has_triple = Which == workload::of_all_kinds || Which == workload::mixed || Which == workload::triple;
    /// `answered`: the outcome of `answers`, which nested loops know before they choose a method.
    static constexpr bool of([[maybe_unused]] bool answered, [[maybe_unused]] const need& n, [[maybe_unused]] const solution& s,
                             [[maybe_unused]] const method& m) noexcept {
        if constexpr (Which == workload::mixed)
            return (answered || delivers{}(s, m)) && !flows{}(n, s, m);
        else
            return !has_triple || flows{}(n, s, m);
    }
};

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
    friend bool operator==(const tape&, const tape&) = default;
};

/// The songs, found by `compose`.
template <workload Which>
[[gnu::noinline]] tape composed(const notes& from) {
    tape t;
    for (const auto& song : compose(sentence{}, evaluator<Which>(), from.needs, from.solutions, from.methods))
        t.record(get<need>(song), get<solution>(song), get<method>(song));
    return t;
}

/// The songs, found by `compose` in words.
template <workload Which>
[[gnu::noinline]] tape composed_in_words(const notes& from) {
    static std::vector<std::uint64_t> memory(compose_words(evaluator<Which>(), from.needs, from.solutions, from.methods));
    tape t;
    for (const auto& song : compose(sentence{}, evaluator<Which>(), memory, from.needs, from.solutions, from.methods))
        t.record(get<need>(song), get<solution>(song), get<method>(song));
    return t;
}

/// The number of songs, counted by `compose` in words.
template <workload Which>
[[gnu::noinline]] std::uint64_t counted_in_words(const notes& from) {
    static std::vector<std::uint64_t> memory(compose_words(evaluator<Which>(), from.needs, from.solutions, from.methods));
    return count(compose(sentence{}, evaluator<Which>(), memory, from.needs, from.solutions, from.methods));
}

/// The number of songs, counted by `compose`.
template <workload Which>
[[gnu::noinline]] std::uint64_t counted(const notes& from) {
    return count(compose(sentence{}, evaluator<Which>(), from.needs, from.solutions, from.methods));
}

/// The songs, found by evaluating each sentence.
template <workload Which>
[[gnu::noinline]] tape tried(const notes& from) {
    tape t;
    for (const need& n : from.needs)
        for (const solution& s : from.solutions)
            for (const method& m : from.methods)
                if (evaluate(sentence{n, s, m}, evaluator<Which>()).complete()) t.record(n, s, m);
    return t;
}

/// The songs, found by loops that check each rule as early as possible.
template <workload Which>
[[gnu::noinline]] tape pruned(const notes& from) {
    using hand = by_hand<Which>;
    tape t;
    for (const need& n : from.needs) {
        if (!hand::of(n)) continue;
        for (const solution& s : from.solutions) {
            if (!hand::of(s) || !hand::of(n, s)) continue;
            const bool answered = answers{}(n, s);
            for (const method& m : from.methods)
                if (hand::of(m) && hand::of(s, m) && hand::of(n, m) && hand::of(answered, n, s, m)) t.record(n, s, m);
        }
    }
    return t;
}

/// The songs, found by loops that also keep bit rows: the choices that pass alone, and those that
/// pass with each choice of another palette.
template <workload Which>
[[gnu::noinline]] tape in_rows(const notes& from) {
    using hand = by_hand<Which>;
    constexpr std::size_t each = notes::each, columns = (each + 63) / 64;
    struct row {
        std::uint64_t words[columns]{};
        void set(std::size_t i) noexcept { words[i / 64] |= std::uint64_t{1} << i % 64; }
        bool has(std::size_t i) const noexcept { return (words[i / 64] >> i % 64 & 1u) != 0; }
    };
    static row with_solution[each], with_need[each];
    row solutions{}, methods{};
    for (std::size_t i = 0; i < each; ++i) {
        if (hand::of(from.solutions[i])) solutions.set(i);
        if (hand::of(from.methods[i])) methods.set(i);
    }
    for (std::size_t i = 0; i < each; ++i) {
        with_solution[i] = with_need[i] = methods;
        if (hand::has_pair_with_solution) with_solution[i] = {};
        if (hand::has_pair_with_need) with_need[i] = {};
        for (std::size_t j = 0; j < each; ++j) {
            if (!methods.has(j)) continue;
            if (hand::has_pair_with_solution && hand::of(from.solutions[i], from.methods[j])) with_solution[i].set(j);
            if (hand::has_pair_with_need && hand::of(from.needs[i], from.methods[j])) with_need[i].set(j);
        }
    }
    tape t;
    for (const need& n : from.needs) {
        if (!hand::of(n)) continue;
        const row& of_need = with_need[&n - from.needs.data()];
        for (std::size_t i = 0; i < each; ++i) {
            const solution& s = from.solutions[i];
            if (!solutions.has(i) || !hand::of(n, s)) continue;
            const bool answered = answers{}(n, s);
            for (std::size_t column = 0; column < columns; ++column) {
                std::uint64_t open = methods.words[column];
                if (hand::has_pair_with_need) open &= of_need.words[column];
                if (hand::has_pair_with_solution) open &= with_solution[i].words[column];
                for (; open != 0; open &= open - 1) {
                    const method& m = from.methods[64 * column + static_cast<std::size_t>(std::countr_zero(open))];
                    if (hand::of(answered, n, s, m)) t.record(n, s, m);
                }
            }
        }
    }
    return t;
}

template <auto Find>
void find(benchmark::State& state) {
    decltype(Find(all_notes())) found{};
    for (auto _ : state) keep(found = Find(all_notes()));
    if constexpr (std::is_same_v<decltype(found), tape>)
        state.counters["songs"] = static_cast<double>(found.songs);
    else
        state.counters["songs"] = static_cast<double>(found);
}

/// Registers the ways to find the songs if they find the same number of songs and characters.
template <workload Which>
bool compare(const std::string& name) {
    const notes& from = all_notes();
    const tape expected = tried<Which>(from);
    if (composed<Which>(from) != expected || composed_in_words<Which>(from) != expected || pruned<Which>(from) != expected ||
        in_rows<Which>(from) != expected || counted<Which>(from) != expected.songs || counted_in_words<Which>(from) != expected.songs) {
        std::fprintf(stderr, "%s: the ways do not find the same songs\n", name.c_str());
        return false;
    }
    const auto add = [&](const char* way, void (*run)(benchmark::State&)) {
        benchmark::RegisterBenchmark((name + '/' + way).c_str(), run)->Unit(benchmark::kMillisecond);
    };
    add("compose", find<composed<Which>>);
    add("pruned by hand", find<pruned<Which>>);
    add("compose in words", find<composed_in_words<Which>>);
    add("in rows by hand", find<in_rows<Which>>);
    add("count", find<counted<Which>>);
    add("count in words", find<counted_in_words<Which>>);
    add("each one evaluated", find<tried<Which>>);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const bool same[]{compare<workload::of_all_kinds>("rules of one, two and three parts"),
                      compare<workload::outer_pair>("a pair in the outer loops"),
                      compare<workload::mixed>("any and no"),
                      compare<workload::last_pairs>("two pairs that reach the last palette"),
                      compare<workload::far_pair>("a pair of the first and the last palette"),
                      compare<workload::triple>("a rule of three parts"),
                      compare<workload::line>("characters of a part of the last palette"),
                      compare<workload::banner>("characters of two parts"),
                      compare<workload::comparison>("texts of the first and the last palette")};
    for (const bool one : same)
        if (!one) return 1;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
