#include <doctest/doctest.h>
#include <pitch/ledger.hpp>

#include <array>
#include <pitch/pitch.hpp>
#include <span>
#include <type_traits>
#include <vector>

#include "support/trees.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace trees;

using bits = std::uint64_t;

// Made of criteria and not of one, and with rules that stand twice.
constexpr auto eight_rules = all(a, each(sings<1>{}), c, advise(each(sings<3>{})), answer<4>{}, no(each(sings<5>{})),
                                 criterion_of<all_of<answer<6>, each_of<sings<7>>>>{}, any(a, c));
using eight = std::remove_const_t<decltype(eight_rules)>;

constexpr auto sentence_saying(const word_state* says) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return sentence<decltype(part_saying<I>(unstated))...>{part_saying<I>(says[I])...};
    }(std::make_index_sequence<max_leaves>{});
}
using said = decltype(sentence_saying(nullptr));

/// Sentences of eight words, each of which says an outcome or is not said: the same ones in every run.
std::vector<said> sentences(std::size_t n) {
    dice roll{7};
    std::vector<said> made;
    for (std::size_t i = 0; i < n; ++i) {
        word_state says[max_leaves];
        for (word_state& s : says) s = static_cast<word_state>(roll(5));
        made.push_back(sentence_saying(says));
    }
    return made;
}

/// Whether the ledger answers an expression as judging each sentence does.
template <class E, class X>
void check_answers(const ledger<E>& l, const std::vector<said>& all, const X& x) {
    tally judged{x};
    std::vector<std::size_t> expected[4], found[4];
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto v = evaluate(all[i], x);
        judged += v;
        expected[static_cast<std::size_t>(v.overall())].push_back(i);
    }
    CHECK(l.count(x) == judged.complete());
    for (const outcome o : outcomes) {
        auto& list = found[static_cast<std::size_t>(o)];
        l.each(x, o, [&](std::size_t i) { list.push_back(i); });
        CHECK(list == expected[static_cast<std::size_t>(o)]);
    }
    CHECK(l.tally(x) == judged);
}

template <std::size_t Seed>
inline constexpr plan plan_of = make(Seed);
template <class F, std::size_t... Seeds>
void for_each_tree(F visit, std::index_sequence<Seeds...>) {
    (visit(build<plan_of<Seeds>>()), ...);
}

/// A ledger in memory of its own, which is not clean when it is given.
struct filed {
    std::vector<bits> words;
    ledger<eight> l;
    explicit filed(const std::vector<said>& all)
        : words(ledger_words(eight_rules, all.size()), 0xA5A5A5A5A5A5A5A5u), l{eight_rules, words} {
        for (const said& s : all) l += evaluate(s, eight_rules);
    }
};

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr auto whole = half + method{.statement = "a test ride", .where = channel::store};

constexpr std::uint64_t counted_at_compile_time() {
    bits words[ledger_words(grammar, 70)]{};
    ledger l{grammar, words};
    for (int i = 0; i < 70; ++i) {
        if (i % 10 == 0)
            l += evaluate(whole, grammar);
        else
            l += evaluate(half, grammar);
    }
    std::uint64_t sum = 0;
    l.each(connects, outcome::missing, [&](std::size_t i) { sum += i; });
    return 1000000 * sum + 1000 * l.count(no(connects)) + l.count(grammar);
}

TEST_CASE("a ledger in a constant expression") { CHECK_TWICE(counted_at_compile_time() == 2205000007); }

TEST_CASE("how much memory, and what fits") {
    CHECK_TWICE(ledger_words(grammar, 0) == 0);
    CHECK_TWICE(ledger_words(grammar, 1) == 6);
    CHECK_TWICE(ledger_words(grammar, 64) == 6);
    CHECK_TWICE(ledger_words(grammar, 65) == 12);
    CHECK_TWICE(ledger_words(eight_rules, 64) == 16);

    bits words[13]{};
    ledger l{grammar, words};
    CHECK(l.capacity() == 128);
    CHECK(l.size() == 0);
    CHECK_FALSE(l.full());
    for (std::size_t i = 0; i < 128; ++i) l += evaluate(whole, grammar);
    CHECK(l.full());
    CHECK(l.refused() == 0);
    l += evaluate(whole, grammar);
    CHECK(l.size() == 128);
    CHECK(l.refused() == 1);
    CHECK(l.count(grammar) == 128);
    CHECK(words[12] == 0);
}

TEST_CASE("no memory: nothing is filed") {
    std::vector<bits> none;
    ledger l{grammar, none};
    CHECK(l.full());
    l += evaluate(whole, grammar);
    CHECK(l.size() == 0);
    CHECK(l.refused() == 1);
    CHECK(l.count(grammar) == 0);
    CHECK(l.tally() == tally{grammar});
}

