// expect: pitch: a tally needs an evaluator type without const or reference; let the compiler deduce it: `pitch::tally t{your_evaluator};`
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

#ifdef BROKEN
inline constexpr pitch::tally<decltype(pitch::grammar)> counts{pitch::grammar};
#else
inline constexpr pitch::tally counts{pitch::grammar};
#endif
