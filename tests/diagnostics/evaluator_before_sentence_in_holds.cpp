// expect: pitch: the sentence comes first, and its rules follow; swap the arguments: `pitch::evaluate(my_sentence, pitch::grammar)`
// group: evaluation
// title: `holds` with its arguments swapped
// means: The sentence is the first argument, and the evaluator is the second.
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence slogan{pitch::need{"wet feet"}};
#ifdef BROKEN
inline constexpr bool is_complete = pitch::holds(pitch::grammar, slogan);
#else
inline constexpr bool is_complete = pitch::holds(slogan, pitch::grammar);
#endif
