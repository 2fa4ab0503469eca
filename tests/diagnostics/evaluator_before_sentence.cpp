// expect: pitch: the sentence comes first, and its rules follow; swap the arguments
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence slogan{pitch::need{"wet feet"}};
#ifdef BROKEN
inline constexpr auto verdict = pitch::evaluate(pitch::all(pitch::grammar, pitch::welcome), slogan);
#else
inline constexpr auto verdict = pitch::evaluate(slogan, pitch::all(pitch::grammar, pitch::welcome));
#endif
