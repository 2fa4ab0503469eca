// expect: pitch: the rule has no passing() sentence; add `static constexpr auto passing() { return pitch::sentence{...}; }` with a sentence that it passes
// names: short_need
// group: proofs
// title: Proving a rule that has no examples
// means: A proof judges sentences that the rule carries. Add `passing()` first, and then `lacking()` or
// means: `failing()`.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
#ifndef BROKEN
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
#endif
};
static_assert(pitch::prove<short_need>());
