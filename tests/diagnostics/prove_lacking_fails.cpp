// expect: pitch: the rule is not missing for its lacking() sentence: the outcome is fail; leave out what contradicts the rest, or fix the rule
// names: short_need
// group: proofs
// title: A `lacking()` that the rule fails
// means: The sentence contradicts the rule instead of leaving something out. Remove the
// means: contradiction, and leave something out.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#ifdef BROKEN
    static constexpr auto lacking() { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
#else
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
#endif
};
static_assert(pitch::prove<short_need>());
