/// Compares `compose` with brute force, for generated evaluators and for rules of several parts.
/// Each palette has every state of its part.
#include <pitch/compose.hpp>

#include <cstddef>
#include <cstdint>
#include <pitch/evaluate.hpp>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("compose");

namespace {

using namespace pitch;
using namespace support;

template <class States>
struct palette_of;
template <std::size_t... State>
struct palette_of<std::index_sequence<State...>> {
    template <std::size_t Index>
    static constexpr leaf_part<Index> parts[]{part_in_state<Index>(State)...};
};
template <std::size_t Index>
inline constexpr auto& palette = palette_of<std::make_index_sequence<leaf_states>>::parts<Index>;

/// Returns whether the song has the part `Index` in this state.
template <std::size_t Index, class Song>
constexpr bool has_state(const Song& song, leaf_state state) {
    const auto part = get<leaf_part<Index>>(song), expected = part_in_state<Index>(state);
    if constexpr (Index % 2 == 0)
        return part.is_stated == expected.is_stated && part.held == expected.held;
    else
        return part.begin() == expected.begin();
}

constexpr std::size_t combinations = leaf_states * leaf_states * leaf_states;

/// Returns whether a range has exactly the complete songs, in order, each time that it is visited,
/// and whether `count` counts them. Constant expressions have few steps: there, one visit is enough.
template <std::size_t First, std::size_t Second, std::size_t Third, class Songs>
constexpr bool has_just(const Songs& songs, const bool (&complete)[combinations]) {
    std::uint64_t found = 0;
    for (int visit = std::is_constant_evaluated() ? 1 : 0; visit < 2; ++visit) {
        found = 0;
        auto song = songs.begin();
        for (std::size_t i = 0; i < combinations; ++i) {
            if (!complete[i]) continue;
            const auto first = static_cast<leaf_state>(i / leaf_states / leaf_states);
            const auto second = static_cast<leaf_state>(i / leaf_states % leaf_states), third = static_cast<leaf_state>(i % leaf_states);
            if (song == songs.end() || !has_state<First>(*song, first) || !has_state<Second>(*song, second) ||
                !has_state<Third>(*song, third))
                return false;
            ++song;
            ++found;
        }
        if (song != songs.end()) return false;
    }
    return std::is_constant_evaluated() || count(songs) == found;
}

enum class memory { none, too_few_words, enough_words };

/// Returns whether `compose` finds the songs that brute force finds, in the same order. There are
/// palettes for three parts; the other parts have random states.
template <std::size_t First, std::size_t Second, std::size_t Third, class EvaluatorType>
constexpr bool finds_all_in(memory given, const EvaluatorType& e, number_generator random) {
    leaf_state states[max_leaves]{};
    for (leaf_state& state : states) state = static_cast<leaf_state>(random(leaf_states));
    const auto start = sentence_in_states(states);
    bool complete[combinations]{};
    std::size_t i = 0;
    for (leaf_state& first = states[First] = 0; first < leaf_states; ++first)
        for (leaf_state& second = states[Second] = 0; second < leaf_states; ++second)
            for (leaf_state& third = states[Third] = 0; third < leaf_states; ++third)
                complete[i++] = evaluate(sentence_in_states(states), e).complete();

    if (given == memory::none)
        return has_just<First, Second, Third>(compose(start, e, palette<First>, palette<Second>, palette<Third>), complete);
    std::uint64_t words[64];
    std::size_t size = compose_words(e, palette<First>, palette<Second>, palette<Third>);
    if (size > 64) return false;
    if (given == memory::too_few_words && size != 0) --size;
    return has_just<First, Second, Third>(compose(start, e, std::span(words, size), palette<First>, palette<Second>, palette<Third>),
                                          complete);
}
template <std::size_t First, std::size_t Second, std::size_t Third, class EvaluatorType>
bool finds_all(const EvaluatorType& e, number_generator random) {
    return finds_all_in<First, Second, Third>(memory::none, e, random) &&
           finds_all_in<First, Second, Third>(memory::too_few_words, e, random) &&
           finds_all_in<First, Second, Third>(memory::enough_words, e, random);
}

template <std::size_t Seed>
void check_tree() {
    CAPTURE(Seed);
    constexpr auto e = build<plan_of<Seed>>();
    CHECK(finds_all<0, 1, 2>(e, number_generator{Seed}));
    if constexpr (Seed % 5 == 0) {
        CHECK(finds_all<2, 0, 3>(e, number_generator{Seed + 1}));
        static_assert(finds_all_in<3, 1, 0>(memory::none, e, number_generator{Seed + 2}));
        static_assert(finds_all_in<3, 1, 0>(memory::enough_words, e, number_generator{Seed + 2}));
    }
}

TEST_CASE("finds what brute force finds, in the same order, for generated evaluators") {
    []<std::size_t... Seed>(std::index_sequence<Seed...>) { (check_tree<Seed>(), ...); }(std::make_index_sequence<tree_count(40)>{});
}

// Rules of several parts. Their ids list the letters of the parts; a question mark follows an
// optional part.
constexpr std::size_t number(outcome o) { return static_cast<std::size_t>(o); }
constexpr outcome some_outcome(std::size_t n) { return outcomes[n % 4]; }
constexpr auto ac =
    rule<"ac">([](const outcome_part<0>& x, const outcome_part<2>& y) { return some_outcome(number(x.held) * 3 + number(y.held)); });
constexpr auto ce = rule<"ce">([](const outcome_part<2>& x, const outcome_part<4>& y) { return x.held != y.held; });
constexpr auto ace = rule<"ace">([](const outcome_part<0>& x, const outcome_part<2>& y, const outcome_part<4>& z) {
    return some_outcome(number(x.held) + number(y.held) * number(z.held));
});
constexpr auto ac_optional =
    rule<"ac?">([](const outcome_part<0>& x, const outcome_part<2>* y) { return y ? x.held == y->held : x.held == P; });
constexpr auto ae_both_optional =
    rule<"a?e?">([](const outcome_part<0>* x, const outcome_part<4>* y) { return some_outcome(x ? (y ? 2u : 1u) : (y ? 3u : 0u)); });
constexpr auto each_bc =
    each(rule<"bc">([](const outcome_element<1>& element, const outcome_part<2>& x) { return element.held == x.held ? N : element.held; }));

template <class EvaluatorType>
void check_palettes(const EvaluatorType& e) {
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
        CAPTURE(seed);
        CHECK(finds_all<0, 2, 4>(e, number_generator{seed}));
        if constexpr (tree_count(4) == 4) {
            CHECK(finds_all<4, 2, 0>(e, number_generator{seed}));
            CHECK(finds_all<2, 1, 0>(e, number_generator{seed}));
            CHECK(finds_all<5, 4, 6>(e, number_generator{seed}));
        }
    }
}

