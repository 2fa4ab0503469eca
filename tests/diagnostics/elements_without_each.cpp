// expect: pitch: the verdict's evaluator does not apply this rule with `each`; evaluate with `all(your_evaluator, each(this_rule))`, or use `verdict[this_rule]`
// group: evaluation
// title: `elements` of a rule that was not evaluated
// means: `elements` returns the list elements at which a rule under `each` fails. Add `each(rule)`
// means: to the evaluator.
#include <pitch/pitch.hpp>

inline constexpr auto by_mail = pitch::rule<"by-mail">([](const pitch::touchpoint& t) { return t.name == "mail"; });
#ifdef BROKEN
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, pitch::grammar);
#else
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, pitch::all(pitch::grammar, each(by_mail)));
#endif
inline constexpr auto places = verdict.elements(by_mail);
