/// "Sales or marketing?" has the recipient's answer.
#pragma once

#include <concepts>
#include <optional>

#include <pitch/criteria/respectful.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

/// How does this recipient live this method: as selling, as marketing, as both? Of the approaches that the method takes they meet those that
/// they want, so one method is lived differently by two people; where it takes none of these, they meet what it takes. An assisted approach
/// is lived as selling, a self-directed one as marketing. The set is empty where it is not respectful. Nothing is returned where it is not
/// known how they want it, how the method does it, or whether it is respectful: an unknown consent makes it neither welcome nor disruptive.
// A template, so that who does not ask does not pay for it.
template <std::same_as<recipient> Recipient = recipient, class Experience = experience>
[[nodiscard]] constexpr std::optional<set_of<Experience>> perceived_as(const Recipient& r, const method& m) noexcept {
    const outcome manners = evaluate(sentence{r, m}, respectful).overall();
    if (manners == outcome::fail) return set_of<Experience>();
    if (manners == outcome::missing || !r.how || m.how.empty()) return {};
    const set_of<approach> wanted = m.how & *r.how, met = wanted.empty() ? m.how : wanted;
    set_of<Experience> lived;
    if (met.contains(approach::self_directed)) lived |= Experience::marketed;
    if (met.contains(approach::assisted)) lived |= Experience::sold;
    return lived;
}

}  // namespace pitch::inline v0