TEST_CASE("finds what brute force finds, in the same order, for rules of several parts") {
    check_palettes(all(a, ac, ce));
    check_palettes(any(ac, ce, ace));
    check_palettes(all(no(ac), no(all(ce, ace))));
    check_palettes(when(ac, ce));
    check_palettes(all(when(no(ce), ac), when(advise(a), ace)));
    check_palettes(at_least<2>(ac, ce, ace, each_bc));
    check_palettes(all(at_least<1>(no(ace), each_bc), advise(no(ac)), weigh<2>(ce)));
    check_palettes(all(ac_optional, ce));
    check_palettes(all(ae_both_optional, any(ac_optional, no(each_bc)), advise(ce)));
    check_palettes(no(any(ae_both_optional, ac_optional)));
    check_palettes(when(ac_optional, all(each_bc, ae_both_optional)));
    static_assert(finds_all_in<0, 2, 4>(memory::none, all(no(ac), when(ace, any(ce, each_bc))), number_generator{1}));
    static_assert(finds_all_in<0, 2, 4>(memory::enough_words, all(no(ac), when(ace, any(ce, each_bc))), number_generator{1}));
}

/// A palette with this many parts, whose states repeat in an order of their own.
template <std::size_t Index>
std::vector<leaf_part<Index>> palette_of_size(std::size_t size) {
    std::vector<leaf_part<Index>> parts;
    for (std::size_t i = 0; i < size; ++i)
        parts.push_back(part_in_state<Index>(static_cast<leaf_state>((i * i + i / 3 + Index) % leaf_states)));
    return parts;
}

/// Checks `compose` against nested loops that evaluate each sentence, for palettes of these sizes.
template <class EvaluatorType>
void check_sizes(const EvaluatorType& e, std::size_t first_size, std::size_t second_size, std::size_t third_size) {
    CAPTURE(first_size);
    CAPTURE(second_size);
    CAPTURE(third_size);
    const auto firsts = palette_of_size<0>(first_size);
    const auto seconds = palette_of_size<2>(second_size);
    const auto thirds = palette_of_size<4>(third_size);
    std::vector<std::uint64_t> memory(compose_words(e, firsts, seconds, thirds), 0x5555'5555'5555'5555);
    const auto songs = compose(pitch::sentence{}, e, memory, firsts, seconds, thirds);
    auto song = songs.begin();
    std::uint64_t expected = 0, found = 0;
    for (const auto& first : firsts) {
        for (const auto& second : seconds) {
            for (const auto& third : thirds) {
                if (!evaluate(sentence{first, second, third}, e).complete()) continue;
                ++expected;
                if (song == songs.end()) continue;
                const auto chosen = *song;
                const auto x = get<outcome_part<0>>(chosen);
                const auto y = get<outcome_part<2>>(chosen);
                const auto z = get<outcome_part<4>>(chosen);
                found += x.held == first.held && y.held == second.held && z.held == third.held;
                ++song;
            }
        }
    }
    CHECK(found == expected);
    CHECK(song == songs.end());
    CHECK(count(songs) == expected);
}

TEST_CASE("finds what brute force finds in words, for palettes of up to 130 parts") {
    const auto captures = rule<"captures">([offset = std::size_t{1}](const outcome_part<0>& x, const outcome_part<4>& z) {
        return (number(x.held) + number(z.held)) % 2 == offset;
    });
    const auto check = [](const auto& e) {
        constexpr std::size_t sizes[][3]{{3, 2, 63},  {2, 3, 64}, {1, 4, 65}, {3, 65, 5}, {9, 10, 130},
                                         {130, 5, 2}, {1, 1, 1},  {3, 64, 0}, {0, 3, 3}};
        for (const auto& [first, second, third] : sizes) check_sizes(e, first, second, third);
    };
    check(all(a, ac, ce, captures));
    check(all(no(ac), any(ce, c), captures, when(a, outcome_rule<4>{})));
    check(all(ac_optional, ae_both_optional, ce));
    check(all(ace, captures));
    check(at_least<2>(ac, ce, captures));
}

}  // namespace

TEST_SUITE_END();
