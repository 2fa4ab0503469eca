// expect: pitch: the rule does not pass its passing() sentence: the outcome is fail; remove the contradiction from the sentence, or fix the rule
// names: short_need
// group: proofs
// title: A `passing()` that the rule fails
// means: The sentence contradicts the rule. Fix the sentence or the rule.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
#ifdef BROKEN
    static constexpr auto passing() { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
#else
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#endif
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
