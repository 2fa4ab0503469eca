// expect: pitch: the rule has no passing() sentence; add `static constexpr auto passing() { return pitch::sentence{...}; }` with a sentence that it passes
// names: short_need
// group: proofs
// title: Proving a rule without a passing example
// means: A proof needs a sentence that the rule passes. Add the function `passing()` that the
// means: message shows.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
#ifndef BROKEN
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#endif
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
