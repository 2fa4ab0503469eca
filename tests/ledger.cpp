#include <doctest/doctest.h>
#include <pitch/ledger.hpp>

#include <algorithm>
#include <array>
#include <pitch/pitch.hpp>
#include <span>
#include <type_traits>
#include <vector>

#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("ledger");

namespace {

using namespace pitch;
using namespace support;

using bits = std::uint64_t;

// An evaluator with a criterion inside it, and with two rules that are used twice.
constexpr auto eight_rules = all(a, each(element_rule<1>{}), c, advise(each(element_rule<3>{})), outcome_rule<4>{},
                                 no(each(element_rule<5>{})), criterion_of<all_of<outcome_rule<6>, each_of<element_rule<7>>>>{}, any(a, c));
using eight = std::remove_const_t<decltype(eight_rules)>;

/// The first `count` random sentences; equal in every run.
std::vector<leaf_sentence> sentences(std::size_t count) {
    std::vector<leaf_sentence> made;
    for_each_sentence(7, count, [&](const leaf_sentence& s) { made.push_back(s); });
    return made;
}

/// Checks that the ledger answers an expression as evaluating it on each sentence does.
template <class EvaluatorType, class Expression>
void check_answers(const ledger<EvaluatorType>& l, const std::vector<leaf_sentence>& all, const Expression& x) {
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

/// A ledger of some sentences. Its memory is not zero when the ledger is made.
struct filled_ledger {
    std::vector<bits> words;
    ledger<eight> l;
    explicit filled_ledger(const std::vector<leaf_sentence>& all)
        : words(ledger_words(eight_rules, all.size()), 0xA5A5A5A5A5A5A5A5u), l{eight_rules, words} {
        for (const leaf_sentence& s : all) l += evaluate(s, eight_rules);
    }
};

template <std::size_t Index>
struct numbered {
    static constexpr char digits[]{static_cast<char>('a' + Index / 10), static_cast<char>('0' + Index % 10)};
    static constexpr std::string_view id{digits, 2};
    constexpr bool operator()(const need&) const noexcept { return true; }
};

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr auto whole = half + method{.statement = "a test ride", .where = channel::store};

struct answers {
    std::size_t complete = 0, not_connected = 0, sum_of_unconnected_indexes = 0;
    bool same_tally = false;
};

/// Fills a ledger with 70 verdicts; those at multiples of ten are complete.
constexpr answers ask_a_ledger() {
    bits words[ledger_words(grammar, 70)]{};
    ledger l{grammar, words};
    tally sum{grammar};
    for (int i = 0; i < 70; ++i) {
        const auto v = i % 10 == 0 ? evaluate(whole, grammar) : evaluate(half, grammar);
        l += v;
        sum += v;
    }
    answers found{.complete = static_cast<std::size_t>(l.count(grammar)),
                  .not_connected = static_cast<std::size_t>(l.count(no(connects))),
                  .same_tally = l.tally() == sum};
    l.each(connects, outcome::missing, [&](std::size_t i) { found.sum_of_unconnected_indexes += i; });
    return found;
}

TEST_CASE("works in a constant expression") {
    CHECK_TWICE(ask_a_ledger().complete == 7);
    CHECK_TWICE(ask_a_ledger().not_connected == 0);
    CHECK_TWICE(ask_a_ledger().sum_of_unconnected_indexes == 2205);
    CHECK_TWICE(ask_a_ledger().same_tally);
}

TEST_CASE("ledger_words returns the memory that a number of verdicts needs, and a full ledger refuses more") {
    CHECK_TWICE(ledger_words(grammar, 0) == 0);
    CHECK_TWICE(ledger_words(grammar, 1) == 6);
    CHECK_TWICE(ledger_words(grammar, 64) == 6);
    CHECK_TWICE(ledger_words(grammar, 65) == 12);
    CHECK_TWICE(ledger_words(eight_rules, 64) == 16);
    CHECK_TWICE(ledger_words(all_of<>{}, 64) == 0);

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

TEST_CASE("ledger_words does not wrap around") {
    constexpr std::size_t largest = static_cast<std::size_t>(-1);
    constexpr auto forty_rules = []<std::size_t... Index>(std::index_sequence<Index...>) {
        return all(numbered<Index>{}...);
    }(std::make_index_sequence<40>{});
    CHECK_TWICE(ledger_words(grammar, largest) == 6 * (largest / 64 + 1));
    CHECK_TWICE(ledger_words(forty_rules, 64) == 80);
    CHECK_TWICE(ledger_words(forty_rules, largest) == largest);
    CHECK_TWICE(ledger_words(all_of<>{}, largest) == 0);
}

/// Fills a ledger, goes back to an earlier copy after `before` verdicts, and fills it again with
/// other verdicts. Returns the number of indexes at which an outcome is wrong.
constexpr std::size_t wrong_after_roll_back(std::size_t before) {
    bits words[ledger_words(grammar, 200)]{};
    ledger l{grammar, words};
    const auto wholes = evaluate(whole, grammar), halves = evaluate(half, grammar);
    for (std::size_t i = 0; i < before; ++i) l += wholes;
    const auto checkpoint = l;
    for (std::size_t i = before; i < 140; ++i) l += wholes;
    l = checkpoint;
    for (std::size_t i = before; i < 140; ++i) l += i % 3 == 0 ? wholes : halves;
    std::size_t wrong = l.size() != 140, connected = 0, missing = 0;
    l.each(connects, outcome::pass, [&](std::size_t i) { wrong += i >= before && i % 3 != 0, ++connected; });
    l.each(connects, outcome::missing, [&](std::size_t i) { wrong += i < before || i % 3 == 0, ++missing; });
    return wrong + (connected + missing != 140) + (l.count(grammar) != connected);
}

TEST_CASE("a copy that is assigned back rolls the ledger back") {
    CHECK_TWICE(wrong_after_roll_back(1) == 0);
    CHECK(wrong_after_roll_back(0) == 0);
    CHECK(wrong_after_roll_back(63) == 0);
    CHECK(wrong_after_roll_back(64) == 0);
    CHECK(wrong_after_roll_back(100) == 0);
}

TEST_CASE("visits no sentence for an outcome out of range") {
    std::vector<bits> words(ledger_words(grammar, 2));
    ledger l{grammar, words};
    l += verdict<criteria::grammar>();
    std::size_t visited = 0;
    for (const unsigned value : {4u, 7u, 0xF4u}) l.each(connects, static_cast<outcome>(value), [&](std::size_t) { ++visited; });
    CHECK(visited == 0);
}

TEST_CASE("without memory, refuses every verdict") {
    std::vector<bits> none;
    ledger l{grammar, none};
    CHECK(l.full());
    l += evaluate(whole, grammar);
    CHECK(l.size() == 0);
    CHECK(l.refused() == 1);
    CHECK(l.count(grammar) == 0);
    CHECK(l.tally() == tally{grammar});
}

TEST_CASE("takes its memory as an lvalue or a span, never as a temporary") {
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

// The sizes are near those of a column (64 verdicts), of 16 columns, and of a tile (64 columns).
// Sizes above 4096 need several tiles, and the last tile can be narrower.
TEST_CASE("counts every stored sentence and no other, for any number of sentences") {
    const auto all = sentences(9000);
    for (const std::size_t n :
         {0u, 1u, 2u, 63u, 64u, 65u, 128u, 1023u, 1024u, 1025u, 1088u, 4095u, 4096u, 4097u, 5120u, 5121u, 8192u, 9000u}) {
        const std::vector<leaf_sentence> some(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
        const filled_ledger f(some);
        CHECK(f.l.size() == n);
        CHECK(f.l.count(advise(a)) == n);
        check_answers(f.l, some, any(no(a), c));
        CHECK(f.l.tally() == f.l.tally(eight_rules));
    }
    // The memory holds more verdicts than are stored, so each row is only partly used.
    std::vector<bits> words(ledger_words(eight_rules, 20000));
    ledger l{eight_rules, words};
    for (const leaf_sentence& s : all) l += evaluate(s, eight_rules);
    check_answers(l, all, at_least<2>(a, c, outcome_rule<4>{}));
    check_answers(l, all, at_least<3>(a, c, outcome_rule<4>{}, each(element_rule<5>{}), no(a)));
    check_answers(l, all, eight_rules);  // a large expression is counted in smaller steps
}

/// Stores copies of a verdict at some indexes, and another at all others. Returns whether the ledger's
/// tally is the sum of its verdicts. Whole tiles and the columns after them are counted differently.
template <class EvaluatorType>
bool tallies_as_verdicts(const EvaluatorType& e, const verdict<EvaluatorType>& often, const verdict<EvaluatorType>& rare,
                         const std::vector<std::size_t>& rare_indexes) {
    constexpr std::size_t size = 3 * 4096 + 70;
    std::vector<bits> words(ledger_words(e, size));
    ledger l{e, words};
    tally sum{e};
    for (std::size_t i = 0; i < size; ++i) {
        const bool is_rare = std::find(rare_indexes.begin(), rare_indexes.end(), i) != rare_indexes.end();
        l += is_rare ? rare : often;
        sum += is_rare ? rare : often;
    }
    return l.tally() == sum && l.tally().complete() == l.count(e);
}

// A tile of 4096 sentences is counted in fewer steps if a rule has no fail or not_applicable in it.
TEST_CASE("tallies tiles in which an outcome is rare") {
    constexpr auto e = all(b, c, advise(d));
    constexpr auto choice = all(b, any(c, no(d)), c);
    const std::vector<std::size_t> rare_indexes{0, 4095, 5000, 4096 + 63, 4096 + 64, 3 * 4096 - 1, 3 * 4096 + 69};
    for (const outcome o : outcomes) {
        for (const outcome usual : outcomes) {
            const sentence mostly{outcome_part<1>(usual), outcome_part<2>(usual), outcome_part<3>(usual)};
            const sentence sometimes{outcome_part<1>(usual), outcome_part<2>(o), outcome_part<3>(o)};
            CHECK(tallies_as_verdicts(e, evaluate(mostly, e), evaluate(sometimes, e), rare_indexes));
            CHECK(tallies_as_verdicts(choice, evaluate(mostly, choice), evaluate(sometimes, choice), rare_indexes));
            CHECK(tallies_as_verdicts(no(any(b, c)), evaluate(mostly, no(any(b, c))), evaluate(sometimes, no(any(b, c))), {1, 2, 8191}));
            CHECK(tallies_as_verdicts(advise(c), evaluate(mostly, advise(c)), evaluate(sometimes, advise(c)), {1, 2, 8191}));
        }
    }
}

TEST_CASE("tallies whole tiles of conjunctions and of generated evaluators") {
    const auto many = sentences(8200);
    const filled_ledger f(many);
    check_answers(f.l, many, all(a, c, outcome_rule<4>{}));
    check_answers(f.l, many, all(criterion_of<all_of<outcome_rule<4>, outcome_rule<6>>>{}, advise(any(a, c)), weigh<2>(c)));
    check_answers(f.l, many, all(each(element_rule<7>{}), each(element_rule<1>{}), a));
    check_answers(f.l, many, no(all(a, any(c, no(outcome_rule<4>{})))));
    check_answers(f.l, many, all(when(a, c), at_least<2>(a, each(element_rule<1>{}), no(outcome_rule<6>{})), c));
    check_answers(f.l, many, all(advise(a), advise(c)));
    for_each_tree<8>([&](auto x) { check_answers(f.l, many, x); });
}

template <std::size_t Index>
struct one_of_many {
    static constexpr char digits[]{static_cast<char>('a' + Index / 10), static_cast<char>('0' + Index % 10)};
    static constexpr std::string_view id{digits, 2};
    constexpr outcome operator()(const need& n) const noexcept { return static_cast<outcome>((Index + n.statement.characters()) % 4); }
};

/// Returns whether the ledger's tally of 70 rules, and of 70 alternatives, is the sum of the verdicts.
template <std::size_t... Index>
bool tallies_many_rules(std::index_sequence<Index...>) {
    constexpr auto every = all(one_of_many<Index>{}...);
    constexpr auto some = all(any(one_of_many<Index>{}..., at_least<3>(one_of_many<Index>{}...)), one_of_many<0>{});
    constexpr std::size_t size = 4096 + 100;
    std::vector<bits> words(ledger_words(every, size)), other_words(ledger_words(some, size));
    ledger l{every, words};
    ledger other{some, other_words};
    tally sum{every};
    tally other_sum{some};
    constexpr const char* statements[]{"a", "ab", "abc", "abcd", ""};
    for (std::size_t i = 0; i < size; ++i) {
        const sentence s{need{statements[i % 5]}};
        const auto v = evaluate(s, every);
        const auto w = evaluate(s, some);
        l += v;
        sum += v;
        other += w;
        other_sum += w;
    }
    return l.tally() == sum && other.tally() == other_sum && other.tally(every) == sum && l.tally(some) == other_sum &&
           sum.count(one_of_many<69>{}, outcome::pass) != 0;
}
TEST_CASE("tallies more rules than a word has bits") { CHECK(tallies_many_rules(std::make_index_sequence<70>{})); }

TEST_CASE("answers any expression as evaluating it on each sentence does") {
    const auto all = sentences(200);
    const filled_ledger f(all);
    for_each_tree<30>([&](auto x) { check_answers(f.l, all, x); });
    check_answers(f.l, all, eight_rules);
    check_answers(f.l, all, a);
    check_answers(f.l, all, each(element_rule<3>{}));
    check_answers(f.l, all, no(no(no(when(no(a), advise(c))))));
    check_answers(f.l, all, pitch::all(a, no(a)));  // one rule in two places
    check_answers(f.l, all, pitch::all());
    check_answers(f.l, all, no(any()));
    check_answers(f.l, all, weigh<3>(any(a, pitch::all(c, a))));
}

TEST_CASE("answers at_least<K> of eight rules, for each K") {
    const auto all = sentences(700);
    const filled_ledger f(all);
    const auto at_least_of_eight = [&]<std::size_t Enough>(std::integral_constant<std::size_t, Enough>) {
        return at_least<Enough>(a, c, outcome_rule<4>{}, outcome_rule<6>{}, each(element_rule<1>{}), each(element_rule<3>{}),
                                each(element_rule<5>{}), each(element_rule<7>{}));
    };
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        (check_answers(f.l, all, at_least_of_eight(std::integral_constant<std::size_t, Index + 1>{})), ...);
        (check_answers(f.l, all, no(at_least_of_eight(std::integral_constant<std::size_t, Index + 1>{}))), ...);
    }(std::make_index_sequence<tree_count(8)>{});
}

}  // namespace

TEST_SUITE_END();
