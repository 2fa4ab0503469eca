/// The outcome of an evaluator on a sentence of these parts, and short names for outcomes.
#pragma once

#include <pitch/evaluate.hpp>
#include <pitch/sentence.hpp>

namespace judged_by {

inline constexpr pitch::outcome F = pitch::outcome::fail, M = pitch::outcome::missing, P = pitch::outcome::pass,
                                N = pitch::outcome::not_applicable;

template <class E, class... Parts>
constexpr pitch::outcome judged(const E& e, const Parts&... parts) {
    return pitch::evaluate(pitch::sentence{parts...}, e).overall();
}

}  // namespace judged_by
