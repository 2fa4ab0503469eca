// expect: pitch: the verdict's evaluator does not apply this rule with `each`; evaluate with `all(your_evaluator, each(this_rule))`, or use `verdict[this_rule]`
// group: evaluation
// title: `elements` of a rule that takes a whole part
// means: Only rules under `each` have elements. Ask for the outcome with `verdict[rule]`, or pass
// means: the rule that `each` wraps.
#include <pitch/pitch.hpp>

inline constexpr auto by_mail = pitch::rule<"by-mail">([](const pitch::touchpoint& t) { return t.name == "mail"; });
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{}, pitch::all(pitch::grammar, each(by_mail)));
#ifdef BROKEN
inline constexpr auto places = verdict.elements(pitch::connects);
#else
inline constexpr auto places = verdict.elements(each(by_mail));
#endif
