// expect: pitch: the sentence comes first, and its rules follow; swap the arguments
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence slogan{pitch::need{"wet feet"}};
#ifdef BROKEN
inline constexpr bool is_complete = pitch::holds(pitch::grammar, slogan);
#else
inline constexpr bool is_complete = pitch::holds(slogan, pitch::grammar);
#endif
