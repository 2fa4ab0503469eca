// expect: pitch: a tally needs an evaluator type without const or reference; let the compiler deduce it: `pitch::tally t{your_evaluator};`
// group: counting
// title: A tally type spelled with `decltype` of a constant
// means: The type of a `constexpr` variable is const, and the evaluator type of a tally is not. Let
// means: the compiler deduce it, or write `pitch::tally_of<house>`.
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

#ifdef BROKEN
inline constexpr pitch::tally<decltype(pitch::grammar)> counts{pitch::grammar};
#else
inline constexpr pitch::tally counts{pitch::grammar};
#endif
