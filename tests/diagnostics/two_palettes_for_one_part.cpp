// expect: pitch: two palettes choose the same part; put all choices for a part into one palette
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

inline constexpr pitch::need some[]{{"dry feet"}}, others[]{{"warm feet"}};
inline constexpr pitch::solution offers[]{{"boots"}};
#ifdef BROKEN
inline constexpr auto songs = compose(pitch::sentence{}, pitch::grammar, some, offers, others);
#else
inline constexpr pitch::need both[]{some[0], others[0]};
inline constexpr auto songs = compose(pitch::sentence{}, pitch::grammar, both, offers);
#endif
