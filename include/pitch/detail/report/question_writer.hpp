/// Writes the questions of a report to a page: entries, what depends on them, and advice.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/evaluator/rule_list.hpp>
#include <pitch/detail/report/agenda.hpp>
#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/detail/report/questions.hpp>
#include <pitch/detail/report/rule_text.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Writes questions to a page; prints each text of a rule at most once.
///
/// A page has `item(depth, status)`, which starts an item and is ended by `end()`. In between,
/// `text()` is a writer, `strong()` starts or ends the emphasis of a label, and `say(words)` writes a
/// question or advice. `note()` starts a line about the last item; items that depend on it have the
/// depth `below_note`. `rest(count)` ends the page if entries are left out.
/// `Trees` are `joined_trees`, which must outlive the writer.
template <class Page, class Trees>
class question_writer {
public:
    constexpr question_writer(Page& on_page, const language& in_language, const Trees& joined_list) noexcept
        : page_(on_page), in_(in_language), trees_(joined_list) {}

    /// Writes at most `most` entries, then advice. If `most` is `all_of_them`, writes everything.
    /// Otherwise, leaves out what cannot be answered before another question, and conflicts between
    /// parts that an earlier entry names. If entries are left out, writes their number, and no advice.
    /// If there are no entries, writes how many pieces of advice are left out.
    constexpr void write(const agenda<Trees>& agenda, const advice_list<Trees>& advice, std::size_t most) {
        const bool everything = most == all_of_them;
        std::size_t printed = 0;
        for (std::size_t e = 0; e < agenda.size() && printed < most; ++e) {
            if (!everything && agenda.repeats_conflict(e)) continue;
            const question entry = agenda[e];
            write_node(*entry.tree, entry.at, 0, {});
            agenda.each_part(e, [&](const missing_part& asked_part) {
                if (everything && asked_part.below == 0) return;
                page_.note();
                detail::write_dependents(page_.text(), asked_part.name, everything ? asked_part.below : asked_part.waiting, in_);
                page_.end();
                if (!everything) return;
                agenda.each_dependent(asked_part.number, [&](const question& open_gap) {
                    write_node(*open_gap.tree, open_gap.at, Page::below_note, asked_part.name);
                });
            });
            ++printed;
        }
        if (printed < agenda.size()) return page_.rest(agenda.size() - printed);
        std::size_t left_out = 0;
        advice.each([&](const verdict_tree& one_tree, std::size_t advice_node) {
            if (!everything && agenda.any_missing(one_tree, one_tree.results.lacking(advice_node))) return;
            if (printed == most) {
                ++left_out;
                return;
            }
            write_rule(one_tree, advice_node, 0, {});
            ++printed;
        });
        if (left_out != 0 && agenda.size() == 0) page_.rest(left_out);
    }

private:
    /// Writes a rule with its question and advice.
    constexpr void write_rule(const verdict_tree& tree, std::size_t i, std::size_t depth, std::string_view omitted) {
        const finding f = tree.describe(i);
        page_.item(depth, detail::status(f, in_));
        page_.strong();
        detail::write_rule(page_.text(), f, in_);
        page_.strong();
        detail::write_lacking_parts(page_.text(), f.lacks, in_, omitted);
        say(tree, i);
        page_.end();
    }
    /// Writes a gap, or an option of a choice.
    constexpr void write_node(const verdict_tree& tree, std::size_t i, std::size_t depth, std::string_view omitted) {
        if (tree.is_gap(i)) return write_rule(tree, i, depth, omitted);
        page_.item(depth, detail::status(tree.state(i), in_));
        if (const std::size_t needed = tree.needed(i); needed != 0) {
            detail::write_choice(page_.text(), needed, in_);
            page_.end();
            each_option(tree, i, [&](std::size_t option_node) { write_node(tree, option_node, depth + 1, {}); });
            return;
        }
        page_.strong();
        write_labels(tree, i);
        page_.strong();
        detail::write_lacking_parts(page_.text(), tree.names(tree.lacking(i)), in_, omitted);
        say_texts(tree, i);
        page_.end();
    }

