// expect: pitch: this sentence contains a part twice; delete one of the two
// group: parts
// title: A part twice in a sentence
// means: A rule that checks the part cannot know which of the two is meant. Delete one, or make two
// means: sentences.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::need{"warm feet"}};
#else
inline constexpr pitch::sentence half{pitch::need{"dry feet"}, pitch::solution{"boots"}};
#endif
