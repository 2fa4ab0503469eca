// expect: pitch: this sentence contains a part twice; delete one of the two
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#ifdef BROKEN
inline constexpr auto whole = half + pitch::need{"warm feet"};
#else
inline constexpr auto whole = half + pitch::method{"a shop"};
#endif
