/// Writes verdicts as JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/few_leaves.hpp>
#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/plain_rules.hpp>
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

/// Writes the names of parts, without the brackets around them.
template <class Out>
constexpr void write_json_parts(json_writer<Out>& to, const part_names& names, const plain_rules& plain) {
    for (const std::string_view part_name : names) {
        if (plain.all_parts)
            to.whole("\"", part_name, "\"");
        else
            to.value(part_name);
    }
}

/// Writes what only some findings have: flags, a measurement, an element, and the place in a choice.
template <class Out>
constexpr void write_json_details(json_writer<Out>& to, const verdict_tree& tree, std::size_t i, const choice_place& place) {
    const tree_node& n = tree.nodes[i];
    to.flag("negated", n.negated);
    if (n.measures || n.is(kind::each)) {
        const finding f = tree.describe(i);
        if (f.measurement) to.field("measurement", *f.measurement);
        if (f.element) to.field("element", std::uint64_t{*f.element});
    }
    if (place.choice != no_node) {
        to.field("choice", std::uint64_t{place.choice});
        to.field("option", std::uint64_t{place.option});
        to.field("needed", std::uint64_t{place.needed});
    }
    to.close("}");
}

/// Writes the gap or advice at node `i` as an object; its question and advice are in the
/// language, which may leave them out.
template <class Out>
constexpr void write_json_finding(json_writer<Out>& to, const verdict_tree& tree, const plain_rules& plain, std::size_t i,
                                  const choice_place& place, const language& in) {
    const tree_node& n = tree.nodes[i];
    const node& texts = n.texts();
    const bool is_plain = plain.contain(n);
    const std::string_view outcome_name = pitch::name(tree.outcome_at(i));
    if (is_plain) {
        to.begin("{\"id\":\"", texts.id, "\",\"outcome\":\"", outcome_name, "\",\"lacks\":[");
    } else {
        to.open("{");
        to.field("id", texts.id);
        to.begin("\"outcome\":\"", outcome_name, "\",\"lacks\":[");
    }
    detail::write_json_parts(to, tree.lacking_names(i), plain);
    const node* const words_node = n.words_from == no_node ? nullptr : &tree.nodes[n.words_from].texts();
    const rule_words* const translated = in.find(words_node ? words_node->id : std::string_view());
    if (in.identifiers_only) {
        to.close("]");
    } else if (is_plain && words_node == &texts && !translated && tree.bounds.size == 0) {
        to.resume("],\"asks\":\"", texts.asks, "\",\"advice\":\"", texts.advice, "\"");
    } else {
        to.close("]");
        const rule_words words = detail::words_of(translated, words_node ? words_node->asks : std::string_view(),
                                                  words_node ? words_node->advice : std::string_view());
        detail::write_json_text(to, "asks", {words.asks, &tree, i}, in);
        detail::write_json_text(to, "advice", {words.advice, &tree, i}, in);
    }
    detail::write_json_details(to, tree, i, place);
}

/// Writes the id, outcome and flags of a rule as an object.
template <class Out>
constexpr void write_json_rule(json_writer<Out>& to, const tree_node& leaf, bool is_plain, outcome rule_outcome, bool advised,
                               bool condition) {
    const std::string_view id = leaf.texts().id, outcome_name = pitch::name(rule_outcome);
    if (is_plain && !(leaf.negated || advised || condition)) return to.whole("{\"id\":\"", id, "\",\"outcome\":\"", outcome_name, "\"}");
    to.open("{");
    to.field("id", id);
    to.field("outcome", outcome_name);
    to.flag("negated", leaf.negated);
    to.flag("advised", advised);
    to.flag("condition", condition);
    to.close("}");
}

/// Writes the id, outcome and flags of each rule in tree order, once; a rule that captures values may
/// have several outcomes. A rule is advised, or a condition, if it is so in every place.
// Not inlined, so that its arrays leave the stack before the rest of a report.
template <std::size_t Leaves, class Out>
[[gnu::noinline]] constexpr void write_json_rules(json_writer<Out>& to, const verdict_tree& tree, const plain_rules& plain) {
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
        detail::write_json_rule(to, n, plain.contain(n), o, of_rule.advised, of_rule.condition);
    }
    to.close("]");
}

/// Writes a verdict whose leaves are few; see `has_few_leaves`.
template <class Out, class Eval>
constexpr void write_json_leaves(json_writer<Out>& to, const verdict<Eval>& verdict, const language& in) {
    constexpr const plain_rules& plain = plain_rules_of<Eval>;
    const few_leaves<Eval> leaves(verdict);
    const verdict_tree tree = leaves.tree();
    to.begin("{\"outcome\":\"", pitch::name(verdict.overall()), "\",\"score\":");
    to.value(verdict.score());
    to.begin("\"missing\":[");
    detail::write_json_parts(to, tree.names(leaves.lacking(tree)), plain);
    to.begin_next("],\"gaps\":[");
    leaves.each_gap(tree, [&](std::size_t gap_node) { detail::write_json_finding(to, tree, plain, gap_node, {}, in); });
    to.begin_next("],\"advice\":[");
    leaves.each_advice(tree, [&](std::size_t advice_node) { detail::write_json_finding(to, tree, plain, advice_node, {}, in); });
    to.begin_next("],\"rules\":[");
    leaves.each_rule(tree, [&](std::size_t leaf_node, outcome rule_outcome, bool is_advised, bool is_condition) {
        const tree_node& rule_node = tree.nodes[leaf_node];
        detail::write_json_rule(to, rule_node, plain.contain(rule_node), rule_outcome, is_advised, is_condition);
    });
    to.resume("]}");
}

/// Writes any verdict.
template <class Out, class Eval>
constexpr void write_json_nodes(json_writer<Out>& to, const verdict<Eval>& verdict, const language& in) {
    constexpr std::size_t leaves = counts_of<Eval>.leaves;
    const verdict_nodes nodes(verdict);
    const joined_trees<Eval> trees(nodes);
    const verdict_tree& tree = *trees.begin();
    constexpr const plain_rules& plain = plain_rules_of<vocabulary_of<Eval>>;
    to.open("{");
    to.field("outcome", pitch::name(tree.outcome_at(0)));
    to.field("score", verdict.score());
    to.field("missing", tree.names(tree.lacking(0)));
    to.key("gaps");
    to.open("[");
    detail::each_numbered_gap<leaves, counts_of<Eval>.nodes>(tree, [&](std::size_t gap_node, const choice_place& gap_place) {
        detail::write_json_finding(to, tree, plain, gap_node, gap_place, in);
    });
    to.close("]");
    to.key("advice");
    to.open("[");
    advice_list(trees).each([&](const verdict_tree& one_tree, std::size_t advice_node) {
        detail::write_json_finding(to, one_tree, plain, advice_node, choice_place{}, in);
    });
    to.close("]");
    to.key("rules");
    detail::write_json_rules<leaves>(to, tree, plain);
    to.close("}");
}

/// Writes a verdict as an object; see `write_json`.
template <class Out, class Eval>
constexpr void write_json_verdict(json_writer<Out>& to, const verdict<Eval>& verdict, const language& in) {
    if constexpr (has_few_leaves<Eval>)
        detail::write_json_leaves(to, verdict, in);
    else
        detail::write_json_nodes(to, verdict, in);
}

}  // namespace pitch::inline v0::detail
