/// Compares the verdicts of policies with those of the same expressions, compiled. Most
/// trees are generated; three vocabularies are written by hand.
#include <cstddef>
#include <cstdint>
#include <pitch/evaluate.hpp>
#include <pitch/policy_verdict.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "support/policy_of.hpp"
#include "support/policy_trees.hpp"
#include "support/same_verdicts.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("policy_laws");

namespace {

using namespace pitch;
using namespace support;

// Generated trees.

/// What the comparison of one tree found.
struct compared {
    std::size_t sentences = 0, complete = 0, wrong = 0;
    std::string_view first_difference{};
};

/// Compares a policy with the compiled expression, for at most `at_most` lists of states.
template <std::size_t Seed>
constexpr compared compare_tree(std::size_t at_most) {
    constexpr auto expression = build_numbered<plan_of<Seed>>();
    constexpr auto vocabulary = vocabulary_of<plan_of<Seed>>();
    const auto rules = policy_of(vocabulary, expression);
    compared result;
    for_leaf_states(plan_of<Seed>, at_most, [&](const leaf_state* states) {
        const auto s = sentence_in_states(states);
        const auto theirs = evaluate(s, expression);
        const auto differs = difference_of_verdicts(rules.judge(evaluate(s, vocabulary)), theirs);
        if (result.first_difference.empty()) result.first_difference = differs;
        result.wrong += !differs.empty();
        result.complete += theirs.complete();
        ++result.sentences;
    });
    return result;
}

constexpr std::size_t all_seeds = 28, seeds = tree_count(all_seeds);
struct generated_trees {
    compared (*compare[seeds])(std::size_t);
};
template <std::size_t... Seeds>
constexpr generated_trees list_trees(std::index_sequence<Seeds...>) {
    return {{compare_tree<Seeds>...}};
}

TEST_CASE("generated trees: a policy and the compiled expression give the same verdict") {
    constexpr generated_trees trees = list_trees(std::make_index_sequence<seeds>{});
    std::size_t sentences = 0, complete = 0;
    for (const auto& compare : trees.compare) {
        const compared result = compare(625);
        INFO("tree ", &compare - trees.compare, ", first difference: ", std::string(result.first_difference));
        CHECK(result.wrong == 0);
        sentences += result.sentences;
        complete += result.complete;
    }
    // The sample is large enough, and both results are common in it. (625 sentences are all of four
    // leaves.)
    CHECK(sentences > 350 * seeds);
    CHECK(complete > sentences / 10);
    CHECK(complete < sentences - sentences / 10);
}

TEST_CASE("generated trees have combinations of each kind, several times") {
    std::size_t counts[static_cast<std::size_t>(node_kind::leaf) + 1]{};
    for (std::uint32_t seed = 0; seed < all_seeds; ++seed) {
        const plan tree = make_plan(seed);
        for (std::size_t i = 0; i < tree.size; ++i) ++counts[static_cast<std::size_t>(tree.nodes[i].kind)];
    }
    for (const std::size_t count : counts) CHECK(count >= 6);
}

template <std::size_t... Seeds>
constexpr bool all_equal(std::index_sequence<Seeds...>) {
    return ((compare_tree<Seeds>(2).wrong == 0) && ...);
}
TEST_CASE("generated trees: also at compile time") { CHECK_TWICE(all_equal(std::make_index_sequence<6>{})); }

// Vocabularies written by hand: measurements, several parts, optional parts, lists, shared rules.

/// A part with a number. Part 0 is named "a", and so on.
template <std::size_t Index>
struct number_part {
    static constexpr std::string_view part = letters.substr(Index, 1);
    bool is_stated = false;
    double value = 0;
    [[nodiscard]] constexpr bool stated() const { return is_stated; }
};
using first_part = number_part<0>;
using second_part = number_part<1>;
using third_part = number_part<2>;
using fourth_part = number_part<3>;

struct item {
    static constexpr std::string_view list = "items";
    double value = 0;
};

struct limits_first {
    static constexpr std::string_view id = "limits-first", asks = "Is it little?", advice = "Use less.";
    constexpr measurement operator()(const first_part& part) const { return measurement::at_most(part.value, 1); }
};
struct limits_third_and_first {
    static constexpr std::string_view id = "limits-third-and-first", asks = "Is the sum little?";
    constexpr measurement operator()(const third_part& third, const fourth_part* fourth, const first_part& first) const {
        return measurement::at_least(third.value + first.value, fourth ? fourth->value : 2);
    }
};
struct can_use_all {
    static constexpr std::string_view id = "can-use-all", advice = "State more.";
    constexpr outcome operator()(const fourth_part* fourth, const second_part& second, const first_part* first) const {
        if (!fourth && !first) return outcome::missing;
        return second.value > 1 ? outcome::not_applicable : second.value > 0 ? outcome::fail : outcome::pass;
    }
};
struct limits_item {
    static constexpr std::string_view id = "limits-item", asks = "Is each item little?";
    constexpr measurement operator()(const item& one) const { return measurement::at_most(one.value, 1); }
};
struct needs_second {
    static constexpr std::string_view id = "needs-second", asks = "Is there a second?";
    constexpr bool operator()(const second_part& part) const { return part.value < 2; }
};
struct measured {
    static constexpr std::string_view id = "measured", asks = "Is it measured?", advice = "Measure it.";
    using made_of = all_of<limits_third_and_first, any_of<no_of<limits_first>, weigh_of<3, each_of<limits_item>>>, limits_first>;
};

constexpr auto avoids = no<"avoids", "Is it avoided?", "Avoid it.">(any(needs_second{}, measured{}));
constexpr auto wordless = criterion<"wordless">(at_least<2>(can_use_all{}, needs_second{}, no(limits_first{})));

// The vocabularies check the parts in the orders a, b, c, d, items; d, b, a, c, items; c, d, a, b,
// items.
constexpr auto by_name =
    all(advise(limits_first{}), needs_second{}, limits_third_and_first{}, can_use_all{}, each(limits_item{}), measured{}, avoids, wordless);
constexpr auto from_optional = any(wordless, can_use_all{}, measured{}, no(avoids), when(limits_first{}, each(limits_item{})),
                                   needs_second{}, limits_third_and_first{});
constexpr auto from_criteria = all(advise(avoids), weigh<2>(measured{}), wordless, limits_third_and_first{}, needs_second{}, can_use_all{},
                                   limits_first{}, each(limits_item{}));

/// Compares one expression for 1024 sentences: each part not stated or with one of three numbers,
/// each with four lists.
template <class Vocabulary, class Expression>
constexpr std::string_view compare_expression(const Vocabulary& vocabulary, const Expression& expression, std::size_t step = 1) {
    constexpr item lists[3][2]{{{0}, {1}}, {{0}, {2}}, {{2}, {3}}};
    const auto rules = policy_of(vocabulary, expression);
    for (std::size_t n = 0; n < 1024; n += step) {
        const auto number = [&](std::size_t place) { return static_cast<double>(n >> 2 * place & 3u); };
        const sentence<first_part, second_part, third_part, fourth_part, list_of<item>> s{
            first_part{number(0) != 3, number(0)}, second_part{number(1) != 3, number(1)}, third_part{number(2) != 3, number(2)},
            fourth_part{number(3) != 3, number(3)}, (n >> 8) == 3 ? list_of<item>() : list_of<item>(lists[n >> 8])};
        const auto differs = difference_of_verdicts(rules.judge(evaluate(s, vocabulary)), evaluate(s, expression));
        if (!differs.empty()) return differs;
    }
    return "";
}

template <class Vocabulary>
void check_expressions(const Vocabulary& vocabulary) {
    CHECK(compare_expression(vocabulary, limits_first{}) == "");
    CHECK(compare_expression(vocabulary, limits_third_and_first{}) == "");
    CHECK(compare_expression(vocabulary, can_use_all{}) == "");
    CHECK(compare_expression(vocabulary, each(limits_item{})) == "");
    CHECK(compare_expression(vocabulary, measured{}) == "");
    CHECK(compare_expression(vocabulary, avoids) == "");
    CHECK(compare_expression(vocabulary, wordless) == "");
    CHECK(compare_expression(vocabulary, all()) == "");
    CHECK(compare_expression(vocabulary, no(avoids)) == "");
    CHECK(compare_expression(vocabulary, advise(measured{})) == "");
    CHECK(compare_expression(vocabulary, all(limits_first{}, limits_first{}, no(limits_first{}))) == "");
    CHECK(compare_expression(vocabulary, when(no(each(limits_item{})), when(can_use_all{}, no(wordless)))) == "");
    CHECK(compare_expression(vocabulary,
                             at_least<2>(weigh<4>(measured{}), avoids, no(at_least<2>(wordless, limits_first{}, measured{})))) == "");
    CHECK(compare_expression(vocabulary,
                             all(weigh<7>(any(weigh<2>(limits_first{}), measured{})), weigh<2>(needs_second{}), advise(avoids))) == "");
}

TEST_CASE("a policy and the compiled expression agree, whatever the order of the vocabulary") {
    check_expressions(by_name);
    check_expressions(from_optional);
    check_expressions(from_criteria);
}

TEST_CASE("a policy and the compiled expression agree at compile time") {
    CHECK_TWICE(compare_expression(by_name, avoids, 131) == "");
    CHECK_TWICE(compare_expression(from_optional, all(measured{}, wordless), 131) == "");
    CHECK_TWICE(compare_expression(from_criteria, when(limits_first{}, no(each(limits_item{}))), 131) == "");
}

}  // namespace

TEST_SUITE_END();
