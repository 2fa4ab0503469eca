// expect: pitch: a verdict needs an evaluator type without const; write `auto`
#include <pitch/pitch.hpp>

inline constexpr auto house = pitch::all(pitch::grammar, pitch::welcome);
#ifdef BROKEN
inline constexpr pitch::verdict<decltype(house)> verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house);
#else
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house);
#endif