TEST_CASE("the words are an lvalue or a span, never a temporary") {
    using ledger = ledger<criteria::grammar>;
    static_assert(std::is_constructible_v<ledger, const criteria::grammar&, std::vector<bits>&>);
    static_assert(std::is_constructible_v<ledger, const criteria::grammar&, std::array<bits, 6>&>);
    static_assert(std::is_constructible_v<ledger, const criteria::grammar&, bits(&)[6]>);
    static_assert(std::is_constructible_v<ledger, const criteria::grammar&, std::span<bits>>);
    static_assert(std::is_constructible_v<ledger, const criteria::grammar&, const std::span<bits, 6>&>);
    static_assert(!std::is_constructible_v<ledger, const criteria::grammar&, std::vector<bits>>);
    static_assert(!std::is_constructible_v<ledger, const criteria::grammar&, std::array<bits, 6>>);
    static_assert(!std::is_constructible_v<ledger, const criteria::grammar&, const std::vector<bits>&>);
    static_assert(!std::is_constructible_v<ledger, const criteria::grammar&, std::span<const bits>>);
    static_assert(!std::is_constructible_v<ledger, const criteria::grammar&, const bits(&)[6]>);
    static_assert(!std::is_constructible_v<ledger, const criteria::grammar&, std::vector<std::uint32_t>&>);
    std::array<bits, 6> room{};
    pitch::ledger in_array{grammar, room}, in_span{grammar, std::span(room)};
    CHECK(in_array.capacity() == 64);
    CHECK(in_span.capacity() == 64);
}

// Around a column of 64, 16 columns, and a tile of 64 columns; two tiles, of which the last is narrower.
TEST_CASE("of any number of sentences, all are counted and none beyond") {
    const auto all = sentences(9000);
    for (const std::size_t n :
         {0u, 1u, 2u, 63u, 64u, 65u, 128u, 1023u, 1024u, 1025u, 1088u, 4095u, 4096u, 4097u, 5120u, 5121u, 8192u, 9000u}) {
        const std::vector<said> some(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
        const filed f(some);
        CHECK(f.l.size() == n);
        CHECK(f.l.count(advise(a)) == n);
        check_answers(f.l, some, any(no(a), c));
        CHECK(f.l.tally() == f.l.tally(eight_rules));
    }
    // Room for more than is filed, so that the rows are longer than what stands in them.
    std::vector<bits> words(ledger_words(eight_rules, 20000));
    ledger l{eight_rules, words};
    for (const said& s : all) l += evaluate(s, eight_rules);
    check_answers(l, all, at_least<2>(a, c, answer<4>{}));
    check_answers(l, all, at_least<3>(a, c, answer<4>{}, each(sings<5>{}), no(a)));
    check_answers(l, all, eight_rules);  // large, so that less of it is counted in one turn
}

TEST_CASE("any expression is answered as judging each sentence would") {
    const auto all = sentences(200);
    const filed f(all);
    for_each_tree([&](auto x) { check_answers(f.l, all, x); }, std::make_index_sequence<30>{});
    check_answers(f.l, all, eight_rules);
    check_answers(f.l, all, a);
    check_answers(f.l, all, each(sings<3>{}));
    check_answers(f.l, all, no(no(no(when(no(a), advise(c))))));
    check_answers(f.l, all, pitch::all(a, no(a)));  // one rule in two places
    check_answers(f.l, all, pitch::all());
    check_answers(f.l, all, no(any()));
    check_answers(f.l, all, weigh<3>(any(a, pitch::all(c, a))));
}

TEST_CASE("thresholds of every height") {
    const auto all = sentences(700);
    const filed f(all);
    const auto at_least_of_eight = [&]<std::size_t K>(std::integral_constant<std::size_t, K>) {
        return at_least<K>(a, c, answer<4>{}, answer<6>{}, each(sings<1>{}), each(sings<3>{}), each(sings<5>{}), each(sings<7>{}));
    };
    [&]<std::size_t... K>(std::index_sequence<K...>) {
        (check_answers(f.l, all, at_least_of_eight(std::integral_constant<std::size_t, K + 1>{})), ...);
        (check_answers(f.l, all, no(at_least_of_eight(std::integral_constant<std::size_t, K + 1>{}))), ...);
    }(std::make_index_sequence<8>{});
}

// Every pair and triple of outcomes, against the truth tables.
TEST_CASE("the planes of outcomes follow the truth tables") {
    const auto plane_of = [](outcome o) {
        return detail::planes{static_cast<unsigned>(o) & 2u ? ~bits{0} : 0, static_cast<unsigned>(o) & 1u ? ~bits{0} : 0};
    };
    const bool same = for_every<2>([&](const outcome(&o)[2]) {
        const auto is = [&](detail::planes got, outcome wanted) { return got.with(wanted) == ~bits{0}; };
        detail::conjoined<bits> both;
        detail::thresholds<1, bits> one;
        detail::thresholds<2, bits> two;
        for (const outcome each : o) both.add(plane_of(each)), one.add(plane_of(each)), two.add(plane_of(each));
        return is(both.settled(), detail::conjunction(o, 2)) && is(one.settled(), detail::disjunction(o, 2)) &&
               is(two.settled(), detail::conjunction(o, 2)) && is(detail::negation(plane_of(o[0])), detail::negation(o[0])) &&
               is(detail::implication(plane_of(o[0]), plane_of(o[1])), detail::implication(o[0], o[1]));
    });
    CHECK(same);
}

}  // namespace
