// expect: pitch: the rule does not fail its failing() sentence: the outcome is pass; state a contradiction, or fix the rule
// names: short_need
// group: proofs
// title: A `failing()` that the rule passes
// means: The sentence does not contradict the rule. State a contradiction, or fix the rule.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#ifdef BROKEN
    static constexpr auto failing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#else
    static constexpr auto failing() { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
#endif
};
static_assert(pitch::prove<short_need>());
