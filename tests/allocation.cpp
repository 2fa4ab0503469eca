/// Evaluating, composing and reading verdicts never allocates. This file counts the calls of
/// operator new.
#include <cstddef>
#include <cstdlib>
#include <new>
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("allocation");

namespace {

std::size_t allocations = 0;

void* counted(std::size_t size) noexcept {
    ++allocations;
    return std::malloc(size != 0 ? size : 1);
}

}  // namespace

// The other forms of new and delete call these, except those with an alignment. No code here uses
// an alignment.
void* operator new(std::size_t size) {
    if (void* const memory = counted(size)) return memory;
    std::abort();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

namespace {

using namespace pitch;

/// Returns the number of allocations during `work()`.
template <class Work>
std::size_t allocations_of(Work work) {
    const std::size_t before = allocations;
    work();
    return allocations - before;
}

struct keeps_places {
    std::vector<touchpoint> places{};
    friend auto parts(const keeps_places& k) {
        return sentence<need, const std::vector<touchpoint>&>{need{"dry", origin::organic}, k.places};
    }
};

constexpr auto named = rule<"named">([](const touchpoint& t) { return t.name.stated(); });
constexpr auto fits = rule<"fits">([](const message& m) { return measurement::at_most(m.words.characters(), 30); });
constexpr auto house_rules =
    all(grammar, any(fits, no(states_need)), at_least<1>(each(named), connects), when(connects, weigh<2>(fits)), advise(each(named)));

TEST_CASE("evaluate, holds, a verdict and outline do not allocate") {
    CHECK(allocations_of([] { std::vector<int> one(1); }) == 1);  // the counter works

    const keeps_places record{{{"shop"}, {""}, {"web site"}}};
    const brief b{.need = {"\xE3\x80\x80 a need that no small string could hold without a heap", origin::organic}};
    std::size_t seen = 0;
    const std::size_t made = allocations_of([&] {
        const auto look = [&](const auto& sentence) {
            const auto v = evaluate(sentence, house_rules);
            seen += v.complete() || v.flawed() || v.unfinished();
            seen += holds(sentence, house_rules) == v.complete();
            for (const finding& f : v.findings()) seen += f.lacks.size() + f.measurement.has_value() + f.element.has_value();
            for (const finding& f : v.gaps()) seen += f.asks.size();
            for (const std::string_view part : v.missing()) seen += part.size();
            seen += v.score() < 1 && v[named] != outcome::pass && v[grammar] == outcome::missing;
        };
        look(record);
        look(b);
        look(sentence{need{"dry"}} + method{"a call"});
        for (const outline_entry& place : outline(house_rules)) seen += place.consults.size();
    });
    CHECK(made == 0);
    CHECK(seen > 100);
}

TEST_CASE("compose and best do not allocate") {
    const std::vector<need> needs{{"to arrive dry, whatever the weather", origin::organic}, {"to be seen"}};
    const std::vector<method> methods{{.statement = "a test ride", .where = channel::store}, {.statement = "a call"}};
    std::size_t songs = 0, kept = 0;
    const std::size_t made = allocations_of([&] {
        const auto all_songs = compose(sentence{solution{"boots", appeal::functional}}, any(grammar, no(fits)), needs, methods);
        for (const auto& song : all_songs) songs += get<need>(song).stated();
        kept = best<3>(all_songs, house_rules).size();
    });
    CHECK(made == 0);
    CHECK(songs == 1);
    CHECK(kept == 1);
}

}  // namespace

TEST_SUITE_END();
