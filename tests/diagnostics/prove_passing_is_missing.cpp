// expect: pitch: the rule does not pass its passing() sentence: the outcome is missing; state what the rule asks for, or fix the rule
// names: short_need
// group: proofs
// title: A `passing()` that lacks something
// means: The sentence does not state everything that the rule asks for. Complete the sentence.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
#ifdef BROKEN
    static constexpr auto passing() { return pitch::sentence{pitch::solution{"boots"}}; }
#else
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#endif
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
