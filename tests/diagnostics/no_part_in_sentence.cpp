// expect: pitch: a sentence holds only parts; write need{...}, solution{...}, method{...}
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr pitch::sentence half{"dry feet", pitch::solution{"boots"}};
#else
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#endif
