// expect: pitch: this rule is not in the tally's evaluator; write all(your_evaluator, this_rule), and evaluate by that
// names: resonates
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

#ifdef BROKEN
inline constexpr pitch::tally counts{pitch::grammar};
#else
inline constexpr pitch::tally counts{pitch::all(pitch::grammar, pitch::resonates)};
#endif
inline constexpr std::uint64_t gaps = counts.gaps(pitch::resonates);
