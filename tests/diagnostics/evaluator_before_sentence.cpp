// expect: pitch: the sentence comes first, and its rules follow; swap the arguments: `pitch::evaluate(my_sentence, pitch::grammar)`
// group: evaluation
// title: `evaluate` with its arguments swapped
// means: The sentence is the first argument, and the evaluator is the second.
#include <pitch/pitch.hpp>

inline constexpr pitch::sentence slogan{pitch::need{"wet feet"}};
#ifdef BROKEN
inline constexpr auto verdict = pitch::evaluate(pitch::all(pitch::grammar, pitch::welcome), slogan);
#else
inline constexpr auto verdict = pitch::evaluate(slogan, pitch::all(pitch::grammar, pitch::welcome));
#endif
