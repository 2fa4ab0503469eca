#include <pitch/policy_verdict.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/evaluate.hpp>
#include <pitch/parts.hpp>

#include "support/outcome_rules.hpp"
#include "support/policy_of.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace support;

constexpr auto group = criterion<"group", "Is it a group?", "Group it.">(any(b, no(c)));
constexpr auto vocabulary = all(a, b, c, d, group);
using vocabulary_type = std::remove_const_t<decltype(vocabulary)>;
using policy_type = policy<vocabulary_type>;
using verdict_type = policy_verdict<vocabulary_type>;

constexpr outcome given[]{P, F, M, N};
constexpr auto sentence_given = sentence_of<4>(given);
constexpr auto verdict_given = evaluate(sentence_given, vocabulary);

template <class Expression>
constexpr verdict_type judged(const Expression& expression) {
    return policy_of(vocabulary, expression).judge(verdict_given);
}

TEST_SUITE_BEGIN("policy_verdict");

TEST_CASE("a verdict of a policy has outcomes, gaps, missing parts and a score") {
    constexpr auto v = judged(all(a, weigh<3>(c), advise(b)));
    CHECK_TWICE(v.overall() == outcome::missing);
    CHECK_TWICE(!v.complete());
    CHECK_TWICE(v.unfinished());
    CHECK_TWICE(!v.flawed());
    CHECK_TWICE(v.score() == 0.25);
    CHECK_TWICE(v.gaps().size() == 1);
    CHECK_TWICE((*v.gaps().begin()).id == "c");
    CHECK_TWICE(v.gaps()[0].depth == 2);
    CHECK_TWICE(v.missing().empty());
    CHECK_TWICE(v.findings().size() == 6);
    CHECK_TWICE(v.findings()[0].id == "all");
    CHECK_TWICE(v.findings()[4].kind == kind::advise);
    CHECK_TWICE(v.findings()[5].advised);

    CHECK_TWICE(judged(b).flawed());
    CHECK_TWICE(judged(no(b)).complete());
    CHECK_TWICE(judged(no(b)).score() == 1);
    CHECK_TWICE(judged(d).complete());
    CHECK_TWICE(judged(d).gaps().empty());
}

TEST_CASE("a criterion is followed by the nodes below it") {
    constexpr auto v = judged(all(group, a));
    CHECK_TWICE(v.findings().size() == 7);  // all, group, any, b, no, c, a
    CHECK_TWICE(v.findings()[1].id == "group");
    CHECK_TWICE(v.findings()[3].among == 2);
    CHECK_TWICE(v.findings()[5].id == "c");
    CHECK_TWICE(v.findings()[5].words_from == "group");
    CHECK_TWICE(v.findings()[5].negated);
    CHECK_TWICE(v.findings()[6].depth == 1);
}

/// A rule that can have two outcomes at two places: captures are not part of its type.
struct captured {
    static constexpr std::string_view id = "captured";
    outcome held = M;
    constexpr outcome operator()(const outcome_part<0>&) const { return held; }
};
TEST_CASE("a rule has the outcome of its first place; a rule below a criterion, that of its own place") {
    constexpr auto two_places = all(captured{P}, criterion<"second">(captured{F}));
    constexpr auto v = evaluate(sentence_given, two_places);
    CHECK_TWICE(policy_of(two_places, captured{M}).judge(v).overall() == outcome::pass);
    CHECK_TWICE(policy_of(two_places, criterion<"second">(captured{M})).judge(v).overall() == outcome::fail);
}

TEST_CASE("missing parts come in the order of the policy") {
    constexpr outcome stated_twice[]{P, P};
    constexpr auto s = sentence_of<2>(stated_twice);  // states neither c nor d
    constexpr auto v = evaluate(s, vocabulary);
    constexpr auto missing = policy_of(vocabulary, all(d, a, c)).judge(v).missing();
    CHECK_TWICE(missing.size() == 2);
    CHECK_TWICE(*missing.begin() == "d");
    CHECK_TWICE(*++missing.begin() == "c");
    CHECK_TWICE(missing.contains("c"));
    CHECK_TWICE(!missing.contains("a"));
    CHECK_TWICE(!missing.contains("b"));  // not checked by the policy
    CHECK_TWICE(*policy_of(vocabulary, all(d, a, c)).judge(v).gaps()[1].lacks.begin() == "c");
}

TEST_CASE("a verdict outlives the policy and the vocabulary's verdict") {
    auto rules = std::make_unique<policy_type>(policy_of(vocabulary, all(weigh<3>(group), a)));
    auto source = std::make_unique<verdict<vocabulary_type>>(verdict_given);
    const verdict_type kept = rules->judge(*source);
    const auto findings = kept.findings();
    const auto gaps = kept.gaps();
    std::memset(static_cast<void*>(rules.get()), 0xFF, sizeof(policy_type));
    std::memset(static_cast<void*>(source.get()), 0xFF, sizeof(*source));
    rules.reset();
    source.reset();
    CHECK(kept.overall() == outcome::missing);
    CHECK(kept.score() == 0.25);
    CHECK(findings[2].id == "group");
    CHECK(gaps[0].id == "c");
    CHECK(gaps.size() == 1);
}

