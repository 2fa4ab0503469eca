/// A ready-made record that has every part.
#pragma once

#include <concepts>

#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

namespace detail {
/// Makes a sentence of references; the parts must outlive it.
template <class... Ps>
constexpr auto refer_to(const Ps&... parts) noexcept {
    return sentence<const Ps&...>{parts...};
}
}  // namespace detail

/// A record that has every part as a member, for designated initializers:
/// `brief{.need = {"arrive dry"}, .solution = {"a folding e-bike"}}`.
/// Does not own its texts and list elements: they must outlive the brief.
struct brief {
    pitch::need need{};
    pitch::solution solution{};
    pitch::method method{};
    pitch::audience audience{};
    pitch::objective objective{};
    pitch::message message{};
    pitch::novelty novelty{};
    pitch::alternatives alternatives{};
    pitch::touchpoints touchpoints{};
    pitch::metrics metrics{};
    pitch::recipient recipient{};
    pitch::proof proof{};
    pitch::timing timing{};
    pitch::budget budget{};
    pitch::owner owner{};

    /// Returns a sentence that refers to the members; it must not outlive the brief.
    // A template, so that the sentence type is instantiated only if a brief is evaluated.
    template <std::derived_from<brief> Brief>
    friend constexpr auto parts(const Brief& b) noexcept {
        return detail::refer_to(b.need, b.solution, b.method, b.audience, b.objective, b.message, b.novelty, b.alternatives, b.touchpoints,
                                b.metrics, b.recipient, b.proof, b.timing, b.budget, b.owner);
    }
};

}  // namespace pitch::inline v0
