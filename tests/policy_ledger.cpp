// Policies asked of a ledger, against their verdicts and against the same expressions compiled.
// Most policies are made at run time: `policy_laws` proves that their verdicts equal those of the
// expressions.
#include <doctest/doctest.h>
#include <pitch/ledger.hpp>
#include <pitch/policy_verdict.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <pitch/pitch.hpp>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/plan.hpp"
#include "support/policy_of.hpp"
#include "support/policy_text.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("policy_ledger");

namespace {

using namespace pitch;
using namespace support;

/// Returns the indexes of the sentences for which an expression or a policy has an outcome.
template <class Ledger, class Expression>
std::vector<std::size_t> indexes(const Ledger& l, const Expression& x, outcome wanted) {
    std::vector<std::size_t> list;
    l.each(x, wanted, [&](std::size_t i) { list.push_back(i); });
    return list;
}

/// Verdicts on random sentences, and a ledger that stores them over and over. Its memory has room for
/// more, and is not zero at first.
template <class Vocabulary>
struct filled_ledger {
    std::vector<verdict<Vocabulary>> verdicts{};
    std::vector<std::uint64_t> words;
    ledger<Vocabulary> stored;

    explicit filled_ledger(const Vocabulary& vocabulary)
        : words(ledger_words(vocabulary, 9100), 0xA5A5A5A5A5A5A5A5u), stored(vocabulary, words) {
        for_each_sentence(11, 211, [&](const leaf_sentence& s) { verdicts.push_back(evaluate(s, vocabulary)); });
    }
    void fill(std::size_t size) {
        while (stored.size() < size) stored += verdicts[stored.size() % verdicts.size()];
    }
    /// Checks that the ledger answers a policy as the policy judges the stored verdicts. Returns the
    /// outcomes that occur, as bits.
    unsigned check(const policy<Vocabulary>& p) const {
        std::vector<outcome> judged;
        for (const verdict<Vocabulary>& v : verdicts) judged.push_back(p.judge(v).overall());
        std::vector<std::size_t> expected[4];
        for (std::size_t i = 0; i < stored.size(); ++i) expected[static_cast<unsigned>(judged[i % judged.size()])].push_back(i);
        unsigned seen = 0;
        for (const outcome o : outcomes) {
            const std::vector<std::size_t>& list = expected[static_cast<unsigned>(o)];
            CHECK(indexes(stored, p, o) == list);
            if (!list.empty()) seen |= 1u << static_cast<unsigned>(o);
        }
        CHECK(stored.count(p) == expected[static_cast<unsigned>(P)].size() + expected[static_cast<unsigned>(N)].size());
        return seen;
    }
};
template <class Vocabulary>
filled_ledger(Vocabulary) -> filled_ledger<Vocabulary>;

// In tree order, so that a rule's number is not that of its leaf in the expressions.
constexpr auto eight_rules = all(each(element_rule<7>{}), outcome_rule<4>{}, each(element_rule<3>{}), a, each(element_rule<1>{}), c,
                                 each(element_rule<5>{}), outcome_rule<6>{}, criterion<"group">(any(a, no(c))), no<"avoids">(all(c, a)));
using eight_type = std::remove_const_t<decltype(eight_rules)>;
constexpr each_of<element_rule<1>> e1{};
constexpr each_of<element_rule<3>> e3{};
constexpr std::string_view ids[]{"a", "b", "group", "d", "e", "avoids", "g", "h"};
static_assert(std::size(ids) == max_leaves);

TEST_CASE("answers generated policies, for any number of sentences") {
    filled_ledger l{eight_rules};
    for (const std::size_t size : {0u, 1u, 63u, 64u, 65u, 4096u, 8300u}) {
        l.fill(size);
        unsigned seen = 0, varied = 0;
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            const plan tree = make_plan(seed);
            INFO(size, " sentences, tree ", seed);
            const unsigned outcomes_seen = l.check(planned_policy<eight_type>(tree, ids).made());
            seen |= outcomes_seen;
            varied += (outcomes_seen & (outcomes_seen - 1)) != 0;
        }
        if (size < 63) continue;
        CHECK(seen == 15);
        CHECK(varied > 30);
    }
}

TEST_CASE("answers at_least<K> of eight rules, for each K") {
    filled_ledger l{eight_rules};
    l.fill(4100);
    for (std::size_t enough = 1; enough <= 8; ++enough) {
        for (const bool is_negated : {false, true}) {
            policy_builder<eight_type> tree;
            if (is_negated) tree.open(kind::no);
            const std::size_t at = tree.size();
            tree.open(kind::at_least);
            tree.set_enough(at, enough);
            for (const std::string_view id : ids) tree.add(tree.find(id));
            tree.close(at);
            tree.close(0);
            INFO(enough);
            l.check(tree.made());
        }
    }
}

TEST_CASE("answers each combination as the compiled expression") {
    filled_ledger l{eight_rules};
    l.fill(4200);
    const auto check = [&](const auto& x) {
        const auto p = policy_of(eight_rules, x);
        CHECK(l.stored.count(p) == l.stored.count(x));
        for (const outcome o : outcomes) CHECK(indexes(l.stored, p, o) == indexes(l.stored, x, o));
    };
    check(e3);
    check(eight_rules);
    check(all(any(a, e1), all(c, any(e3, any(a, no(c))), no(any(a, e3))), no(all(a, e1))));
    check(when(no(a), any(all(e1, c), no(any(e1, a)))));
    check(at_least<2>(advise(a), c, e1, no(at_least<2>(a, e3, e1))));
    check(weigh<3>(any(a, weigh<2>(all(c, no(no(a)))))));
}

