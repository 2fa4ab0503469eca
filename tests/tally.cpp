#include <doctest/doctest.h>
#include <pitch/tally.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <pitch/pitch.hpp>
#include <type_traits>
#include <vector>

#include "support/at_id.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("tally");

namespace {

using namespace pitch;
using namespace support;

template <class EvaluatorType>
bool same_bytes(const tally<EvaluatorType>& one, const tally<EvaluatorType>& other) {
    return std::memcmp(&one, &other, sizeof one) == 0;
}

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike"}};
constexpr auto whole = sentence{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}} +
                       method{.statement = "a test ride", .where = channel::store};

/// The tally of three sentences: one lacks an appeal and a method, one is complete, one states
/// nothing.
template <class EvaluatorType>
constexpr tally<EvaluatorType> three_counted(const EvaluatorType& e) {
    tally t{e};
    t += evaluate(half, e);
    t += evaluate(whole, e);
    t += evaluate(sentence{need{}}, e);
    return t;
}

static_assert(std::is_trivially_copyable_v<tally<criteria::grammar>>);
static_assert(std::has_unique_object_representations_v<tally<criteria::grammar>>);
static_assert(std::is_same_v<decltype(tally{grammar}), tally<criteria::grammar>>);

TEST_CASE("is empty by default, and lists every rule") {
    constexpr tally t{grammar};
    CHECK_TWICE(t.sentences() == 0);
    CHECK_TWICE(t.complete() == 0);
    CHECK_TWICE(t.weakest().size() == 3);
    CHECK_TWICE(t.weakest()[0].id == "states-need");
    CHECK_TWICE(t == tally<criteria::grammar>{});
    CHECK_TWICE(tally{states_need} == tally<rules::states_need>{});
}

TEST_CASE("counts the outcomes and the gaps of each rule") {
    constexpr auto t = three_counted(grammar);
    CHECK_TWICE(t.sentences() == 3);
    CHECK_TWICE(t.complete() == 1);
    CHECK_TWICE(t.count(outcome::missing) == 2);
    CHECK_TWICE(t.count(states_need, outcome::pass) == 2);
    CHECK_TWICE(t.count(states_need, outcome::missing) == 1);
    CHECK_TWICE(t.count(connects, outcome::missing) == 2);
    CHECK_TWICE(t.gaps(states_solution) == 2);
    CHECK_TWICE(t.count(static_cast<outcome>(4)) == 0);
    CHECK_TWICE(t.count(static_cast<outcome>(0xF4)) == 0);
    CHECK_TWICE(t.count(states_need, static_cast<outcome>(7)) == 0);
    CHECK_TWICE(t.each_rule()[0].id == "states-need");
    CHECK_TWICE(at_id(t.each_rule(), "connects").missing == 2);
    // Two rules are a gap twice; the one that comes first in the tree is listed first.
    CHECK_TWICE(t.weakest()[0].id == "states-solution");
    CHECK_TWICE(t.weakest()[1].id == "connects");
    CHECK_TWICE(t.weakest()[2].id == "states-need");
}

TEST_CASE("derives the gaps of a rule that counts alone") {
    static constexpr auto rules = all(a, no(b), no(any(c, no(d))), advise(outcome_rule<4>{}));
    constexpr auto t = [] {
        tally sum{rules};
        for (const outcome o : outcomes)
            sum += evaluate(sentence{outcome_part<0>(o), outcome_part<1>(o), outcome_part<2>(o), outcome_part<3>(o), outcome_part<4>(o)},
                            rules);
        return sum;
    }();
    CHECK_TWICE(t.gaps(a) == 2);  // fails, is missing
    CHECK_TWICE(t.gaps(b) == 2);  // passes, is missing
    CHECK_TWICE(t.gaps(c) == 2);  // passes, is missing
    CHECK_TWICE(t.gaps(d) == 2);  // fails, is missing
    CHECK_TWICE(t.gaps(outcome_rule<4>{}) == 0);
    CHECK_TWICE(sizeof t == (2 + 4 + 5 * 4) * sizeof(std::uint64_t));  // stores no gaps
    // A rule that must pass at one place and fail at another is a gap unless it does not apply.
    constexpr auto both = [] {
        tally sum{all(a, no(a))};
        for (const outcome o : outcomes) sum += evaluate(sentence{outcome_part<0>(o)}, all(a, no(a)));
        return sum;
    }();
    CHECK_TWICE(both.gaps(a) == 3);
}

