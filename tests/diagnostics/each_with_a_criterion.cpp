// expect: pitch: each(...) needs a rule that takes one list element; write `const pitch::touchpoint&` instead of the whole list, or remove `each`
// group: combinations
// title: `each` with a criterion
// means: `each` takes a single rule whose parameter is a list element. A criterion checks whole
// means: parts, so remove `each`.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto house_rules = pitch::each(pitch::grammar);
#else
inline constexpr auto house_rules = pitch::grammar;
#endif
inline constexpr bool complete = pitch::evaluate(pitch::sentence{}, house_rules).complete();
