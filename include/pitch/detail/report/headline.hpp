/// Writes the headline of a verdict: its outcome, and how many of its questions are answered.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/criteria/respectful.hpp>
#include <pitch/detail/report/findings.hpp>
#include <pitch/detail/report/questions.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/kind.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a rule or criterion fails; false if the evaluator does not contain it.
template <class Rule, class Eval>
constexpr bool fails_in(const verdict<Eval>& verdict) noexcept {
    if constexpr (detail::find_node<Rule, Eval>() != counts_of<Eval>.nodes)
        return verdict[Rule{}] == outcome::fail;
    else
        return false;
}

/// Returns whether a brief is a complete sentence, but the recipient refuses or did not consent.
template <class Complete, class Received>
constexpr bool is_unasked(const verdict<Complete>& complete, const verdict<Received>& received) noexcept {
    return complete.overall() == outcome::pass &&
           (detail::fails_in<rules::open_to_contact>(received) || detail::fails_in<rules::consented>(received));
}

/// Returns the name of a verdict, such as "complete".
constexpr std::string_view label_of(judged_as as, const language& in) noexcept { return in.say(detail::phrase_of(as)); }

/// Returns the word for the outcome of a verdict, such as "Unfinished".
template <class Eval>
constexpr std::string_view headline_word(const verdict<Eval>& verdict, judged_as as, const language& in) noexcept {
    if (as == judged_as::received && verdict.flawed() && detail::fails_in<criteria::respectful>(verdict))
        return in.say(phrase::received_disruptive);
    return in.say(detail::phrase_of(as, verdict.overall()));
}

/// Which verdict an evaluator gives: its member `as`, or `complete` if it has none.
template <class Eval>
inline constexpr judged_as kind_of_verdict = judged_as::complete;
template <class Eval>
    requires std::is_same_v<decltype(&Eval::as), const judged_as*>
inline constexpr judged_as kind_of_verdict<Eval> = Eval::as;

/// Numbers of answers: given, and asked for.
struct answer_count {
    std::size_t given = 0, asked = 0;
};

/// Counts the answers to the rules of node `i`: each rule once, a choice as the options that it
/// still needs. Leaves out advice and rules that do not apply.
template <class Eval>
constexpr answer_count count_answers(const verdict_nodes<Eval>& nodes, std::size_t i = 0) noexcept {
    const verdict_tree tree = nodes.tree();
    finding_list<counts_of<Eval>.leaves, const finding*> given;
    const auto is_new = [&](const finding& new_finding) {
        for (const finding* const earlier_finding : given)
            if (detail::equal_findings(*earlier_finding, new_finding)) return false;
        return true;
    };
    for (std::size_t j = i; j < tree.nodes[i].end; ++j) {
        const finding& f = tree.findings[j];
        if (detail::is_leaf(f) && detail::counts(f) && detail::passes_as_intended(f) && is_new(f)) given.push_back(&f);
    }
    question_list<counts_of<Eval>.leaves> open;
    open.add(tree, i);
    answer_count count{given.size(), given.size()};
    for (const question& q : open) count.asked += q.is_choice() ? q.needed : 1;
    return count;
}

/// Writes the headline of a verdict, such as "Unfinished: 2 of 3 answered.".
template <class Out, class Eval>
constexpr void write_headline(writer<Out>& to, const verdict<Eval>& verdict, const answer_count& count, judged_as as, const language& in) {
    to.fill(in.say(phrase::headline), [&](std::string_view field_name) {
        if (field_name == "verdict")
            to.write(detail::headline_word(verdict, as, in));
        else
            to.write(static_cast<double>(field_name == "n" ? count.given : count.asked));
    });
}

}  // namespace pitch::inline v0::detail
