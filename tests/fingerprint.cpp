#include <pitch/fingerprint.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <pitch/bound.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/measurement.hpp>
#include <string_view>
#include <utility>

#include "support/outcome_rules.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("fingerprint");

namespace {

using namespace pitch;
using namespace support;

template <class Eval>
constexpr std::uint64_t print_of(const Eval&) {
    return fingerprint<Eval>;
}

struct verse {
    static constexpr std::string_view list = "verses";
    std::size_t lines = 0;
};
struct stanza {
    static constexpr std::string_view list = "stanzas";
    std::size_t lines = 0;
};

constexpr auto is_short = rule<"short">([](const need& n) { return n.statement.characters() < 9; });
constexpr auto base = all(states_need, is_short, weigh<2>(states_solution));

// Must not change: words that are kept in a database begin with it.
TEST_CASE("a fingerprint is equal on all platforms and compilers") {
    constexpr auto lines = each(rule<"few">([](const verse& v) { return measurement::at_most(v.lines, 3); }));
    CHECK_TWICE(print_of(all(a, no<"no-b">(b), weigh<3>(any(c, lines)))) == 11393067262232978300u);
    CHECK_TWICE(print_of(all()) == 14979081488652018150u);
}

TEST_CASE("a fingerprint ignores const and references") {
    CHECK_TWICE(fingerprint<const criteria::tridom&> == fingerprint<criteria::tridom>);
    CHECK_TWICE(fingerprint<decltype(base)> == print_of(base));
}

TEST_CASE("a small change of the evaluator changes its fingerprint") {
    CHECK_TWICE(print_of(base) != print_of(all(is_short, states_need, weigh<2>(states_solution))));
    CHECK_TWICE(print_of(base) != print_of(all(states_need, is_short, weigh<3>(states_solution))));
    CHECK_TWICE(print_of(base) != print_of(all(states_need, is_short, states_solution)));
    CHECK_TWICE(print_of(base) != print_of(any(states_need, is_short, weigh<2>(states_solution))));
    CHECK_TWICE(print_of(base) != print_of(all(all(states_need, is_short), weigh<2>(states_solution))));
    CHECK_TWICE(print_of(base) != print_of(all(base, states_need)));
    CHECK_TWICE(print_of(at_least<1>(a, b, c)) != print_of(at_least<2>(a, b, c)));
    CHECK_TWICE(print_of(at_least<1>(a, b)) != print_of(any(a, b)));
    CHECK_TWICE(print_of(no(a)) != print_of(advise(a)));
    CHECK_TWICE(print_of(no(a)) != print_of(no<"not-a">(a)));
    CHECK_TWICE(print_of(all(a, all(b, c))) != print_of(all(a, all(b), c)));
    CHECK_TWICE(print_of(criterion<"one">(a)) != print_of(criterion<"two">(a)));
    CHECK_TWICE(print_of(all()) != print_of(any()));
}

TEST_CASE("another id, result or parameter of a rule changes the fingerprint") {
    constexpr auto outcome_of_need = rule<"short">([](const need&) { return outcome::pass; });
    constexpr auto measured = rule<"short">([](const need& n) { return measurement::at_most(n.statement.characters(), 9); });
    constexpr auto optional_need = rule<"short">([](const need*) { return true; });
    constexpr auto of_solution = rule<"short">([](const solution&) { return true; });
    constexpr auto of_both = rule<"short">([](const need&, const solution&) { return true; });
    constexpr auto other_id = rule<"shorT">([](const need&) { return true; });
    CHECK_TWICE(print_of(is_short) != print_of(outcome_of_need));
    CHECK_TWICE(print_of(is_short) != print_of(measured));
    CHECK_TWICE(print_of(is_short) != print_of(optional_need));
    CHECK_TWICE(print_of(is_short) != print_of(of_solution));
    CHECK_TWICE(print_of(is_short) != print_of(of_both));
    CHECK_TWICE(print_of(is_short) != print_of(other_id));
}

TEST_CASE("a rule under each has another fingerprint, which depends on its list and its result") {
    constexpr auto whole = rule<"few">([](const list_of<verse>& list) { return list.size() < 3; });
    constexpr auto of_verse = each(rule<"few">([](const verse& v) { return v.lines < 3; }));
    constexpr auto of_stanza = each(rule<"few">([](const stanza& s) { return s.lines < 3; }));
    constexpr auto measured = each(rule<"few">([](const verse& v) { return measurement::at_most(v.lines, 3); }));
    CHECK_TWICE(print_of(whole) != print_of(of_verse));
    CHECK_TWICE(print_of(of_verse) != print_of(of_stanza));
    CHECK_TWICE(print_of(of_verse) != print_of(measured));
}

TEST_CASE("the name of a bound changes the fingerprint, its default does not") {
    constexpr auto most = rule<"short">([](const need&, bound<"most", 9>) { return true; });
    constexpr auto more = rule<"short">([](const need&, bound<"most", 10>) { return true; });
    constexpr auto limit = rule<"short">([](const need&, bound<"limit", 9>) { return true; });
    CHECK_TWICE(print_of(is_short) != print_of(most));
    CHECK_TWICE(print_of(most) != print_of(limit));
    CHECK_TWICE(print_of(most) == print_of(more));
}

TEST_CASE("questions, advice and captured values do not change the fingerprint") {
    constexpr auto asked = rule<"short", "Is it short?", "Cut it.">([](const need& n) { return n.statement.characters() < 9; });
    std::size_t most = 5;
    const auto captured = rule<"short">([most](const need& n) { return n.statement.characters() < most; });
    CHECK_TWICE(print_of(is_short) == print_of(asked));
    CHECK(print_of(is_short) == print_of(captured));
    CHECK_TWICE(print_of(criterion<"x">(a)) == print_of(criterion<"x", "Is it?", "Do it.">(a)));
}

/// Whether two plans give the same evaluator. The numbers of other nodes do not reach it.
constexpr bool equal_trees(const plan& one, const plan& other) {
    if (one.size != other.size) return false;
    for (std::size_t i = 0; i < one.size; ++i) {
        const support::node &n = one.nodes[i], &m = other.nodes[i];
        const bool counts = n.kind == node_kind::leaf || n.kind == node_kind::at_least || n.kind == node_kind::weigh;
        if (n.kind != m.kind || n.children != m.children || (counts && n.number != m.number)) return false;
    }
    return true;
}

TEST_CASE("generated trees have equal fingerprints exactly if they are equal") {
    constexpr std::size_t trees = 64;
    const auto print_list = []<std::size_t... Seeds>(std::index_sequence<Seeds...>) {
        return std::array{fingerprint<decltype(build<plan_of<Seeds>>())>...};
    }(std::make_index_sequence<trees>{});
    for (std::uint32_t i = 0; i < trees; ++i)
        for (std::uint32_t j = 0; j < i; ++j) CHECK((print_list[i] == print_list[j]) == equal_trees(make_plan(i), make_plan(j)));
}

}  // namespace

TEST_SUITE_END();
