// expect: pitch: a weight is a number above 0; write one, or wrap the rule in `pitch::advise`
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto lightly = pitch::weigh<0>(pitch::connects);
#else
inline constexpr auto lightly = pitch::advise(pitch::connects);
#endif
