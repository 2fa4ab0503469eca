// expect: pitch: this sentence states a part twice; keep the one that you mean, and delete the other
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::need{"warm feet"}};
#else
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#endif