TEST_CASE("answers policies of few or no rules") {
    filled_ledger l{eight_rules};
    l.fill(4200);
    l.check(policy_of(eight_rules, a));
    l.check(policy_of(eight_rules, any(a)));
    l.check(policy_of(eight_rules, all()));
    l.check(policy_of(eight_rules, any()));
    l.check(policy_of(eight_rules, advise(a)));
    l.check(policy_of(eight_rules, all(advise(a), c)));
    l.check(policy_of(eight_rules, all(a, no(a))));
    policy_builder<std::remove_const_t<decltype(eight_rules)>> full;
    full.open(kind::at_least);
    full.set_enough(0, 3);
    while (full.add(full.find("a")) && full.add(full.find("c"))) {
    }
    full.close(0);
    l.check(full.made());
}

/// A vocabulary of many nodes, so that its policies can have as many. Few leaves, to compile soon.
template <std::size_t... Index>
constexpr auto large_vocabulary(std::index_sequence<Index...>) {
    constexpr auto ten_nodes = no(no(no(no(no(no(no(no(no(a)))))))));
    return all(eight_rules, advise(all((static_cast<void>(Index), ten_nodes)...)));
}
constexpr auto large = large_vocabulary(std::make_index_sequence<44>{});
using large_type = std::remove_const_t<decltype(large)>;

/// Adds a condition, an alternative and other combinations of few rules, each a result of its own.
void add_five_results(policy_builder<large_type>& to) {
    const auto add = [&](kind outer, kind inner, std::string_view first, std::string_view second) {
        const std::size_t at = to.size();
        to.open(outer);
        if (outer != kind::no) to.add(to.find(first));
        const std::size_t below = to.size();
        to.open(inner);
        if (outer == kind::no) to.add(to.find(first));
        to.add(to.find(second));
        to.close(below);
        to.close(at);
    };
    add(kind::when, kind::all, "a", "b");
    add(kind::any, kind::no, "c", "d");
    add(kind::no, kind::all, "b", "c");
    add(kind::when, kind::no, "c", "a");
    add(kind::all, kind::no, "a", "d");
}

// 16 results of a whole tile fit into the buffers. More take narrower blocks, and more than 127
// take single columns.
TEST_CASE("answers policies with many results at the same time") {
    filled_ledger l{large};
    for (const std::size_t size : {64u, 8200u}) {
        l.fill(size);
        for (const std::size_t times : {1u, 3u, 4u, 6u, 7u, 12u, 13u, 24u, 25u, 26u}) {
            policy_builder<large_type> tree;
            tree.open(kind::at_least);
            tree.set_enough(0, 3 * times);
            for (std::size_t i = 0; i < times; ++i) add_five_results(tree);
            tree.close(0);
            REQUIRE(tree.size() > 15 * times);
            INFO(times);
            CHECK(l.check(tree.made()) > 4);
        }
    }
}

/// Nests conditions and alternatives `depth` times.
void nest(policy_builder<large_type>& to, std::size_t depth) {
    if (depth == 0) {
        to.add(to.find("a"));
        return;
    }
    const std::size_t at = to.size();
    to.open(depth % 2 == 0 ? kind::when : kind::any);
    if (depth % 2 != 0) {
        to.open(kind::no);
        to.add(to.find("b"));
        to.close(at + 1);
    }
    const std::size_t inner = to.size();
    to.open(depth % 2 == 0 ? kind::at_least : kind::all);
    if (depth % 2 == 0) to.set_enough(inner, 2);
    to.add(to.find("c"));
    to.add(to.find("b"));
    nest(to, depth - 1);
    to.close(inner);
    if (depth % 2 == 0) {
        const std::size_t consequence = to.size();
        to.open(kind::no);
        to.add(to.find("d"));
        to.close(consequence);
    }
    to.close(at);
}
TEST_CASE("answers deep policies") {
    filled_ledger l{large};
    l.fill(4200);
    for (const std::size_t depth : {1u, 2u, 10u, 19u, 20u, 30u}) {
        policy_builder<large_type> tree;
        nest(tree, depth);
        INFO(depth);
        CHECK(l.check(tree.made()) > 4);
    }
}

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr auto whole = half + method{.statement = "a test ride", .where = channel::store};

struct answers {
    std::uint64_t complete = 0, connected = 0;
    std::size_t sum_of_unconnected_indexes = 0;
};

/// Fills a ledger with 70 verdicts; those at multiples of ten are complete.
constexpr answers ask_a_ledger() {
    std::uint64_t words[ledger_words(grammar, 70)]{};
    ledger l{grammar, words};
    for (int i = 0; i < 70; ++i) l += i % 10 == 0 ? evaluate(whole, grammar) : evaluate(half, grammar);
    answers found{.complete = l.count(policy_of(grammar, at_least<3>(states_need, states_solution, connects))),
                  .connected = l.count(policy_of(grammar, all(when(states_need, connects), any(no(states_need), connects))))};
    l.each(policy_of(grammar, all(states_need, connects)), outcome::missing, [&](std::size_t i) { found.sum_of_unconnected_indexes += i; });
    return found;
}
TEST_CASE("answers policies in a constant expression") {
    CHECK_TWICE(ask_a_ledger().complete == 7);
    CHECK_TWICE(ask_a_ledger().connected == 7);
    CHECK_TWICE(ask_a_ledger().sum_of_unconnected_indexes == 2205);
}

TEST_CASE("visits no sentence for an outcome out of range") {
    filled_ledger l{eight_rules};
    l.fill(100);
    for (const unsigned value : {4u, 7u, 0xF4u}) CHECK(indexes(l.stored, policy_of(eight_rules, a), static_cast<outcome>(value)).empty());
}

inline constexpr auto house = all(grammar, names_audience);
static_assert(std::is_same_v<ledger_of<house>, ledger<std::remove_const_t<decltype(house)>>>);

}  // namespace

TEST_SUITE_END();