TEST_CASE("a verdict can be copied with memcpy") {
    static_assert(std::is_trivially_copyable_v<verdict_type>);
    static_assert(std::is_trivially_copyable_v<policy_type>);
    static_assert(std::is_trivially_copyable_v<decltype(std::declval<verdict_type>().findings())>);
    static_assert(std::is_trivially_copyable_v<decltype(std::declval<verdict_type>().gaps())>);
    const verdict_type v = judged(all(a, group));
    verdict_type copy = judged(d);
    std::memcpy(static_cast<void*>(&copy), static_cast<const void*>(&v), sizeof v);
    CHECK(copy.overall() == outcome::missing);
    CHECK(copy.findings().size() == v.findings().size());
}

TEST_CASE("8 bytes a node of capacity, and what the verdict of the vocabulary stored") {
    constexpr std::size_t nodes = detail::counts_of<vocabulary_type>.nodes + 64;
    CHECK_TWICE(policy_type::max_nodes == nodes);
    CHECK_TWICE(nodes == 74);
    CHECK_TWICE(sizeof(policy_type) == 664);   // 74 nodes, 8 weights, 2 counts
    CHECK_TWICE(sizeof(verdict_type) == 672);  // and a word of the vocabulary's outcomes, and the outcome
}

TEST_CASE("nothing throws") {
    static_assert(noexcept(std::declval<const policy_type&>().judge(verdict_given)));
    static_assert(noexcept(std::declval<const verdict_type&>().findings()));
    static_assert(noexcept(std::declval<const verdict_type&>().gaps()));
    static_assert(noexcept(std::declval<const verdict_type&>().score()));
    static_assert(noexcept(std::declval<const verdict_type&>().missing()));
}

TEST_CASE("code that takes verdicts sees the policy, and its sizes as capacities") {
    static_assert(std::is_same_v<verdict_type::evaluator, policy_type>);
    static_assert(std::is_same_v<verdict_type, verdict<policy_type>>);
    static_assert(std::is_same_v<policy_type::vocabulary, vocabulary_type>);
    static_assert(std::is_same_v<detail::parts_of<policy_type>, detail::parts_of<vocabulary_type>>);
    CHECK_TWICE(detail::counts_of<policy_type>.nodes == policy_type::max_nodes);
    CHECK_TWICE(detail::counts_of<policy_type>.leaves == policy_type::max_nodes);
    CHECK_TWICE(detail::counts_of<policy_type>.measures == 0);
}

template <std::size_t... Index>
constexpr auto many_times_a(std::index_sequence<Index...>) {
    return all(outcome_rule<Index % 4>{}...);
}
/// Whether the policy of an `all` of `Size` rules has the findings and gaps of the compiled expression.
template <std::size_t Size>
constexpr bool agrees_on_many() {
    constexpr auto expression = many_times_a(std::make_index_sequence<Size>{});
    const auto same = [](const auto& ours, const auto& theirs) {
        return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                          [](const finding& x, const finding& y) { return x.id == y.id && x.outcome == y.outcome; });
    };
    constexpr auto ours = judged(expression);
    constexpr auto theirs = evaluate(sentence_given, expression);
    return ours.findings().size() == Size + 1 && same(ours.findings(), theirs.findings()) && same(ours.gaps(), theirs.gaps());
}
TEST_CASE("trees of about 64 nodes, and of as many as there is room for") {
    CHECK_TWICE(agrees_on_many<61>());
    CHECK_TWICE(agrees_on_many<62>());
    CHECK_TWICE(agrees_on_many<63>());
    CHECK_TWICE(agrees_on_many<64>());
    CHECK_TWICE(agrees_on_many<65>());
    CHECK_TWICE(agrees_on_many<policy_type::max_nodes - 1>());
}
TEST_CASE("trees of more than 64 nodes") {
    constexpr auto expression = many_times_a(std::make_index_sequence<70>{});
    constexpr auto v = judged(expression);
    CHECK_TWICE(v.findings().size() == 71);
    CHECK_TWICE(v.findings()[70].id == "b");
    CHECK_TWICE(v.findings()[70].outcome == outcome::fail);
    CHECK_TWICE(v.gaps().size() == evaluate(sentence_given, expression).gaps().size());
    CHECK_TWICE(v.score() == evaluate(sentence_given, expression).score());
}

}  // namespace

TEST_SUITE_END();
