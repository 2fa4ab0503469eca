// expect: pitch: this sentence contains a part twice; delete one of the two
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::need{"warm feet"}};
#else
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#endif
