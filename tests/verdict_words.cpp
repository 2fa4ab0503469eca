#include <pitch/verdict_words.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <pitch/bound.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/list_of.hpp>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "support/at_id.hpp"
#include "support/outcome_rules.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("verdict words");

namespace {

using namespace pitch;
using namespace support;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr auto half_verdict = evaluate(half, grammar);
constexpr auto half_words = to_words(half_verdict);

struct verse {
    static constexpr std::string_view list = "verses";
    outcome held = M;
    std::size_t lines = 0;
};
using verses = list_of<verse>;
constexpr auto rhymes = rule<"rhymes">([](const verse& v) { return v.held; });
constexpr auto short_verse = rule<"short">([](const verse& v) { return measurement::at_most(v.lines, 4); });

template <class Eval>
constexpr bool round_trips(const verdict<Eval>& v) {
    return from_words<Eval>(to_words(v)) == v;
}

/// Whether the words of `v` are refused if `value` replaces word `index`.
template <class Eval>
constexpr bool refuses(const verdict<Eval>& v, std::size_t index, std::uint64_t value) {
    auto words = to_words(v);
    words[index] = value;
    return !from_words<Eval>(words);
}

TEST_CASE("from_words turns the words of a verdict back into it") {
    CHECK_TWICE(half_words.size() == 2);
    CHECK_TWICE(half_words[0] == fingerprint<criteria::grammar>);
    CHECK_TWICE(round_trips(half_verdict));
    CHECK_TWICE(round_trips(verdict_of<grammar>{}));
    CHECK_TWICE(round_trips(evaluate(sentence{}, all())));
    static_assert(noexcept(to_words(half_verdict)) && noexcept(from_words<criteria::grammar>(half_words)));
}

// Upper bits of three outcomes, lower bits, stated parts. Measurements, directions, elements follow.
struct needs_nothing {
    static constexpr std::string_view id = "needs-nothing";
    constexpr bool operator()(const need* n) const { return n != nullptr; }
};
TEST_CASE("a verdict that evaluate did not make survives words, even if a rule needs no part") {
    constexpr verdict<needs_nothing> unmade{};
    CHECK_TWICE(from_words<needs_nothing>(to_words(unmade)) == unmade);
}

TEST_CASE("the words have the documented layout") {
    CHECK_TWICE(half_words[1] == 0b011'000'011);
    static constexpr verse song[]{{P, 2}, {M, 7}, {F, 9}};
    constexpr auto e = all(a, each(short_verse), each(rhymes));
    constexpr auto words = to_words(evaluate(sentence{outcome_part<0>(N), verses(song)}, e));
    CHECK_TWICE(words.size() == 1 + 1 + 2 + 1 + 4);
    CHECK_TWICE(words[1] == 0b11'111'001);
    CHECK_TWICE(words[2] == 0x401C000000000000u);  // 7.0
    CHECK_TWICE(words[3] == 0x4010000000000000u);  // 4.0
    CHECK_TWICE(words[4] == 0);                    // at_most
    CHECK_TWICE(words[5] == 1);
    CHECK_TWICE(words[6] == 0b110);
    CHECK_TWICE(words[7] == 2);
    CHECK_TWICE(words[8] == 0b110);
}

TEST_CASE("from_words takes any contiguous range of words, and const evaluator types") {
    std::uint64_t plain[2]{half_words[0], half_words[1]};
    const std::vector<std::uint64_t> vector(half_words.begin(), half_words.end());
    CHECK(from_words<criteria::grammar>(plain) == half_verdict);
    CHECK(from_words<criteria::grammar>(vector) == half_verdict);
    CHECK(from_words<criteria::grammar>(std::span(plain)) == half_verdict);
    CHECK(from_words<criteria::grammar>(std::span<const std::uint64_t, 2>(plain)) == half_verdict);
    CHECK_TWICE(from_words<criteria::grammar>(std::array{half_words[0], half_words[1]}) == half_verdict);
    CHECK_TWICE(from_words<decltype(grammar)>(half_words) == half_verdict);
    static_assert(!detail::readable_words<std::uint32_t[2]>);
    static_assert(!detail::readable_words<std::vector<int>>);
}

TEST_CASE("from_words is empty for words of another size or evaluator") {
    CHECK_TWICE(!from_words<criteria::grammar>(word_array<1>{{half_words[0]}}));
    CHECK_TWICE(!from_words<criteria::grammar>(word_array<3>{{half_words[0], half_words[1], 0}}));
    CHECK_TWICE(!from_words<criteria::grammar>(word_array<2>{}));
    CHECK_TWICE(!from_words<criteria::grammar>(to_words(evaluate(half, all(grammar)))));
    CHECK(!from_words<criteria::grammar>(std::vector<std::uint64_t>{}));
}

TEST_CASE("from_words is empty if bits are set that have no meaning") {
    CHECK_TWICE(refuses(half_verdict, 0, half_words[0] ^ 1));
    for (unsigned bit = 9; bit < 64; ++bit) CHECK(refuses(half_verdict, 1, half_words[1] | std::uint64_t{1} << bit));
    CHECK_TWICE(refuses(half_verdict, 1, half_words[1] | std::uint64_t{1} << 9));
}

TEST_CASE("from_words is empty if evaluate cannot store these outcomes") {
    CHECK_TWICE(!refuses(half_verdict, 1, 0b001'000'001));  // only the first part is stated, and its rule passes
    CHECK_TWICE(refuses(half_verdict, 1, 0b001'000'011));   // a rule has an outcome, but lacks its part
    CHECK_TWICE(refuses(evaluate(half, rule<"yes">([](const need&) { return true; })), 1, 0b1'0'0));  // bool is never missing
    CHECK_TWICE(refuses(evaluate(half, rule<"yes">([](const need&) { return true; })), 1, 0b1'1'1));  // or not applicable
}

TEST_CASE("measurements keep their bits, and are refused if the rule has none") {
    constexpr auto measured = [](double actual, double bound, measurement::limit direction, bool met) {
        return evaluate(half, all(a, rule<"r">([=](const need&) { return measurement{actual, bound, direction, met}; })));
    };
    constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    constexpr auto failing = measured(-nan, infinity, measurement::limit::at_least, false);
    CHECK_TWICE(round_trips(failing));
    CHECK_TWICE(round_trips(measured(-0.0, 5e-324, measurement::limit::at_most, true)));
    CHECK_TWICE(to_words(failing)[4] == 1);
    for (unsigned bit = 1; bit < 64; ++bit) CHECK(refuses(failing, 4, 1 | std::uint64_t{1} << bit));
    CHECK_TWICE(refuses(failing, 4, 2));
    constexpr verdict<decltype(failing)::evaluator> unmeasured;
    CHECK_TWICE(round_trips(unmeasured));
    CHECK_TWICE(refuses(unmeasured, 2, 1));
    CHECK_TWICE(refuses(unmeasured, 3, 1));
    CHECK_TWICE(refuses(unmeasured, 4, 1));
}

TEST_CASE("elements of each are kept, and refused if they contradict the outcome") {
    static constexpr verse song[]{{P, 2}, {M, 7}, {F, 9}}, open_song[]{{N, 2}, {P, 2}, {M, 2}, {M, 2}}, fine_song[]{{P, 2}};
    constexpr auto e = each(rhymes);
    constexpr auto failing = evaluate(sentence{verses(song)}, e), open = evaluate(sentence{verses(open_song)}, e),
                   passing = evaluate(sentence{verses(fine_song)}, e), uncalled = evaluate(sentence{}, e);
    CHECK_TWICE(round_trips(failing) && round_trips(open) && round_trips(passing) && round_trips(uncalled));
    CHECK_TWICE(at_id(from_words<decltype(e)>(to_words(failing))->findings(), "rhymes").element == 2);
    CHECK_TWICE(refuses(failing, 2, 0));  // the first that fails is element 0, which is not open
    CHECK_TWICE(!refuses(failing, 2, 1));
    CHECK_TWICE(!refuses(failing, 2, 64));
    CHECK_TWICE(refuses(failing, 3, 0));
    CHECK_TWICE(refuses(open, 2, 3));  // element 2 is missing, too, and comes first
    CHECK_TWICE(refuses(open, 2, 64));
    CHECK_TWICE(refuses(open, 3, 0b111));
    CHECK_TWICE(refuses(passing, 2, 1));
    CHECK_TWICE(refuses(passing, 3, 1));
    CHECK_TWICE(refuses(uncalled, 2, 1));
    CHECK_TWICE(refuses(uncalled, 3, 1));
}

TEST_CASE("values of bounds are kept, and refused if the bound cannot have them") {
    constexpr auto e = rule<"short">([](const need& n, bound<"most", 30> most, bound<"least", 1u> least) {
        return n.statement.characters() <= static_cast<std::size_t>(most.value()) && least > 0;
    });
    constexpr auto v = evaluate(half, e);
    CHECK_TWICE(to_words(v).size() == 1 + 1 + 2);
    CHECK_TWICE(to_words(v)[2] == detail::bits_of(30));
    CHECK_TWICE(to_words(v)[3] == detail::bits_of(1));
    CHECK_TWICE(round_trips(v));
    CHECK_TWICE(refuses(v, 2, detail::bits_of(30.5)));
    CHECK_TWICE(refuses(v, 2, detail::bits_of(2147483648.0)));
    CHECK_TWICE(!refuses(v, 2, detail::bits_of(-7)));
    CHECK_TWICE(refuses(v, 3, detail::bits_of(-7)));
    CHECK_TWICE(refuses(v, 3, detail::infinity_bits));
    CHECK_TWICE(refuses(v, 3, detail::bits_of(std::numeric_limits<double>::quiet_NaN())));
    // A bound with a fraction, which clang takes as a template argument from 18 on
    CHECK_TWICE(detail::can_have(detail::bound_row{"share", false, -1e300, 1e300, 0.5}, 0.25));
    CHECK_TWICE(detail::can_have(detail::bound_row{"count", true, -1e300, 1e300, 0}, 1e299));
    auto other = to_words(v);
    other[3] = detail::bits_of(7);
    CHECK(from_words<decltype(e)>(other)->bounds()[1].value == 7);
    CHECK(*from_words<decltype(e)>(other) != v);
}

template <std::size_t Index>
struct of_many {
    static constexpr char name_text[]{static_cast<char>('a' + Index / 26), static_cast<char>('a' + Index % 26)};
    static constexpr std::string_view id{name_text, 2};
    constexpr measurement operator()(const need& n) const noexcept {
        return Index % 3 == 0 ? measurement::at_most(n.statement.characters(), Index) : measurement::at_least(Index, 5);
    }
};
template <std::size_t Size>
constexpr auto many =
    []<std::size_t... Index>(std::index_sequence<Index...>) { return all(of_many<Index>{}...); }(std::make_index_sequence<Size>{});

TEST_CASE("verdicts of many rules have rows of several words") {
    constexpr auto v = evaluate(sentence{need{"many letters"}}, many<70>);
    CHECK_TWICE(to_words(v).size() == 1 + 4 + 140 + 2);
    CHECK_TWICE(round_trips(v));
    CHECK_TWICE(round_trips(evaluate(sentence{}, many<70>)));
    CHECK_TWICE(round_trips(evaluate(sentence{need{"many letters"}}, many<64>)));
    for (unsigned bit = 6; bit < 64; ++bit) {
        CHECK(refuses(v, 2, to_words(v)[2] | std::uint64_t{1} << bit));                              // above the upper row
        CHECK((bit == 6 || refuses(v, 4, to_words(v)[4] | std::uint64_t{1} << bit)));                // above the part
        CHECK(refuses(v, v.findings().size() * 2 + 4, to_words(v)[146] | std::uint64_t{1} << bit));  // above the directions
    }
}

TEST_CASE("verdicts of generated trees survive words; other words give a verdict with these words, or none") {
    number_generator random{7};
    for_each_tree<24>([&](const auto& e) {
        using evaluator = std::remove_cvref_t<decltype(e)>;
        for_each_sentence(3, 20, [&](const auto& s) {
            const auto v = evaluate(s, e);
            const auto words = to_words(v);
            CHECK(from_words<evaluator>(words) == v);
            for (int i = 0; i < 20; ++i) {
                auto changed = words;
                for (std::size_t changes = random(3); changes + 1 != 0; --changes)
                    changed[1 + random(static_cast<std::uint32_t>(words.size() - 1))] ^= std::uint64_t{1} << random(24);
                if (const auto read = from_words<evaluator>(changed)) {
                    CHECK(to_words(*read) == changed);
                    CHECK(read->complete() == read->gaps().empty());
                    CHECK((read->score() >= 0 && read->score() <= 1));
                }
            }
        });
    });
}

}  // namespace

TEST_SUITE_END();
