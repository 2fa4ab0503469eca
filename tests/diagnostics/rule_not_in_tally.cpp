// expect: pitch: the tally's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`
// names: resonates
// group: counting
// title: A tally asked about a rule that it does not count
// means: A tally counts the rules of its evaluator only. Add the rule to the evaluator.
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

#ifdef BROKEN
inline constexpr pitch::tally counts{pitch::grammar};
#else
inline constexpr pitch::tally counts{pitch::all(pitch::grammar, pitch::resonates)};
#endif
inline constexpr std::uint64_t gaps = counts.gaps(pitch::resonates);
