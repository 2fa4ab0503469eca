// expect: pitch: this sentence contains a part twice; delete one of the two
// group: parts
// title: A part added to a sentence that has it
// means: `+` adds parts that the sentence does not have, and never replaces one. Add another part,
// means: or build the sentence anew.
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#ifdef BROKEN
inline constexpr auto whole = half + pitch::need{"warm feet"};
#else
inline constexpr auto whole = half + pitch::method{"a shop"};
#endif
