/// Writes verdicts as JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Writes a gap or advice as an object; its question and advice are in the language.
template <class Out>
constexpr void write_json_finding(json_writer<Out>& to, const numbered_gap& g, const language& in) {
    const finding& f = g.gap;
    const rule_words words = detail::words_of(f, in);
    to.open("{");
    to.field("id", f.id);
    to.field("outcome", pitch::name(f.outcome));
    to.field("lacks", f.lacks);
    to.field("asks", words.asks);
    to.field("advice", words.advice);
    to.flag("negated", f.negated);
    if (f.measurement) to.field("measurement", *f.measurement);
    if (f.element) to.field("element", std::uint64_t{*f.element});
    if (g.choice != no_node) {
        to.field("choice", std::uint64_t{g.choice});
        to.field("option", std::uint64_t{g.option});
        to.field("needed", std::uint64_t{g.needed});
    }
    to.close("}");
}

/// Writes the id, outcome and flags of each rule in tree order, once; a rule that captures values may
/// have several outcomes. A rule is advised, or a condition, if it is so in every place.
template <class Out>
constexpr void write_json_rules(json_writer<Out>& to, const verdict_tree& tree) {
    to.open("[");
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const finding& f = tree.findings[i];
        if (!detail::is_leaf(f)) continue;
        bool is_first = true, advised = true, condition = true;
        for (std::size_t j = 0; j < tree.size(); ++j) {
            const finding& g = tree.findings[j];
            if (!detail::is_leaf(g) || g.id != f.id) continue;
            is_first = is_first && (j >= i || g.outcome != f.outcome);
            advised = advised && g.advised;
            condition = condition && g.condition;
        }
        if (!is_first) continue;
        to.open("{");
        to.field("id", f.id);
        to.field("outcome", pitch::name(f.outcome));
        to.flag("negated", f.negated);
        to.flag("advised", advised);
        to.flag("condition", condition);
        to.close("}");
    }
    to.close("]");
}

/// Writes a verdict as an object; see `write_json`.
template <class Out, class Eval>
constexpr void write_json_verdict(json_writer<Out>& to, const verdict<Eval>& verdict, const language& in) {
    const verdict_nodes nodes(verdict);
    const verdict_tree tree = nodes.tree();
    to.open("{");
    to.field("outcome", pitch::name(verdict.overall()));
    to.field("score", verdict.score());
    to.field("missing", tree.lacks(0));
    to.key("gaps");
    to.open("[");
    for (const numbered_gap& g : detail::numbered_gaps(verdict)) detail::write_json_finding(to, g, in);
    to.close("]");
    to.key("advice");
    to.open("[");
    for (const finding* const f : detail::unique_advice<counts_of<Eval>.leaves>(tree))
        detail::write_json_finding(to, numbered_gap{.gap = *f}, in);
    to.close("]");
    to.key("rules");
    detail::write_json_rules(to, tree);
    to.close("}");
}

}  // namespace pitch::inline v0::detail
