/// Text reports of verdicts, for a terminal.
#pragma once

#include <cstddef>

#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/question_writer.hpp>
#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/text_page.hpp>
#include <pitch/detail/report/three_verdicts.hpp>
#include <pitch/detail/report/unique_numbers.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/kind.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/sentence.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Writes a line for each rule that is neither a gap nor advice to print, each once.
/// A rule that is not satisfied, but need not be, does not apply.
// Not inlined, so that its arrays leave the stack before the rest of a report.
template <class Page, class Eval>
[[gnu::noinline]] constexpr void write_rules(Page& page, const verdict_nodes<Eval>& nodes, const language& in) {
    const verdict_tree tree = nodes.tree();
    rule_set<counts_of<Eval>.leaves> gaps;
    gaps.add_gaps(tree);
    const auto is_as_intended = [](rule_state one_state) { return one_state.advised || detail::passes_as_intended(one_state); };
    const auto is_question = [&](std::size_t node_index) {
        const rule_state one_state = tree.state(node_index);
        return detail::advises(one_state) || (!is_as_intended(one_state) && gaps.contains(tree, node_index));
    };
    const auto status = [&](std::size_t node_index) {
        const rule_state one_state = tree.state(node_index);
        const bool needs_nothing = !is_as_intended(one_state) && !gaps.contains(tree, node_index);
        return needs_nothing ? in.say(phrase::does_not_apply) : detail::status(one_state, in);
    };
    for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf) page.fit(status(tree.leaf_nodes[leaf]));
    unique_numbers<counts_of<Eval>.leaves> known;
    for (std::size_t leaf = 0; leaf < tree.leaf_count; ++leaf) {
        const std::size_t i = tree.leaf_nodes[leaf];
        const auto is_equal = [&](std::size_t other_item) {
            return detail::equal_results(tree, tree.leaf_nodes[other_item], tree, i) && status(tree.leaf_nodes[other_item]) == status(i);
        };
        if (is_question(i) || !known.add(leaf, tree.hash(i), is_equal)) continue;
        const finding f = tree.describe(i);
        page.item(0, status(i));
        detail::write_rule(page.text(), f, in);
        detail::write_lacking_parts(page.text(), f.lacks, in);
        page.end();
    }
}

}  // namespace detail

/// Writes a verdict for a terminal: headline, rules that are not gaps, then questions and advice.
///
/// An entry is a conflict, the question of a missing part, a gap in a stated part, or a choice
/// between gaps; in this order. By default, prints every gap: those that lack a part below the
/// question of that part. If `most` is given, prints at most so many entries, leaves out questions
/// that depend on others, and ends with the number of entries left out. Advice comes last and counts
/// towards `most`. Prints no question twice. `as` chooses the words of the headline.
///
/// Ends with a new line. The output is valid UTF-8: each malformed sequence becomes U+FFFD. Returns
/// the iterator after the last character. Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters. For a stream, prefer `<<`, or write into a
/// string first: `write_text(std::back_inserter(page), verdict)`. A `std::ostreambuf_iterator`
/// remembers only its own failure. A new one writes into the failed buffer again; libstdc++ then
/// writes past the end of the buffer.
template <class Out, Verdict Judged>
constexpr Out write_text(Out out, const Judged& verdict, const language& in = english, std::size_t most = detail::all_of_them,
                         judged_as as = detail::default_kind<typename Judged::evaluator>) {
    detail::text_page<Out> page(static_cast<Out&&>(out), in);
    const detail::verdict_nodes nodes(verdict);
    detail::write_headline(page.text(), nodes, nodes.kind(as), in);
    page.end();
    detail::write_rules(page, nodes, in);
    detail::write_questions(page, in, most, nodes);
    return page.finish();
}

/// Writes three verdicts of one brief: a line for each, then the questions of all three together.
/// Below the second line: how many questions of each criterion of `tridom` are answered, if its
/// evaluator contains them. `most`, output and failures: as described for a single verdict.
template <class Out, Verdict Complete, Verdict Successful, Verdict Received>
constexpr Out write_text(Out out, const Complete& complete, const Successful& successful, const Received& received,
                         const language& in = english, std::size_t most = detail::all_of_them) {
    detail::text_page<Out> page(static_cast<Out&&>(out), in);
    detail::write_three_verdicts(page, complete, successful, received, in, most);
    return page.finish();
}

/// Evaluates `grammar`, `tridom` and `welcome`, and writes the three verdicts of the sentence.
/// Below the third line: whether the recipient perceives the method as sales or as marketing.
/// `most`, output and failures: as described for a single verdict.
template <class Out, Sentence Record>
constexpr Out write_text(Out out, const Record& sentence, const language& in = english, std::size_t most = detail::all_of_them) {
    detail::text_page<Out> page(static_cast<Out&&>(out), in);
    detail::write_sentence(page, sentence, in, most);
    return page.finish();
}

/// Writes a verdict as English text to a stream of `char`, or to anything else with `put(char)`.
/// A standard stream checks its state for each character and writes none after a failure; test the
/// stream afterwards.
template <class Stream, class Eval>
    requires detail::takes_chars<Stream>
Stream& operator<<(Stream& stream, const verdict<Eval>& verdict) {
    pitch::write_text(detail::put_into<Stream>{&stream}, verdict);
    return stream;
}

}  // namespace pitch::inline v0
