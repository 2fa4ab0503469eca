/// The recipient's answer to the question "Sales or marketing?".
#pragma once

#include <concepts>
#include <optional>

#include <pitch/criteria/respectful.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

/// Returns how the recipient perceives the method: as marketing, as selling, or as both.
/// Returns `experienced` if the recipient says it. Otherwise infers it from the method: an assisted
/// approach is perceived as selling, a self-directed one as marketing. Counts only the approaches
/// that the recipient wants; if they want none of the approaches used, counts all. So two recipients
/// may perceive one method differently.
///
/// Returns an empty set if the method is not respectful. Returns nullopt if it is not known how the
/// recipient wants it, how the method approaches them, or whether it is respectful: an unknown
/// consent makes a method neither welcome nor disruptive.
// A template, so that the evaluation is compiled only if it is used.
template <std::same_as<recipient> Recipient = recipient, class Experience = experience>
[[nodiscard]] constexpr std::optional<set_of<Experience>> perceived_as(const Recipient& r, const method& m) noexcept {
    if (r.experienced) return r.experienced;
    const outcome respected = pitch::evaluate(sentence{r, m}, respectful).overall();
    if (respected == outcome::fail) return set_of<Experience>();
    if (respected == outcome::missing || !r.how || m.how.empty()) return {};
    const set_of<approach> wanted = m.how & *r.how, counted = wanted.empty() ? m.how : wanted;
    set_of<Experience> perceived;
    if (counted.contains(approach::self_directed)) perceived |= Experience::marketed;
    if (counted.contains(approach::assisted)) perceived |= Experience::sold;
    return perceived;
}

}  // namespace pitch::inline v0
