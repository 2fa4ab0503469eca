#include <pitch/detail/policy/policy_tree.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>
#include <pitch/policy_verdict.hpp>

#include "../../support/policy_of.hpp"
#include "../../support/twice.hpp"

namespace {

using namespace pitch;

struct checks_need {
    static constexpr std::string_view id = "checks-need", asks = "Is there a need?", advice = "Name it.";
    constexpr bool operator()(const need&) const { return true; }
};
struct checks_method_first {
    static constexpr std::string_view id = "checks-method-first";
    constexpr measurement operator()(const method&, const need*, const solution&) const { return measurement::at_most(1, 2); }
};
struct checks_metric {
    static constexpr std::string_view id = "checks-metric", asks = "Is it a number?";
    constexpr measurement operator()(const metric&) const { return measurement::at_most(1, 2); }
};
struct checks_recipient {
    static constexpr std::string_view id = "checks-recipient", advice = "Find out.";
    constexpr outcome operator()(const recipient&) const { return outcome::pass; }
};
struct group {
    static constexpr std::string_view id = "group", asks = "Is it a group?", advice = "Group it.";
    using made_of = all_of<checks_need, no_of<checks_method_first>, weigh_of<5, each_of<checks_metric>>>;
};

constexpr auto wordless = criterion<"wordless">(any(checks_recipient{}, checks_need{}));
constexpr auto avoids = no<"avoids", "Is it avoided?", "Avoid it.">(any(checks_method_first{}, group{}));
constexpr auto vocabulary = all(avoids, wordless, each(checks_metric{}), group{}, advise(checks_recipient{}), checks_need{});
using vocabulary_type = std::remove_const_t<decltype(vocabulary)>;

/// Returns the name of the first member that differs; empty if the nodes are equal.
template <class Eval>
constexpr std::string_view difference(const detail::policy_tree<Eval>& tree, std::size_t i, const detail::node& b) {
    const detail::node a = tree[i];
    if (a.id != b.id) return "id";
    if (a.asks != b.asks) return "asks";
    if (a.advice != b.advice) return "advice";
    if (a.kind != b.kind) return "kind";
    if (a.depth != b.depth) return "depth";
    if (a.advised != b.advised) return "advised";
    if (a.negated != b.negated || tree.stored(i).negated != b.negated) return "negated";
    if (a.condition != b.condition) return "condition";
    if (a.measures != b.measures) return "measures";
    if (a.may_not_apply != b.may_not_apply) return "may_not_apply";
    if (a.needs != b.needs) return "needs";
    if (a.can_use != b.can_use) return "can_use";
    if (a.words_from != b.words_from) return "words_from";
    if (a.choice != b.choice) return "choice";
    if (a.when != b.when) return "when";
    if (a.offset.nodes != b.offset.nodes) return "offset.nodes";
    if (a.offset.leaves != b.offset.leaves) return "offset.leaves";
    if (a.end != b.end || tree.stored(i).end != b.end) return "end";
    if (a.enough != b.enough) return "enough";
    if (a.among != b.among) return "among";
    if (a.weight != b.weight) return "weight";
    if (tree.stored(i).is_leaf() != b.is_leaf()) return "is_leaf";
    const std::size_t source = tree.source(i);
    if (source == detail::no_source) return a.offset.measures + a.offset.elements == 0 ? "" : "offset";
    const detail::node& from = detail::node_table<Eval>::nodes[source];
    return a.offset.measures == from.offset.measures && a.offset.elements == from.offset.elements ? "" : "offset of the source";
}

/// Returns the first difference of a policy's tree from the node table of the compiled expression.
template <class Eval, class Expression>
constexpr std::string_view first_difference(const Eval& of, const Expression& expression) {
    const detail::policy_tree<Eval> tree(detail::policy_access::data(support::policy_of(of, expression)));
    if (tree.size() != detail::counts_of<Expression>.nodes) return "size";
    if (tree.leaves() != detail::counts_of<Expression>.leaves) return "leaves";
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (const auto differs = difference(tree, i, detail::node_table<Expression>::nodes[i]); !differs.empty()) return differs;
    if (tree.part_count() != detail::parts_of<Expression>::size) return "part_count";
    if (tree.checked() != detail::low_bits(tree.part_count())) return "checked";
    for (std::size_t p = 0; p < tree.part_count(); ++p) {
        if (detail::node_table<Eval>::parts[tree.part_order()[p]] != detail::node_table<Expression>::parts[p]) return "part_order";
        if (tree.own_bits(std::uint64_t{1} << tree.part_order()[p]) != std::uint64_t{1} << p) return "own_bits";
    }
    for (std::size_t leaf = 0; leaf < tree.leaves(); ++leaf) {
        const std::size_t node_index = detail::leaf_table<Expression>::value.nodes[leaf];
        if (tree.leaf_node(leaf) != node_index) return "leaf_node";
        const std::size_t there = detail::leaf_table<Eval>::value.nodes[tree.vocabulary_leaf(leaf)];
        if (detail::node_table<Eval>::nodes[there].id != detail::node_table<Expression>::nodes[node_index].id) return "vocabulary_leaf";
        if (tree.rule(leaf) != detail::leaf_table<Eval>::value.rules[tree.vocabulary_leaf(leaf)]) return "rule";
    }
    return "";
}

TEST_SUITE_BEGIN("detail/policy/policy_tree");

TEST_CASE("a policy's tree equals the node table of the compiled expression") {
    CHECK_TWICE(first_difference(vocabulary, checks_need{}) == "");
    CHECK_TWICE(first_difference(vocabulary, each(checks_metric{})) == "");
    CHECK_TWICE(first_difference(vocabulary, checks_method_first{}) == "");
    CHECK_TWICE(first_difference(vocabulary, group{}) == "");
    CHECK_TWICE(first_difference(vocabulary, avoids) == "");
    CHECK_TWICE(first_difference(vocabulary, wordless) == "");
    CHECK_TWICE(first_difference(vocabulary, all()) == "");
    CHECK_TWICE(first_difference(vocabulary, no(group{})) == "");
    CHECK_TWICE(first_difference(vocabulary, no(no(avoids))) == "");
    CHECK_TWICE(first_difference(vocabulary, no(when(no(wordless), when(group{}, no(avoids))))) == "");
    CHECK_TWICE(first_difference(vocabulary, weigh<3>(at_least<2>(group{}, weigh<2>(wordless), advise(avoids)))) == "");
    CHECK_TWICE(first_difference(vocabulary, all(any(each(checks_metric{}), checks_recipient{}), weigh<3>(checks_need{}))) == "");
}

TEST_CASE("parts have numbers by their first use in the policy, in the order of the rule's parameters") {
    constexpr auto other_order = all(checks_need{}, checks_recipient{}, checks_method_first{});
    using other_type = std::remove_const_t<decltype(other_order)>;
    constexpr detail::policy_tree<other_type> tree(detail::policy_access::data(support::policy_of(other_order, checks_method_first{})));
    CHECK_TWICE(tree.part_count() == 3);
    CHECK_TWICE(tree.part_order()[0] == 2);  // method
    CHECK_TWICE(tree.part_order()[1] == 0);  // need
    CHECK_TWICE(tree.part_order()[2] == 3);  // solution
    CHECK_TWICE(tree[0].needs == 0b101);
    CHECK_TWICE(tree[0].can_use == 0b010);
    CHECK_TWICE(tree.own_bits(0b1110) == 0b101);
}

template <std::size_t Index>
struct numbered_part {
    static constexpr char name[]{'p', static_cast<char>('a' + Index)};
    static constexpr std::string_view part{name, 2};
    [[nodiscard]] constexpr bool stated() const { return true; }
};
template <std::size_t Index>
struct checks_numbered {
    static constexpr std::string_view id = numbered_part<Index>::part;
    constexpr bool operator()(const numbered_part<Index>&) const { return true; }
};

template <std::size_t... Index>
constexpr auto all_numbered(std::index_sequence<Index...>) {
    return all(checks_numbered<Index>{}...);
}

TEST_CASE("of more than sixteen parts, the vocabulary's order applies") {
    constexpr auto sixteen = all_numbered(std::make_index_sequence<16>{});
    constexpr auto seventeen = all_numbered(std::make_index_sequence<17>{});
    constexpr auto expression = all(checks_numbered<9>{}, checks_numbered<3>{});
    CHECK_TWICE(first_difference(sixteen, expression) == "");

    constexpr detail::policy_tree<std::remove_const_t<decltype(seventeen)>> tree(
        detail::policy_access::data(support::policy_of(seventeen, expression)));
    CHECK_TWICE(tree.part_count() == 17);
    CHECK_TWICE(tree.part_order()[16] == 16);
    CHECK_TWICE(tree.checked() == (1u << 9 | 1u << 3));
    CHECK_TWICE(tree[0].needs == (1u << 9 | 1u << 3));
    CHECK_TWICE(tree[1].needs == 1u << 9);
}

TEST_CASE("20 bytes a node, and 2 for each leaf") {
    CHECK_TWICE(sizeof(detail::policy_tree_node) == 20);
    CHECK_TWICE(std::is_trivially_copyable_v<detail::policy_tree<vocabulary_type>>);
}

}  // namespace

TEST_SUITE_END();
