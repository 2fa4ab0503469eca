/// Writes verdicts as JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/rule_text.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Writes a question or advice.
template <class Out>
constexpr void write_json_text(json_writer<Out>& to, std::string_view key, const rule_text& text, const language& in) {
    if (!text.has_bounds()) return to.field(key, text.pattern);
    to.key(key);
    to.pieces([&](const auto& write_piece) { text.each_piece(in, write_piece); });
}

/// Writes the gap or advice at node `i` as an object; its question and advice are in the language.
template <class Out>
constexpr void write_json_finding(json_writer<Out>& to, const verdict_tree& tree, std::size_t i, const choice_place& place,
                                  const language& in) {
    const finding f = tree.describe(i);
    const rule_words words = detail::words_of(f, in);
    to.open("{");
    to.field("id", f.id);
    to.field("outcome", pitch::name(f.outcome));
    to.field("lacks", f.lacks);
    detail::write_json_text(to, "asks", {words.asks, &tree, i}, in);
    detail::write_json_text(to, "advice", {words.advice, &tree, i}, in);
    to.flag("negated", f.negated);
    if (f.measurement) to.field("measurement", *f.measurement);
    if (f.element) to.field("element", std::uint64_t{*f.element});
    if (place.choice != no_node) {
        to.field("choice", std::uint64_t{place.choice});
        to.field("option", std::uint64_t{place.option});
        to.field("needed", std::uint64_t{place.needed});
    }
    to.close("}");
}

/// Writes the id, outcome and flags of each rule in tree order, once; a rule that captures values may
/// have several outcomes. A rule is advised, or a condition, if it is so in every place.
// Not inlined, so that its arrays leave the stack before the rest of a report.
template <std::size_t Leaves, class Out>
[[gnu::noinline]] constexpr void write_json_rules(json_writer<Out>& to, const verdict_tree& tree) {
    struct rule_flags {
        bool advised = true, condition = true, is_written[4]{};  // is_written: for each outcome
    };
    rule_flags flags[Leaves + 1]{};
    for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf) {
        const tree_node& n = tree.nodes[tree.leaf_nodes[leaf]];
        rule_flags& of_rule = flags[tree.rule(tree.leaf_nodes[leaf])];
        of_rule.advised = of_rule.advised && n.advised;
        of_rule.condition = of_rule.condition && n.condition;
    }
    to.open("[");
    for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf) {
        const tree_node& n = tree.nodes[tree.leaf_nodes[leaf]];
        const outcome o = tree.outcome_at(tree.leaf_nodes[leaf]);
        rule_flags& of_rule = flags[tree.rule(tree.leaf_nodes[leaf])];
        if (of_rule.is_written[static_cast<unsigned>(o)]) continue;
        of_rule.is_written[static_cast<unsigned>(o)] = true;
        to.open("{");
        to.field("id", n.texts().id);
        to.field("outcome", pitch::name(o));
        to.flag("negated", n.negated);
        to.flag("advised", of_rule.advised);
        to.flag("condition", of_rule.condition);
        to.close("}");
    }
    to.close("]");
}

/// Writes a verdict as an object; see `write_json`.
template <class Out, class Eval>
constexpr void write_json_verdict(json_writer<Out>& to, const verdict<Eval>& verdict, const language& in) {
    constexpr std::size_t leaves = counts_of<Eval>.leaves;
    const verdict_nodes nodes(verdict);
    const joined_trees<Eval> trees(nodes);
    const verdict_tree& tree = *trees.begin();
    to.open("{");
    to.field("outcome", pitch::name(tree.outcome_at(0)));
    to.field("score", verdict.score());
    to.field("missing", tree.names(tree.lacking(0)));
    to.key("gaps");
    to.open("[");
    detail::each_numbered_gap<leaves, counts_of<Eval>.nodes>(
        tree, [&](std::size_t gap_node, const choice_place& gap_place) { detail::write_json_finding(to, tree, gap_node, gap_place, in); });
    to.close("]");
    to.key("advice");
    to.open("[");
    advice_list(trees).each([&](const verdict_tree& one_tree, std::size_t advice_node) {
        detail::write_json_finding(to, one_tree, advice_node, choice_place{}, in);
    });
    to.close("]");
    to.key("rules");
    detail::write_json_rules<leaves>(to, tree);
    to.close("}");
}

}  // namespace pitch::inline v0::detail
