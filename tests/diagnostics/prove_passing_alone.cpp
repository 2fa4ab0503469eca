// expect: pitch: the rule has neither a failing() nor a lacking() sentence; add `static constexpr auto lacking() { return pitch::sentence{...}; }`, or failing() if the rule can fail
// names: short_need
// group: proofs
// title: Proving a rule with a passing example only
// means: A passing example alone would also prove a rule that always passes. Add `lacking()`, or
// means: `failing()` if the rule can fail.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#ifndef BROKEN
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
#endif
};
static_assert(pitch::prove<short_need>());
