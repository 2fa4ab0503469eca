// expect: pitch: a weight must be a number above 0; if the rule should not count, write `pitch::advise(rule)`
// group: combinations
// title: A weight of 0
// means: A weight multiplies what a rule adds to the score, so it is above 0. To report a rule
// means: without counting it, write `pitch::advise(rule)`.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto lightly = pitch::weigh<0>(pitch::connects);
#else
inline constexpr auto lightly = pitch::advise(pitch::connects);
#endif
