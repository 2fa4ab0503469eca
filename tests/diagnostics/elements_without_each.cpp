// expect: pitch: the verdict's evaluator does not apply this rule with `each`; evaluate with `all(your_evaluator, each(this_rule))`
#include <pitch/pitch.hpp>

inline constexpr auto by_mail = pitch::rule<"by-mail">([](const pitch::touchpoint& t) { return t.name == "mail"; });
#ifdef BROKEN
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, pitch::grammar);
#else
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, pitch::all(pitch::grammar, each(by_mail)));
#endif
inline constexpr auto places = verdict.elements(by_mail);
