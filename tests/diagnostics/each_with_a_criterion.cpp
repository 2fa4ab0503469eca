// expect: pitch: each(...) takes a rule of one element; write `const pitch::touchpoint&` instead of the whole list, or leave `each` out
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto house_rules = pitch::each(pitch::grammar);
#else
inline constexpr auto house_rules = pitch::grammar;
#endif
inline constexpr bool complete = pitch::evaluate(pitch::sentence{}, house_rules).complete();
