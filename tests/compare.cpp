#include <pitch/compare.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>

#include "support/outcome_rules.hpp"
#include "support/policy_of.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("compare");

namespace {

using namespace pitch;
using namespace support;

/// A sentence in which the rules a, b, c and d have these outcomes.
template <outcome OfA, outcome OfB = M, outcome OfC = M, outcome OfD = M>
inline constexpr sentence holding{outcome_part<0>(OfA), outcome_part<1>(OfB), outcome_part<2>(OfC), outcome_part<3>(OfD)};

constexpr bool same(const change& one, const change& other) {
    return one.id == other.id && one.was == other.was && one.is == other.is && one.settled == other.settled && one.opened == other.opened;
}

TEST_CASE("compare lists the rules whose outcome changed, in tree order") {
    constexpr auto e = all(d, c, b, a);
    constexpr auto changes = compare(evaluate(holding<P, F, M, N>, e), evaluate(holding<F, P, M, P>, e));
    CHECK_TWICE(changes.size() == 3);
    CHECK_TWICE(!changes.empty());
    CHECK_TWICE(same(changes[0], {"d", N, P, false, false}));
    CHECK_TWICE(same(changes[1], {"b", F, P, true, false}));
    CHECK_TWICE(same(changes[2], {"a", P, F, false, true}));
    CHECK_TWICE(changes.begin()->id == "d");
    CHECK_TWICE(changes.end() - changes.begin() == 3);
}

TEST_CASE("compare is empty for equal verdicts") {
    CHECK_TWICE(compare(evaluate(holding<P, F>, all(a, b)), evaluate(holding<P, F>, all(a, b))).empty());
    CHECK_TWICE(compare(evaluate(sentence{}, all()), evaluate(sentence{}, all())).empty());
    CHECK_TWICE(compare(verdict_of<grammar>{}, verdict_of<grammar>{}).size() == 0);
}

TEST_CASE("a change between fail and missing neither settles nor opens a gap") {
    CHECK_TWICE(same(compare(evaluate(holding<M>, a), evaluate(holding<F>, a))[0], {"a", M, F, false, false}));
}

TEST_CASE("a rule of any is settled if another passes, and is listed only if its own outcome changed") {
    constexpr auto e = any(a, b);
    constexpr auto changes = compare(evaluate(holding<M, M>, e), evaluate(holding<F, P>, e));
    CHECK_TWICE(changes.size() == 2);
    CHECK_TWICE(same(changes[0], {"a", M, F, true, false}));
    CHECK_TWICE(same(changes[1], {"b", M, P, true, false}));
    CHECK_TWICE(compare(evaluate(holding<M, M>, e), evaluate(holding<M, P>, e)).size() == 1);
}

TEST_CASE("advice is never a gap; under no a rule has its own outcome") {
    CHECK_TWICE(same(compare(evaluate(holding<M>, advise(a)), evaluate(holding<P>, advise(a)))[0], {"a", M, P, false, false}));
    CHECK_TWICE(same(compare(evaluate(holding<P>, no(a)), evaluate(holding<F>, no(a)))[0], {"a", P, F, true, false}));
}

TEST_CASE("a rule used several times is listed once, at its first place, and is a gap if one of its places is") {
    constexpr auto e = all(advise(b), a, any(a, b), no(advise(a)), b);
    constexpr auto changes = compare(evaluate(holding<M, P>, e), evaluate(holding<P, F>, e));
    CHECK_TWICE(changes.size() == 2);
    CHECK_TWICE(same(changes[0], {"b", P, F, false, true}));
    CHECK_TWICE(same(changes[1], {"a", M, P, true, false}));
}

TEST_CASE("the range of changes owns its data and is a forward range") {
    using range = changes_of<criteria::grammar>;
    static_assert(std::is_same_v<decltype(compare(verdict_of<grammar>{}, verdict_of<grammar>{})), range>);
    static_assert(std::is_trivially_copyable_v<range>);
    static_assert(std::forward_iterator<range::iterator>);
    static_assert(std::ranges::forward_range<range>);
    static_assert(std::is_same_v<decltype(*range::iterator()), change>);
    static_assert(noexcept(compare(verdict_of<grammar>{}, verdict_of<grammar>{})));
    static_assert(sizeof(range) == 6 * sizeof(std::uint64_t));
    std::size_t settled = 0;
    for (const change& c : compare(evaluate(sentence{}, grammar), evaluate(sentence{need{"arrive dry", origin::organic}}, grammar)))
        settled += c.settled;
    CHECK(settled == 1);
}

template <std::size_t Index>
struct of_many {
    static constexpr char name_text[]{static_cast<char>('a' + Index / 26), static_cast<char>('a' + Index % 26)};
    static constexpr std::string_view id{name_text, 2};
    constexpr bool operator()(const need&) const noexcept { return Index % 7 == 0; }
};
template <std::size_t Size>
constexpr auto many =
    []<std::size_t... Index>(std::index_sequence<Index...>) { return all(of_many<Index>{}...); }(std::make_index_sequence<Size>{});

/// Whether all rules of `many<Size>` changed from missing to their outcome.
template <std::size_t Size>
constexpr bool all_change(const auto& changes) {
    std::size_t rule = 0;
    for (const change& c : changes) {
        const char id[]{static_cast<char>('a' + rule / 26), static_cast<char>('a' + rule % 26)};
        const bool passes = rule % 7 == 0;
        if (!same(c, {std::string_view(id, 2), M, passes ? P : F, passes, false})) return false;
        ++rule;
    }
    return rule == Size && changes.size() == Size;
}
/// Whether they do so in verdicts of the evaluator, and in those of the policy that equals it, which has as
/// many findings.
template <std::size_t Size>
constexpr bool all_change() {
    constexpr auto before = evaluate(sentence{}, many<Size>), after = evaluate(sentence{need{"n"}}, many<Size>);
    constexpr auto p = policy_of(many<Size>, many<Size>);
    return all_change<Size>(compare(before, after)) && all_change<Size>(compare(p.judge(before), p.judge(after))) &&
           p.judge(after).findings().size() == Size + 1;
}

TEST_CASE("changes of many rules") {
    CHECK_TWICE(all_change<63>());
    CHECK_TWICE(all_change<64>());
    CHECK_TWICE(all_change<65>());
    CHECK_TWICE(all_change<126>());
    CHECK_TWICE(all_change<130>());
}

constexpr auto vocabulary = all(a, criterion<"pair">(all(b, c)), d);
/// The verdict of the policy `e` on a sentence with these outcomes.
template <outcome OfA, outcome OfB, outcome OfC, outcome OfD>
constexpr auto judged(const auto& e) noexcept {
    return policy_of(vocabulary, e).judge(evaluate(holding<OfA, OfB, OfC, OfD>, vocabulary));
}

TEST_CASE("compare lists the rules of a policy, in the order of its tree") {
    constexpr auto e = all(any(d, c), no(a));
    constexpr auto changes = compare(judged<M, M, M, M>(e), judged<P, P, F, P>(e));
    CHECK_TWICE(changes.size() == 3);
    CHECK_TWICE(same(changes[0], {"d", M, P, true, false}));
    CHECK_TWICE(same(changes[1], {"c", M, F, true, false}));
    CHECK_TWICE(same(changes[2], {"a", M, P, false, false}));
    CHECK_TWICE(compare(judged<M, P, M, M>(e), judged<M, F, M, M>(e)).empty());
    CHECK_TWICE(compare(judged<M, P, M, M>(criterion<"pair">(all(b, c))), judged<M, F, M, M>(criterion<"pair">(all(b, c)))).size() == 1);
    CHECK_TWICE(noexcept(compare(judged<M, M, M, M>(e), judged<P, P, F, P>(e))));
}

TEST_CASE("of two policies, compare lists the rules of the second; a rule that the first does not have was no gap") {
    constexpr auto changes = compare(judged<M, F, M, M>(all(a, d)), judged<F, M, P, P>(all(b, a, advise(c), a)));
    CHECK_TWICE(changes.size() == 3);
    CHECK_TWICE(same(changes[0], {"b", F, M, false, true}));
    CHECK_TWICE(same(changes[1], {"a", M, F, false, false}));
    CHECK_TWICE(same(changes[2], {"c", M, P, false, false}));
}

/// The index of the first finding with an id; the size of the range if none has it.
template <class Range>
std::size_t index_of(const Range& findings, std::string_view id) {
    std::size_t i = 0;
    while (i < findings.size() && findings[i].id != id) ++i;
    return i;
}
template <class Range>
bool has_id(const Range& findings, std::string_view id) {
    return index_of(findings, id) != findings.size();
}

TEST_CASE("changes of generated trees, and of policies with such a tree, are those of the findings and gaps") {
    const auto check = [](const auto& before, const auto& after) {
        const auto changes = compare(before, after);
        const auto was = before.findings(), is = after.findings();
        std::size_t found = 0;
        for (std::size_t i = 0; i < was.size(); ++i) {
            if (was[i].kind != kind::rule && was[i].kind != kind::each) continue;
            if (was[i].outcome == is[i].outcome || index_of(was, was[i].id) != i) continue;
            const bool was_gap = has_id(before.gaps(), was[i].id), is_gap = has_id(after.gaps(), was[i].id);
            REQUIRE(found < changes.size());
            CHECK(same(changes[found++], {was[i].id, was[i].outcome, is[i].outcome, was_gap && !is_gap, is_gap && !was_gap}));
        }
        CHECK(found == changes.size());
    };
    for_each_tree<24>([&](const auto& e) {
        const auto p = policy_of(e, e);
        auto before = evaluate(sentence{}, e);
        for_each_sentence(5, 30, [&](const auto& s) {
            const auto after = evaluate(s, e);
            check(before, after);
            check(p.judge(before), p.judge(after));
            before = after;
        });
    });
}

}  // namespace

TEST_SUITE_END();
