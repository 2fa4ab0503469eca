// expect: pitch: the tally's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`
// names: resonates
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

#ifdef BROKEN
inline constexpr pitch::tally counts{pitch::grammar};
#else
inline constexpr pitch::tally counts{pitch::all(pitch::grammar, pitch::resonates)};
#endif
inline constexpr std::uint64_t gaps = counts.gaps(pitch::resonates);
