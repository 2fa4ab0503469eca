/// What all reports share: the headline of a verdict, and the order in which gaps are told.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/writer.hpp>
#include <pitch/finding.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

inline constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// Whether a finding is of a rule, and not of a combination of rules.
template <class Finding>
constexpr bool is_leaf(const Finding& f) noexcept {
    return f.kind == kind::rule || f.kind == kind::each;
}

/// Whether a rule's finding is one of those that the headline counts.
template <class Finding>
constexpr bool counts(const Finding& f) noexcept {
    return is_leaf(f) && f.applies && !f.advised && f.outcome != outcome::not_applicable;
}

/// Whether a rule is as it is wanted; under `no`, that is to fail.
template <class Finding>
constexpr bool as_wanted(const Finding& f) noexcept {
    return f.outcome == (f.negated ? outcome::fail : outcome::pass);
}

/// Whether a finding is advice: what it says could be better, and spoils nothing.
template <class Finding>
constexpr bool is_advice(const Finding& f) noexcept {
    return is_leaf(f) && f.applies && f.advised && f.outcome != outcome::not_applicable && !as_wanted(f);
}

/// Whether a rule's finding is told among the gaps.
template <class Finding, class Gaps>
constexpr bool is_among(const Finding& f, const Gaps& gaps) noexcept {
    for (const auto& g : gaps)
        if (g.id == f.id && g.outcome == f.outcome) return true;
    return false;
}

/// Whether a finding among those of a verdict says that it is known not to be respectful.
template <class Findings>
constexpr bool is_disruptive(const Findings& findings) noexcept {
    for (const auto& f : findings)
        if (f.id == "respectful" && f.outcome == outcome::fail) return true;
    return false;
}

/// "Complete, and nobody asked for it."
template <class Complete, class Received>
constexpr bool is_unasked(const Complete& complete, const Received& received) noexcept {
    return complete.complete() && is_disruptive(received.findings());
}

/// The word of a verdict, as "Unfinished".
template <class Findings>
constexpr std::string_view verdict_word(const Findings& findings, const language& in) noexcept {
    const auto& root = findings[0];
    const judged_as verdict = judged_by_root(root.id);
    if (verdict == judged_as::received && root.outcome == outcome::fail && is_disruptive(findings))
        return in.say(phrase::received_disruptive);
    return in.say(phrase_of(verdict, root.outcome));
}

/// "Unfinished: 2 of 3 hold."
template <class Out, class Findings>
constexpr void write_headline(writer<Out>& to, const Findings& findings, const language& in) {
    std::size_t held = 0, counted = 0;
    for (const auto& f : findings) {
        counted += counts(f);
        held += counts(f) && as_wanted(f);
    }
    to.fill(in.say(phrase::first_line), [&](std::string_view key) {
        if (key == "verdict")
            to.say(verdict_word(findings, in));
        else
            to.say(static_cast<double>(key == "n" ? held : counted));
    });
}

/// A rule's label, with the element at which it stands and what it measured; under `no`, its opposite.
template <class Out, class Finding>
constexpr void write_label(writer<Out>& to, const Finding& f, const language& in) {
    const auto label = [&] {
        if (!f.negated) return to.say(in.label(f.id));
        to.fill(in.say(phrase::negated), [&](std::string_view) { to.say(in.label(f.id)); });
    };
    if (f.element) {
        to.fill(in.say(phrase::element), [&](std::string_view key) {
            if (key == "rule") return label();
            to.fill(in.say(phrase::nth), [&](std::string_view) { to.say(static_cast<double>(*f.element + 1)); });
        });
    } else {
        label();
    }
    if (f.measurement) {
        to.raw(": ");
        const bool at_most = f.measurement->direction == measurement::limit::at_most;
        to.fill(in.say(at_most ? phrase::at_most : phrase::at_least),
                [&](std::string_view key) { to.say(key == "actual" ? f.measurement->actual : f.measurement->bound); });
    }
}

/// " (method, recipient)": the parts for which a rule waits.
template <class Out, class Finding>
constexpr void write_waiting(writer<Out>& to, const Finding& f, const language& in) {
    if (f.lacks.empty()) return;
    to.raw(" ");
    to.fill(in.say(phrase::waiting_part), [&](std::string_view) {
        bool first = true;
        for (const std::string_view part : f.lacks) {
            if (!first) to.raw(", ");
            to.say(in.word(part));
            first = false;
        }
    });
}

/// The question of a finding, and its advice, in a language; in the rule's own words where it has none.
template <class Finding>
constexpr rule_words words_of(const Finding& f, const language& in) noexcept {
    const rule_words* words = in.find(f.voice);
    return {f.voice, {}, words && !words->asks.empty() ? words->asks : f.asks, words && !words->advice.empty() ? words->advice : f.advice};
}

/// "… and 5 more (--all)"
template <class Out>
constexpr void write_rest(writer<Out>& to, std::size_t rest, const language& in) {
    to.fill(in.say(phrase::rest), [&](std::string_view) { to.say(static_cast<double>(rest)); });
}

/// How many of the gaps wait for a part.
template <class Gaps>
constexpr std::size_t waiting_for(std::string_view part, const Gaps& gaps) noexcept {
    std::size_t count = 0;
    for (const auto& g : gaps) count += g.lacks.contains(part);
    return count;
}

/// The part under which a gap is told: of those that it lacks, the one for which most gaps wait; empty for a contradiction.
template <class Finding, class Gaps>
constexpr std::string_view group_of(const Finding& gap, const Gaps& gaps) noexcept {
    std::string_view most;
    for (const std::string_view part : gap.lacks)
        if (most.empty() || waiting_for(part, gaps) > waiting_for(most, gaps)) most = part;
    return most;
}

/// Each rule among the gaps once, though it may stand in several places of the tree.
template <class Gaps>
constexpr Gaps each_once(const Gaps& gaps) noexcept {
    Gaps once;
    for (const auto& g : gaps) {
        bool is_new = true;
        for (const auto& told : once) is_new = is_new && told.id != g.id;
        if (is_new) once.push_back(g);
    }
    return once;
}

/// The gaps of several verdicts, one after the other.
template <class... Verdicts>
constexpr auto gaps_of(const Verdicts&... verdicts) noexcept {
    finding_list<(std::size_t{0} + ... + decltype(verdicts.gaps())::capacity)> all;
    const auto add = [&](const auto& gaps) {
        for (const finding& g : gaps) all.push_back(g);
    };
    (add(verdicts.gaps()), ...);
    return all;
}

/// The gaps in the order in which they are told: contradictions first, then those that wait for the same part side by side.
template <class Gaps>
constexpr Gaps in_order(const Gaps& all) noexcept {
    const auto contradicts = [](const auto& g) { return g.outcome != outcome::missing; };
    const Gaps gaps = each_once(all);
    Gaps told;
    for (const auto& g : gaps)
        if (contradicts(g)) told.push_back(g);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const std::string_view group = group_of(gaps[i], gaps);
        bool is_first = !contradicts(gaps[i]);
        for (std::size_t j = 0; j < i; ++j)
            if (!contradicts(gaps[j]) && group_of(gaps[j], gaps) == group) is_first = false;
        for (std::size_t j = i; is_first && j < gaps.size(); ++j)
            if (!contradicts(gaps[j]) && group_of(gaps[j], gaps) == group) told.push_back(gaps[j]);
    }
    return told;
}

}  // namespace pitch::inline v0::detail
