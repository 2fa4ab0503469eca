/// Compares `compose` with brute force, for generated evaluators and for rules of several parts.
/// Each palette has every state of its part.
#include <pitch/compose.hpp>

#include <cstddef>
#include <cstdint>
#include <pitch/evaluate.hpp>
#include <utility>

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

/// Returns whether `compose` finds the songs that brute force finds, in the same order. There are
/// palettes for three parts; the other parts have random states.
template <std::size_t First, std::size_t Second, std::size_t Third, class EvaluatorType>
constexpr bool finds_all(const EvaluatorType& e, number_generator random) {
    leaf_state states[max_leaves]{};
    for (leaf_state& state : states) state = static_cast<leaf_state>(random(leaf_states));
    const auto songs = compose(sentence_in_states(states), e, palette<First>, palette<Second>, palette<Third>);
    auto song = songs.begin();
    for (leaf_state& first = states[First] = 0; first < leaf_states; ++first) {
        for (leaf_state& second = states[Second] = 0; second < leaf_states; ++second) {
            for (leaf_state& third = states[Third] = 0; third < leaf_states; ++third) {
                if (!evaluate(sentence_in_states(states), e).complete()) continue;
                if (song == songs.end() || !has_state<First>(*song, first) || !has_state<Second>(*song, second) ||
                    !has_state<Third>(*song, third))
                    return false;
                ++song;
            }
        }
    }
    return song == songs.end();
}

template <std::size_t Seed>
void check_tree() {
    CAPTURE(Seed);
    constexpr auto e = build<plan_of<Seed>>();
    CHECK(finds_all<0, 1, 2>(e, number_generator{Seed}));
    if constexpr (Seed % 5 == 0) {
        CHECK(finds_all<2, 0, 3>(e, number_generator{Seed + 1}));
        static_assert(finds_all<3, 1, 0>(e, number_generator{Seed + 2}));
    }
}

TEST_CASE("finds what brute force finds, in the same order, for generated evaluators") {
    []<std::size_t... Seed>(std::index_sequence<Seed...>) { (check_tree<Seed>(), ...); }(std::make_index_sequence<40>{});
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
        CHECK(finds_all<4, 2, 0>(e, number_generator{seed}));
        CHECK(finds_all<2, 1, 0>(e, number_generator{seed}));
        CHECK(finds_all<5, 4, 6>(e, number_generator{seed}));
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
    static_assert(finds_all<0, 2, 4>(all(no(ac), when(ace, any(ce, each_bc))), number_generator{1}));
}

}  // namespace

TEST_SUITE_END();