    /// Writes the label of an option; for a combination, such as "a + b" or "a + (one of: b, c)".
    constexpr void write_labels(const verdict_tree& tree, std::size_t i) {
        if (tree.is_gap(i)) return detail::write_rule(page_.text(), tree.describe(i), in_);
        if (tree.is_criterion(i)) return page_.text().write(in_.label(tree.nodes[i].texts().id));
        const std::size_t needed = tree.needed(i);
        if (needed != 0) {
            page_.text().raw("(");
            detail::write_choice(page_.text(), needed, in_);
            page_.text().raw(" ");
        }
        bool first = true;
        each_option(tree, i, [&](std::size_t option_node) {
            if (!first) page_.text().raw(needed != 0 ? ", " : " + ");
            first = false;
            write_labels(tree, option_node);
        });
        if (needed != 0) page_.text().raw(")");
    }
    /// Writes question and advice of an option; of a combination, those of all its options.
    constexpr void say_texts(const verdict_tree& tree, std::size_t i) {
        if (tree.is_gap(i) || tree.is_criterion(i)) return say(tree, i);
        each_option(tree, i, [&](std::size_t option_node) { say_texts(tree, option_node); });
    }

    /// Calls `visit` with the option that each open child of node `i` is printed as.
    template <class Function>
    static constexpr void each_option(const verdict_tree& tree, std::size_t i, Function visit) {
        for (std::size_t child = i + 1; child < tree.nodes[i].end; child = tree.nodes[child].end)
            if (tree.is_open(child)) visit(tree.option(child));
    }
    /// Writes question and advice of a node, unless they are empty or were written before.
    constexpr void say(const verdict_tree& tree, std::size_t i) {
        const std::size_t question_number = 2 * (tree.nodes_before + i);
        for (const std::size_t number : {question_number, question_number + 1}) {
            const rule_text text = text_of(tree, i, number);
            const auto is_equal = [&](std::size_t other_item) { return said_before(other_item) == text; };
            if (!text.pattern.empty() && said_.add(number, detail::hash_of(text.pattern), is_equal)) page_.say(text);
        }
    }
    /// Returns the question of a node if `number` is even, else its advice.
    [[nodiscard]] constexpr rule_text text_of(const verdict_tree& tree, std::size_t i, std::size_t number) const noexcept {
        const rule_words words = detail::words_of(tree.describe(i), in_);
        return {number % 2 == 0 ? words.asks : words.advice, &tree, i};
    }
    [[nodiscard]] constexpr rule_text said_before(std::size_t number) const noexcept {
        const verdict_tree* tree = trees_.begin();
        while (number / 2 >= tree->nodes_before + tree->size()) ++tree;
        return text_of(*tree, number / 2 - tree->nodes_before, number);
    }

    Page& page_;
    const language& in_;
    const Trees& trees_;
    unique_numbers<2 * Trees::nodes> said_{};
};

/// Writes the questions and the advice of all verdicts in one order; see `question_writer::write`.
// Not inlined, so that its arrays leave the stack before the rest of a report.
template <class Page, class... Es>
[[gnu::noinline]] constexpr void write_questions(Page& page, const language& in, std::size_t most, const verdict_nodes<Es>&... nodes) {
    const joined_trees<Es...> trees(nodes...);
    const agenda agenda(trees);
    const advice_list advice(trees);
    const auto fit = [&](const verdict_tree& one_tree, std::size_t advice_node) {
        page.fit(detail::status(one_tree.state(advice_node), in));
    };
    for (std::size_t e = 0; e < agenda.size(); ++e) fit(*agenda[e].tree, agenda[e].at);
    if (agenda.size() < most) advice.each(fit);
    question_writer<Page, joined_trees<Es...>>(page, in, trees).write(agenda, advice, most);
}

}  // namespace pitch::inline v0::detail
