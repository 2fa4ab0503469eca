// expect: pitch: a sentence holds only parts; write need{...}, solution{...}, method{...}, or a trivially copyable type of your own with `static constexpr std::string_view part` and `bool stated() const`
// group: parts
// title: A string in a sentence
// means: A sentence holds parts, and a string does not say which part it is. Write `need{...}`,
// means: `solution{...}` or another part around it.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr pitch::sentence half{"dry feet", pitch::solution{"boots"}};
#else
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#endif
