// expect: pitch: the verdict's evaluator does not apply this rule with `each`
#include <pitch/pitch.hpp>

inline constexpr auto by_mail = pitch::rule<"by-mail">([](const pitch::touchpoint& t) { return t.name == "mail"; });
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{}, pitch::all(pitch::grammar, each(by_mail)));
#ifdef BROKEN
inline constexpr auto places = verdict.elements(pitch::connects);
#else
inline constexpr auto places = verdict.elements(each(by_mail));
#endif
