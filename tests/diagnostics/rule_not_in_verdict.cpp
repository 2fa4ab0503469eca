// expect: pitch: the verdict's evaluator does not contain this rule; evaluate with `all(your_evaluator, this_rule)`
// group: evaluation
// title: `verdict[rule]` of a rule that was not evaluated
// means: A verdict holds the outcomes of the rules in its evaluator only. Add the rule to the
// means: evaluator.
#include <pitch/pitch.hpp>

inline constexpr auto fits = pitch::rule<"fits-an-ad">([](const pitch::message& m) { return m.words.characters() <= 30; });
#ifdef BROKEN
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, pitch::grammar);
#else
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, pitch::all(pitch::grammar, fits));
#endif
inline constexpr pitch::outcome outcome = verdict[fits];