TEST_CASE("advice is never a gap, nor is an alternative that is not needed") {
    constexpr auto rules = all(advise(connects), any(states_need, states_solution), when(no(states_need), names_audience));
    constexpr auto t = three_counted(rules);
    CHECK_TWICE(t.count(connects, outcome::missing) == 2);
    CHECK_TWICE(t.gaps(connects) == 0);
    CHECK_TWICE(t.count(states_solution, outcome::missing) == 2);
    CHECK_TWICE(t.gaps(states_solution) == 1);  // if the need is stated, any() has passed
    CHECK_TWICE(t.gaps(states_need) == 1);
    CHECK_TWICE(t.gaps(names_audience) == 1);  // the condition is missing in one sentence
    CHECK_TWICE(t.count(outcome::not_applicable) == 0);
    CHECK_TWICE(t.complete() == 2);
}

TEST_CASE("marks rules whose first place is under no, and rules that are only conditions") {
    constexpr auto rules = all(no(a), when(all(b, no(c)), d), no(when(outcome_rule<4>{}, outcome_rule<5>{})), b, no(d));
    constexpr auto list = tally{rules}.each_rule();
    CHECK_TWICE(at_id(list, "a").negated);
    CHECK_TWICE(!at_id(list, "a").condition);
    CHECK_TWICE(!at_id(list, "b").negated);
    CHECK_TWICE(!at_id(list, "b").condition);  // it is also used outside of a condition
    CHECK_TWICE(at_id(list, "c").negated);
    CHECK_TWICE(at_id(list, "c").condition);
    CHECK_TWICE(!at_id(list, "d").negated);  // its first place is not under no
    CHECK_TWICE(!at_id(list, "d").condition);
    CHECK_TWICE(!at_id(list, "e").negated);  // a condition is never negated
    CHECK_TWICE(at_id(list, "e").condition);
    CHECK_TWICE(at_id(list, "f").negated);
    CHECK_TWICE(!at_id(list, "f").condition);
}

TEST_CASE("weakest() lists conditions and advice last") {
    constexpr auto weakest = [] {
        tally t{all(advise(a), when(b, c), d)};
        t += evaluate(sentence{outcome_part<3>(P)}, all(advise(a), when(b, c), d));
        t += evaluate(sentence{outcome_part<2>(P), outcome_part<3>(P)}, all(advise(a), when(b, c), d));
        return t.weakest();
    }();
    CHECK_TWICE(weakest[0].id == "c");
    CHECK_TWICE(weakest[0].gaps == 1);
    CHECK_TWICE(weakest[1].id == "d");
    CHECK_TWICE(weakest[1].gaps == 0);
    CHECK_TWICE(weakest[2].id == "b");  // a condition, although it is the most frequent gap
    CHECK_TWICE(weakest[2].gaps == 2);
    CHECK_TWICE(weakest[3].id == "a");
}

TEST_CASE("a sentence is complete if no rule applies") {
    constexpr auto t = three_counted(advise(connects));
    CHECK_TWICE(t.count(outcome::not_applicable) == 3);
    CHECK_TWICE(t.complete() == 3);
    CHECK_TWICE(t.gaps(connects) == 0);
}

TEST_CASE("has the counts and gaps of its verdicts, for generated evaluators") {
    for_each_tree<40>([](auto e) {
        tally t{e};
        std::uint64_t sentences = 0, complete = 0;
        const auto none = t.each_rule();
        std::vector<std::uint64_t> gaps(none.size()), fails(none.size());
        for_each_sentence(5, 150, [&](const auto& s) {
            const auto v = evaluate(s, e);
            t += v;
            ++sentences;
            complete += v.complete();
            const auto list = v.gaps();
            const auto findings = v.findings();
            for (std::size_t i = 0; i < none.size(); ++i) {
                const auto is_rule = [&](const finding& f) { return f.id == none[i].id; };
                gaps[i] += std::any_of(list.begin(), list.end(), is_rule);
                fails[i] += std::find_if(findings.begin(), findings.end(), is_rule)->outcome == F;
            }
        });
        CHECK(t.complete() == complete);
        CHECK(t.sentences() == sentences);
        const auto counted = t.each_rule();
        for (std::size_t i = 0; i < counted.size(); ++i) {
            CHECK(counted[i].gaps == gaps[i]);
            CHECK(counted[i].fail == fails[i]);
            CHECK(counted[i].missing + counted[i].fail + counted[i].pass + counted[i].not_applicable == sentences);
        }
        const auto weakest = t.weakest();
        CHECK(weakest.size() == counted.size());
        const auto last = [](const rule_count& r) { return r.advised || r.condition; };
        CHECK(std::is_sorted(weakest.begin(), weakest.end(),
                             [&](const rule_count& x, const rule_count& y) { return last(x) != last(y) ? last(y) : x.gaps > y.gaps; }));
    });
}

