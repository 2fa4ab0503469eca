/// Chooses the words of a tally's report: headline, label, counts and share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/detail/text/display_width.hpp>
#include <pitch/language.hpp>
#include <pitch/outcome.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0::detail {

/// Writes a share as a percentage, such as "41.2%"; a dash if `whole` is 0.
template <class Out>
constexpr void write_share(writer<Out>& to, std::uint64_t part, std::uint64_t whole, const language& in) {
    if (whole == 0) return to.raw("–");
    const double percent = static_cast<double>(part) / static_cast<double>(whole) * 100;
    to.fill(in.say(phrase::percent), [&](std::string_view) {
        detail::write_number(to, static_cast<double>(static_cast<std::uint64_t>(percent * 10 + 0.5)) / 10, in);
    });
}

/// Writes a share as a bar and a percentage: "████████░░░░░░░░░░░░  41.2%".
template <class Out>
constexpr void write_bar(writer<Out>& to, std::uint64_t part, std::uint64_t whole, const language& in) {
    constexpr std::uint64_t length = 20;
    const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    const auto filled = static_cast<std::uint64_t>(share * length + 0.5);
    for (std::uint64_t i = 0; i < length; ++i) to.raw(i < filled ? "█" : "░");
    to.raw("  ");
    detail::write_share(to, part, whole, in);
}

/// Which verdict a tally counts. Of a policy: see policy_nodes.hpp.
template <class Eval>
struct counted_verdict {
    static constexpr judged_as of(const tally<Eval>&) noexcept { return kind_of_verdict<Eval>; }
};

/// Writes the headline, such as "Complete: 412 of 1000.".
template <class Out, class Eval>
constexpr void write_headline(writer<Out>& to, const tally<Eval>& t, const language& in) {
    to.fill(in.say(phrase::tally_headline), [&](std::string_view field_name) {
        if (field_name == "verdict")
            to.write(in.say(detail::phrase_of(counted_verdict<Eval>::of(t), outcome::pass)));
        else
            to.write(field_name == "n" ? t.complete() : t.sentences());
    });
}

/// The outcomes in the order of reports.
inline constexpr outcome outcome_columns[]{outcome::pass, outcome::missing, outcome::fail, outcome::not_applicable};

/// Returns how often a rule had an outcome.
constexpr std::uint64_t count_of(const rule_count& r, outcome o) noexcept {
    return o == outcome::pass ? r.pass : o == outcome::missing ? r.missing : o == outcome::fail ? r.fail : r.not_applicable;
}
/// Returns how often a rule was as an outcome says; under `no`, the opposite outcome.
constexpr std::uint64_t count_as_intended(const rule_count& r, outcome o) noexcept {
    return detail::count_of(r, r.negated ? detail::negation(o) : o);
}
/// Returns whether a rule can be a gap of its own: it is neither advice nor a condition.
constexpr bool has_share(const rule_count& r) noexcept { return !r.advised && !r.condition; }

/// Writes the label of a rule, such as "connects" or "not connects".
template <class Out>
constexpr void write_label(writer<Out>& to, const rule_count& r, const language& in) {
    detail::write_label(to, finding{.id = r.id, .negated = r.negated}, in);
}
/// Returns the columns that the label of a rule takes in a text.
constexpr std::size_t label_width(const rule_count& r, const language& in) noexcept {
    const std::size_t label = detail::display_width(in.label(r.id));
    if (!r.negated) return label;
    const std::string_view pattern = in.say(phrase::negated);
    const std::size_t open = pattern.find('{'), close = pattern.find('}', open);
    if (close == pattern.npos) return detail::display_width(pattern);
    return detail::display_width(pattern.substr(0, open)) + label + detail::display_width(pattern.substr(close + 1));
}

}  // namespace pitch::inline v0::detail
