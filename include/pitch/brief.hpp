#pragma once

#include <concepts>

#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

namespace detail {
template <class... Ps>
constexpr auto refer_to(const Ps&... parts) noexcept {
    return sentence<const Ps&...>{parts...};
}
}  // namespace detail

/// A ready-made record of every part, for designated initializers: `brief{.need = {...}, .solution = {...}}`.
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

    // A template, so that who judges no brief does not pay for its sentence.
    template <std::derived_from<brief> B>
    friend constexpr auto parts(const B& b) noexcept {
        return detail::refer_to(b.need, b.solution, b.method, b.audience, b.objective, b.message, b.novelty, b.alternatives, b.touchpoints,
                                b.metrics, b.recipient, b.proof, b.timing, b.budget, b.owner);
    }
};

}  // namespace pitch::inline v0
