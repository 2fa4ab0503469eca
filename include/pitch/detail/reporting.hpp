/// What all reports share: the headline of a verdict, and the order in which gaps are told.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/writer.hpp>
#include <pitch/finding.hpp>
#include <pitch/language.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

inline constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// Whether a finding is of a rule, and not of a combination of rules.
constexpr bool is_leaf(const finding& f) noexcept { return f.kind == kind::rule || f.kind == kind::each; }

/// Whether a rule is as it is wanted; under `no`, that is to fail.
constexpr bool as_wanted(const finding& f) noexcept { return f.outcome == (f.negated ? outcome::fail : outcome::pass); }

/// Whether a rule's finding is one of those that the headline counts.
constexpr bool counts(const finding& f) noexcept { return f.applies && !f.advised && f.outcome != outcome::not_applicable; }

/// Whether a rule's finding is advice to be told.
constexpr bool advises(const finding& f) noexcept {
    return f.applies && f.advised && f.outcome != outcome::not_applicable && !as_wanted(f);
}

/// Whether the list says of the same rule, in the same role, what `f` says.
template <class List>
constexpr bool says(const List& list, const finding& f) noexcept {
    for (const finding& g : list)
        if (g.id == f.id && g.negated == f.negated && g.advised == f.advised && g.applies == f.applies) return true;
    return false;
}

/// The findings of rules, each once, though it may stand in several places of the tree.
template <class E>
constexpr auto rules_once(const verdict<E>& verdict) noexcept {
    finding_list<extent_of<E>.leaves> once;
    for (const finding& f : verdict.findings())
        if (is_leaf(f) && !says(once, f)) once.push_back(f);
    return once;
}

/// Whether it is found that they are approached further than they wish.
template <class E>
constexpr bool is_disrespectful(const verdict<E>& verdict) noexcept {
    for (const finding& f : verdict.findings())
        if (f.id == "respectful" && f.outcome == outcome::fail) return true;
    return false;
}

/// Whether it is a complete sentence that nobody asked for.
template <class Complete, class Received>
constexpr bool is_unasked(const verdict<Complete>& complete, const verdict<Received>& received) noexcept {
    return complete.overall() == outcome::pass && is_disrespectful(received);
}

/// The head of one of the three verdicts, as "complete".
constexpr std::string_view head(judged_as as, const language& in) noexcept { return in.say(phrase_of(as)); }

/// The word of a verdict, as "Unfinished".
template <class E>
constexpr std::string_view verdict_word(const verdict<E>& verdict, judged_as as, const language& in) noexcept {
    if (as == judged_as::received && verdict.flawed() && is_disrespectful(verdict)) return in.say(phrase::received_disruptive);
    return in.say(phrase_of(as, verdict.overall()));
}

/// Which of the three verdicts an evaluator gives, by its root.
template <class E>
constexpr judged_as judged_by(const verdict<E>&) noexcept {
    const std::string_view id = tree<E>::nodes[0].id;
    return id == "tridom" ? judged_as::successful : id == "welcome" ? judged_as::received : judged_as::complete;
}

template <class Out>
constexpr void write_number(writer<Out>& to, double number, const language& in) {
    const std::string_view mark = in.say(phrase::decimal_mark);
    const decimal digits(number);
    for (const char& c : digits.view()) {
        if (c == '.' && !mark.empty())
            to.say(mark);
        else
            to.raw({&c, 1});
    }
}

/// "Unfinished: 2 of 3 hold."
template <class Out, class E>
constexpr void write_headline(writer<Out>& to, const verdict<E>& verdict, judged_as as, const language& in) {
    std::size_t held = 0, counted = 0;
    for (const finding& f : rules_once(verdict)) {
        counted += counts(f);
        held += counts(f) && as_wanted(f);
    }
    to.fill(in.say(phrase::first_line), [&](std::string_view key) {
        if (key == "verdict")
            to.say(verdict_word(verdict, as, in));
        else
            to.say(static_cast<double>(key == "n" ? held : counted));
    });
}

/// How a rule is called in a report.
template <class Out>
constexpr void write_label(writer<Out>& to, const finding& f, const language& in) {
    if (!f.negated) return to.say(in.label(f.id));
    to.fill(in.say(phrase::negated), [&](std::string_view) { to.say(in.label(f.id)); });
}

