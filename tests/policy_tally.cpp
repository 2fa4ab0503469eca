// Tallies of policies, against the tallies of the same expressions compiled.
#include <doctest/doctest.h>
#include <pitch/policy.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/tally.hpp>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/at_id.hpp"
#include "support/policy_of.hpp"
#include "support/policy_trees.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("policy_tally");

namespace {

using namespace pitch;
using namespace support;

constexpr auto rules = all(a, each(element_rule<1>{}), c, each(element_rule<3>{}), outcome_rule<4>{}, each(element_rule<5>{}),
                           outcome_rule<6>{}, each(element_rule<7>{}));
constexpr each_of<element_rule<1>> e1{};
constexpr each_of<element_rule<3>> e3{};
using house = std::remove_const_t<decltype(rules)>;

static_assert(std::is_trivially_copyable_v<policy_tally<house>>);
static_assert(std::is_same_v<decltype(tally{policy_of(rules, a)}), policy_tally<house>>);

bool is_equal(const rule_count& x, const rule_count& y) {
    return x.id == y.id && x.asks == y.asks && x.advice == y.advice && x.missing == y.missing && x.fail == y.fail && x.pass == y.pass &&
           x.not_applicable == y.not_applicable && x.gaps == y.gaps && x.advised == y.advised && x.negated == y.negated &&
           x.condition == y.condition;
}
template <class One, class Other>
bool is_equal_list(const One& one, const Other& other) {
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (!is_equal(one[i], other[i])) return false;
    return true;
}
template <class TallyType>
std::string reports_of(const TallyType& t) {
    std::string page;
    write_text(std::back_inserter(page), t);
    write_markdown(std::back_inserter(page), t);
    write_json(std::back_inserter(page), t);
    return page;
}

/// Checks that the tally of a policy counts what the tally of its expression counts.
template <class Vocabulary, class Expression>
void check_tally(const Vocabulary& vocabulary, const Expression& x, std::size_t size = 150) {
    const auto p = policy_of(vocabulary, x);
    tally expected{x};
    tally counted{p};
    std::vector<std::uint64_t> words(ledger_words(vocabulary, size));
    ledger l{vocabulary, words};
    for_each_sentence(5, size, [&](const auto& s) {
        expected += evaluate(s, x);
        const auto v = evaluate(s, vocabulary);
        counted += p.judge(v);
        l += v;
    });
    CHECK(counted.sentences() == size);
    CHECK(counted.complete() == expected.complete());
    for (const outcome o : outcomes) CHECK(counted.count(o) == expected.count(o));
    CHECK(is_equal_list(counted.each_rule(), expected.each_rule()));
    CHECK(is_equal_list(counted.weakest(), expected.weakest()));
    CHECK(reports_of(counted) == reports_of(expected));
    CHECK(l.tally(p) == counted);
}

TEST_CASE("counts and reports what the tally of the expression does") {
    check_tally(rules, a);
    check_tally(rules, no(e1));
    check_tally(rules, rules);
    check_tally(rules, all(c, a, no(a), any(e1, no(e3), c)));
    check_tally(rules, all(advise(a), no(when(a, c)), when(no(e3), no(all(c, outcome_rule<4>{})))));
    check_tally(rules, all(at_least<2>(a, e1, no(c), any(e3, a)), no(at_least<2>(a, e1, e3)), weigh<3>(advise(c))));
    check_tally(rules, no(no(any(a, all(c, e1)))));
    check_tally(rules, all(advise(a), advise(c)));
}

// A criterion that is the whole policy gives the headline.
TEST_CASE("reports the kind of verdict that the policy's criterion gives") {
    constexpr auto both = all(welcome, grammar);
    const sentence s{recipient{.where = channel::store}, method{.where = channel::phone}};
    const auto compare = [&](const auto& x) {
        tally expected{x};
        tally counted{policy_of(both, x)};
        expected += evaluate(s, x);
        counted += policy_of(both, x).judge(evaluate(s, both));
        CHECK(reports_of(counted) == reports_of(expected));
    };
    compare(welcome);
    compare(grammar);
    compare(all(welcome));
}

template <std::size_t... Seeds>
void check_generated(std::index_sequence<Seeds...>) {
    (check_tally(vocabulary_of<plan_of<Seeds>>(), build_numbered<plan_of<Seeds>>(), 80), ...);
}
TEST_CASE("counts what the tallies of generated expressions do") { check_generated(std::make_index_sequence<tree_count(6)>{}); }

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike"}};
constexpr auto whole = sentence{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}} +
                       method{.statement = "a test ride", .where = channel::store};

constexpr auto needs = policy_of(grammar, all(states_need, any(connects, states_solution)));
constexpr auto connected = policy_of(grammar, connects);
constexpr auto half_verdict = evaluate(half, grammar);
constexpr auto whole_verdict = evaluate(whole, grammar);

constexpr auto counted = [] {
    tally t{needs};
    t += needs.judge(half_verdict);
    t += needs.judge(whole_verdict);
    return t;
}();

