// expect: pitch: two palettes choose the same part; put all choices for a part into one palette
// group: counting
// title: Two palettes for one part
// means: A song has one part of each type, so one palette chooses it. Put all choices into one
// means: array.
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