TEST_CASE("merging in any grouping and order gives equal bytes") {
    constexpr auto e = build<plan_of<3>>();
    std::vector<verdict<std::remove_const_t<decltype(e)>>> all;
    for_each_sentence(5, 101, [&](const auto& s) { all.push_back(evaluate(s, e)); });
    tally one{e};
    for (const auto& v : all) one += v;
    for (std::size_t share = 1; share <= all.size(); share += 20) {
        std::vector<decltype(one)> parts((all.size() + share - 1) / share);
        for (std::size_t i = 0; i < all.size(); ++i) parts[i / share] += all[i];
        auto forth = parts.front(), back = parts.back();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            forth += parts[i];
            back = parts[parts.size() - 1 - i] + back;
        }
        while (parts.size() > 1) {  // merges neighbours until one is left
            for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
                parts[i] += parts[i + 1];
                parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            }
        }
        CHECK(forth == one);
        CHECK(same_bytes(forth, one));
        CHECK(same_bytes(back, one));
        CHECK(same_bytes(parts.front(), one));
    }
    auto more = one;
    more += all.front();
    CHECK_FALSE(same_bytes(one, more));
}

/// The bytes of a tally as a program with another evaluator would write them.
template <class EvaluatorType>
constexpr tally<EvaluatorType> from_another_program(const tally<EvaluatorType>& t) {
    auto words = std::bit_cast<std::array<std::uint64_t, sizeof t / sizeof(std::uint64_t)>>(t);
    words[0] ^= 1;
    return std::bit_cast<tally<EvaluatorType>>(words);
}

/// Returns whether two tallies that `from_another_program` wrote count nothing, in any grouping and
/// order.
constexpr bool refuses_tallies_of_other_programs() {
    const auto ours = three_counted(grammar), one = from_another_program(ours), other = from_another_program(tally{grammar});
    auto sum = ours;
    sum += one;
    sum += other;
    const tally<criteria::grammar> sums[]{sum,
                                          (ours + one) + other,
                                          ours + (one + other),
                                          (one + other) + ours,
                                          one + (other + ours),
                                          (other + ours) + one,
                                          (one + ours) + other};
    for (const auto& s : sums)
        if (s != sum) return false;
    auto doubled = one;
    doubled += doubled;
    return sum.refused() == 2 && sum.sentences() == 3 && sum.complete() == 1 && sum.fingerprint() == fingerprint<criteria::grammar> &&
           doubled == one + one && doubled.refused() == 2 && doubled.sentences() == 0 && (ours + ours).refused() == 0 &&
           (sum + sum).refused() == 4;
}

TEST_CASE("a tally whose bytes another program wrote is not added") {
    CHECK_TWICE(tally{grammar}.fingerprint() == fingerprint<criteria::grammar>);
    CHECK_TWICE(three_counted(grammar).fingerprint() == tally<criteria::grammar>{}.fingerprint());
    CHECK_TWICE(tally{grammar}.fingerprint() != tally{all(grammar)}.fingerprint());
    CHECK_TWICE(three_counted(grammar).refused() == 0);
    CHECK_TWICE(from_another_program(three_counted(grammar)).fingerprint() != fingerprint<criteria::grammar>);
    CHECK_TWICE(refuses_tallies_of_other_programs());
    // The fingerprint is the first word, so it can be read before the rest is known.
    const tally t{grammar};
    std::uint64_t first_word = 0;
    std::memcpy(&first_word, &t, sizeof first_word);
    CHECK(first_word == fingerprint<criteria::grammar>);
}

inline constexpr auto house = all(grammar, names_audience);
static_assert(std::is_same_v<tally_of<house>, tally<std::remove_const_t<decltype(house)>>>);

}  // namespace

TEST_SUITE_END();
