// expect: pitch: not a rule or evaluator: a rule is a struct with
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto house_rules = pitch::all(pitch::grammar, "complete-sentence");
#else
inline constexpr auto house_rules = pitch::all(pitch::grammar, pitch::connects);
#endif
