// expect: pitch: this sentence states a part twice; keep the one that you mean, and delete the other
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#ifdef BROKEN
inline constexpr auto whole = half + pitch::need{"warm feet"};
#else
inline constexpr auto whole = half + pitch::method{"a shop"};
#endif
