// expect: pitch: a verdict needs an evaluator type without const; write `auto`, or for an evaluator `house` `pitch::verdict_of<house>`
// group: evaluation
// title: A verdict type spelled with `decltype` of a constant
// means: The type of a `constexpr` variable is const, and the evaluator type of a verdict is not.
// means: Write `auto`, or `pitch::verdict_of<house>`.
#include <pitch/pitch.hpp>

inline constexpr auto house = pitch::all(pitch::grammar, pitch::welcome);
#ifdef BROKEN
inline constexpr pitch::verdict<decltype(house)> verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house);
#else
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house);
#endif
