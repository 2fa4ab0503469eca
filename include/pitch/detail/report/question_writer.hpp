/// Writes the questions of a report to a page: entries, what depends on them, and advice.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/agenda.hpp>
#include <pitch/detail/report/questions.hpp>
#include <pitch/detail/report/selection.hpp>
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
/// `Texts` is at least the number of questions and pieces of advice that the rules have.
template <class Page, std::size_t Texts>
class question_writer {
public:
    constexpr question_writer(Page& on_page, const language& in_language) noexcept : page_(on_page), in_(in_language) {}

    /// Writes at most `most` entries, then advice. If `most` is `all_of_them`, writes everything.
    /// Otherwise, leaves out what cannot be answered before another question, and conflicts between
    /// parts that an earlier entry names. If entries are left out, writes their number, and no advice.
    /// If there are no entries, writes how many pieces of advice are left out.
    template <class Agenda, class Advice>
    constexpr void write(const Agenda& agenda, const Advice& advice, std::size_t most) {
        const bool everything = most == all_of_them;
        std::size_t printed = 0;
        for (std::size_t e = 0; e < agenda.size() && printed < most; ++e) {
            if (!everything && agenda.repeats_conflict(e)) continue;
            write_node(agenda[e].tree, agenda[e].at, 0, {});
            agenda.each_part(e, [&](std::string_view missing_part, std::size_t waiting_rules) {
                std::size_t rules_below = 0;
                agenda.each_dependent(e, missing_part, [&](const question&) { ++rules_below; });
                if (everything && rules_below == 0) return;
                page_.note();
                detail::write_dependents(page_.text(), missing_part, everything ? rules_below : waiting_rules, in_);
                page_.end();
                const auto write_below = [&](const question& open_gap) {
                    write_node(open_gap.tree, open_gap.at, Page::below_note, missing_part);
                };
                if (everything) agenda.each_dependent(e, missing_part, write_below);
            });
            ++printed;
        }
        if (printed < agenda.size()) return page_.rest(agenda.size() - printed);
        std::size_t left_out = 0;
        for (const finding* const f : advice) {
            if (!everything && agenda.any_missing(f->lacks)) continue;
            if (printed == most) {
                ++left_out;
                continue;
            }
            write_rule(*f, 0, {});
            ++printed;
        }
        if (left_out != 0 && agenda.size() == 0) page_.rest(left_out);
    }

private:
    /// Writes a rule with its question and advice.
    constexpr void write_rule(const finding& f, std::size_t depth, std::string_view omitted) {
        page_.item(depth, detail::status(f, in_));
        page_.strong();
        detail::write_rule(page_.text(), f, in_);
        page_.strong();
        detail::write_lacking_parts(page_.text(), f.lacks, in_, omitted);
        say(f);
        page_.end();
    }
    /// Writes a gap, or an option of a choice.
    constexpr void write_node(const verdict_tree& tree, std::size_t i, std::size_t depth, std::string_view omitted) {
        if (tree.gaps[i]) return write_rule(tree.findings[i], depth, omitted);
        page_.item(depth, detail::status(tree.findings[i], in_));
        if (const std::size_t needed = tree.needed(i); needed != 0) {
            detail::write_choice(page_.text(), needed, in_);
            page_.end();
            each_option(tree, i, [&](std::size_t option_node) { write_node(tree, option_node, depth + 1, {}); });
            return;
        }
        page_.strong();
        write_labels(tree, i);
        page_.strong();
        detail::write_lacking_parts(page_.text(), tree.lacks(i), in_, omitted);
        say_texts(tree, i);
        page_.end();
    }

    /// Writes the label of an option; for a combination, such as "a + b" or "a + (one of: b, c)".
    constexpr void write_labels(const verdict_tree& tree, std::size_t i) {
        if (tree.gaps[i]) return detail::write_rule(page_.text(), tree.findings[i], in_);
        if (tree.is_criterion(i)) return page_.text().write(in_.label(tree.findings[i].id));
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
        if (tree.gaps[i] || tree.is_criterion(i)) return say(tree.findings[i]);
        each_option(tree, i, [&](std::size_t option_node) { say_texts(tree, option_node); });
    }

    /// Calls `visit` with the option that each open child of node `i` is printed as.
    template <class Function>
    static constexpr void each_option(const verdict_tree& tree, std::size_t i, Function visit) {
        for (std::size_t child = i + 1; child < tree.nodes[i].end; child = tree.nodes[child].end)
            if (tree.is_open(child)) visit(tree.option(child));
    }
    /// Writes question and advice, unless they are empty or were written before.
    constexpr void say(const finding& f) {
        const rule_words texts = detail::words_of(f, in_);
        for (const std::string_view text : {texts.asks, texts.advice}) {
            bool is_new = !text.empty();
            for (std::size_t i = 0; is_new && i < said_; ++i) is_new = texts_[i] != text;
            if (!is_new) continue;
            texts_[said_++] = text;
            page_.say(text);
        }
    }

    Page& page_;
    const language& in_;
    std::string_view texts_[Texts + 1]{};
    std::size_t said_ = 0;
};

/// Writes the questions and the advice of all verdicts in one order; see `question_writer::write`.
template <class Page, class... Es>
constexpr void write_questions(Page& page, const language& in, std::size_t most, const verdict_nodes<Es>&... nodes) {
    constexpr std::size_t leaves = (std::size_t{0} + ... + counts_of<Es>.leaves);
    constexpr std::size_t all_nodes = (std::size_t{0} + ... + counts_of<Es>.nodes);
    const agenda<leaves, (std::size_t{0} + ... + parts_of<Es>::size)> agenda(nodes.tree()...);
    const auto advice = detail::unique_advice<leaves>(nodes.tree()...);
    for (std::size_t e = 0; e < agenda.size(); ++e) page.fit(detail::status(agenda[e].tree.findings[agenda[e].at], in));
    if (agenda.size() < most)
        for (const finding* const f : advice) page.fit(detail::status(*f, in));
    question_writer<Page, 2 * all_nodes>(page, in).write(agenda, advice, most);
}

}  // namespace pitch::inline v0::detail