TEST_CASE("counts rules of the vocabulary, those that the policy does not use as 0") {
    constexpr auto t = [] {
        tally made{connected};
        made += connected.judge(half_verdict);
        made += connected.judge(whole_verdict);
        return made;
    }();
    CHECK_TWICE(t.sentences() == 2);
    CHECK_TWICE(t.complete() == 1);
    CHECK_TWICE(t.count(outcome::missing) == 1);
    CHECK_TWICE(t.count(connects, outcome::missing) == 1);
    CHECK_TWICE(t.gaps(connects) == 1);
    CHECK_TWICE(t.count(states_need, outcome::pass) == 0);
    CHECK_TWICE(t.gaps(states_need) == 0);
    CHECK_TWICE(t.each_rule().size() == 1);
    CHECK_TWICE(t.each_rule()[0].id == "connects");
    CHECK_TWICE(counted.each_rule().size() == 3);
    CHECK_TWICE(counted.each_rule()[1].id == "connects");  // in the order of the policy
    CHECK_TWICE(counted.weakest()[0].id == "connects");
    CHECK_TWICE(counted.gaps(states_solution) == 1);
}

TEST_CASE("an outcome that is out of range is counted as 0") {
    constexpr auto t = [] {
        tally made{needs};
        made += needs.judge(evaluate(sentence{}, grammar));
        return made;
    }();
    CHECK_TWICE(t.count(states_need, outcome::missing) == 1);
    CHECK_TWICE(t.count(static_cast<outcome>(4)) == 0);
    CHECK_TWICE(t.count(states_need, static_cast<outcome>(4)) == 0);
}

TEST_CASE("a policy of as many nodes as there is room for") {
    constexpr auto t = [] {
        policy_builder<std::remove_const_t<decltype(grammar)>> tree;
        tree.open(kind::all);
        while (tree.add(tree.find("connects")));
        tree.close(0);
        const auto full = tree.made();
        tally made{full};
        made += full.judge(whole_verdict);
        return made + made;
    }();
    CHECK_TWICE(t.complete() == 2);
    CHECK_TWICE(t.refused() == 0);
}

TEST_CASE("a verdict or tally of another policy is not added") {
    constexpr auto t = [] {
        auto sum = counted;
        sum += connected.judge(whole_verdict);
        sum += tally{connected};
        return sum;
    }();
    CHECK_TWICE(t.refused() == 2);
    CHECK_TWICE(t.sentences() == 2);
    CHECK_TWICE(t != counted);
    CHECK_TWICE((t + t).refused() == 4);
    CHECK_TWICE((t + counted).sentences() == 4);
    // Policies differ if a weight does.
    constexpr auto light = policy_of(grammar, weigh<2>(connects)), heavy = policy_of(grammar, weigh<3>(connects));
    CHECK_TWICE((tally{light} + tally{heavy}).refused() == 1);
    CHECK_TWICE((tally{light} + tally{light}).refused() == 0);
}

TEST_CASE("without a policy, takes that of what is added first") {
    using empty = policy_tally<criteria::grammar>;
    CHECK_TWICE(empty{}.each_rule().size() == 0);
    CHECK_TWICE(empty{}.sentences() == 0);
    CHECK_TWICE(empty{} + counted == counted);
    CHECK_TWICE(counted + empty{} == counted);
    CHECK_TWICE(empty{} + empty{} == empty{});
    constexpr auto one = [] {
        empty t;
        t += connected.judge(whole_verdict);
        t += needs.judge(whole_verdict);
        return t;
    }();
    CHECK_TWICE(one.count(connects, outcome::pass) == 1);
    CHECK_TWICE(one.refused() == 1);
    CHECK(reports_of(empty{}) != "");
}

constexpr policy_tally<criteria::grammar> with_other_fingerprint(const policy_tally<criteria::grammar>& t) {
    auto bytes = std::bit_cast<std::array<std::uint64_t, sizeof t / sizeof(std::uint64_t)>>(t);
    bytes[0] ^= 1;
    return std::bit_cast<policy_tally<criteria::grammar>>(bytes);
}

TEST_CASE("a tally whose bytes another program wrote is not added") {
    const auto other = with_other_fingerprint(counted);
    CHECK(counted.fingerprint() == fingerprint<criteria::grammar>);
    CHECK(other.fingerprint() != fingerprint<criteria::grammar>);
    CHECK((counted + other).refused() == 1);
    CHECK((counted + other).sentences() == 2);
    CHECK(counted + other == other + counted);
    CHECK((counted + other) + other == counted + (other + other));
    CHECK((other + other) + counted == other + (other + counted));
}

TEST_CASE("merging in any grouping and order gives equal bytes") {
    const auto p = policy_of(rules, all(any(a, e1), no(when(c, e3))));
    std::vector<policy_verdict<house>> all;
    for_each_sentence(5, 101, [&](const auto& s) { all.push_back(p.judge(evaluate(s, rules))); });
    tally one{p};
    for (const auto& v : all) one += v;
    const auto same_bytes = [](const auto& x, const auto& y) { return std::memcmp(&x, &y, sizeof x) == 0; };
    for (std::size_t share = 1; share <= all.size(); share += 20) {
        std::vector<policy_tally<house>> parts((all.size() + share - 1) / share);
        for (std::size_t i = 0; i < all.size(); ++i) parts[i / share] += all[i];
        auto forth = parts.front(), back = parts.back();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            forth += parts[i];
            back = parts[parts.size() - 1 - i] + back;
        }
        CHECK(same_bytes(forth, one));
        CHECK(same_bytes(back, one));
    }
}

}  // namespace

TEST_SUITE_END();
