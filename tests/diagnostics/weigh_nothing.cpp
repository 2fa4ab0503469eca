// expect: pitch: a weight must be a number above 0; if the rule should not count, write `pitch::advise(rule)`
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto lightly = pitch::weigh<0>(pitch::connects);
#else
inline constexpr auto lightly = pitch::advise(pitch::connects);
#endif