/// The label, the element at which the rule stands, and what it measured.
template <class Out>
constexpr void write_place(writer<Out>& to, const finding& f, const language& in) {
    const auto element = [&] {
        if (!f.element) return write_label(to, f, in);
        to.fill(in.say(phrase::element), [&](std::string_view key) {
            if (key == "rule") return write_label(to, f, in);
            to.fill(in.say(phrase::nth), [&](std::string_view) { to.say(static_cast<double>(*f.element + 1)); });
        });
    };
    if (!f.measurement) return element();
    to.fill(in.say(phrase::element), [&](std::string_view of) {
        if (of == "rule") return element();
        const bool at_most = f.measurement->direction == measurement::limit::at_most;
        to.fill(in.say(at_most ? phrase::at_most : phrase::at_least),
                [&](std::string_view key) { write_number(to, key == "actual" ? f.measurement->actual : f.measurement->bound, in); });
    });
}

/// " (method, recipient)": the parts for which a rule waits, but for one that is told already.
template <class Out>
constexpr void write_waiting(writer<Out>& to, const finding& f, const language& in, std::string_view told = {}) {
    if (f.lacks.size() == std::size_t{f.lacks.contains(told)}) return;
    to.raw(" ");
    to.fill(in.say(phrase::waiting_part), [&](std::string_view) {
        bool first = true;
        for (const std::string_view part : f.lacks) {
            if (part == told) continue;
            if (!first) to.raw(", ");
            to.say(in.word(part));
            first = false;
        }
    });
}

/// "… and 4 more (--all)"
template <class Out>
constexpr void write_rest(writer<Out>& to, std::size_t count, const language& in) {
    to.fill(in.say(phrase::rest), [&](std::string_view) { to.say(static_cast<double>(count)); });
}

/// The question of a finding, and its advice, in a language; in the rule's own words where it has none.
constexpr rule_words words_of(const finding& f, const language& in) noexcept {
    const rule_words* words = in.find(f.voice);
    return {f.voice, {}, words && !words->asks.empty() ? words->asks : f.asks, words && !words->advice.empty() ? words->advice : f.advice};
}

/// How many of the gaps wait for a part.
template <class Gaps>
constexpr std::size_t waiting_for(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const finding& g : gaps) count += g.lacks.contains(part);
    return count;
}

/// The part under which a gap is told: of those that it lacks, the one for which most gaps wait; empty for a contradiction.
template <class Gaps>
constexpr std::string_view group_of(const finding& gap, const Gaps& gaps) noexcept {
    std::string_view most;
    if (gap.outcome != outcome::missing) return most;
    for (const std::string_view part : gap.lacks)
        if (most.empty() || waiting_for(part, gaps) > waiting_for(most, gaps)) most = part;
    return most;
}

/// How many of the gaps are told under a part.
template <class Gaps>
constexpr std::size_t group_size(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const finding& g : gaps) count += group_of(g, gaps) == part;
    return count;
}

/// The gaps in the order in which they are told: contradictions first, then those that wait for the same part side by side.
template <class Gaps>
constexpr Gaps in_order(const Gaps& gaps) noexcept {
    Gaps told;
    for (const finding& g : gaps)
        if (g.outcome != outcome::missing) told.push_back(g);
    std::string_view groups[Gaps::capacity + 1]{};
    for (std::size_t i = 0; i < gaps.size(); ++i) groups[i] = group_of(gaps[i], gaps);
    const auto belongs = [&](std::size_t i, std::string_view group) { return gaps[i].outcome == outcome::missing && groups[i] == group; };
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        bool is_first = gaps[i].outcome == outcome::missing;
        for (std::size_t j = 0; j < i; ++j) is_first = is_first && !belongs(j, groups[i]);
        for (std::size_t j = i; is_first && j < gaps.size(); ++j)
            if (belongs(j, groups[i])) told.push_back(gaps[j]);
    }
    return told;
}

/// Whether the list has a finding of the rule.
template <class List>
constexpr bool tells(const List& list, std::string_view id) noexcept {
    for (const finding& f : list)
        if (f.id == id) return true;
    return false;
}

/// The gaps of one verdict or more in the order in which they are told, each rule once.
template <class... Es>
constexpr auto gaps_of(const verdict<Es>&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + extent_of<Es>.leaves)> once;
    const auto add = [&](const auto& gaps) {
        for (const finding& g : gaps)
            if (!tells(once, g.id)) once.push_back(g);
    };
    (add(verdicts.gaps()), ...);
    return in_order(once);
}

/// The advice of one verdict or more, each rule once, and none that is told as a gap.
template <class Gaps, class... Es>
constexpr auto advice_of(const Gaps& gaps, const verdict<Es>&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + extent_of<Es>.leaves)> once;
    const auto add = [&](const auto& rules) {
        for (const finding& f : rules)
            if (advises(f) && !tells(gaps, f.id) && !tells(once, f.id)) once.push_back(f);
    };
    (add(rules_once(verdicts)), ...);
    return once;
}

}  // namespace pitch::inline v0::detail
