// expect: pitch: evaluators have no operators `and`, `or` and `not` without `using namespace pitch::logic;`; add it, or write `pitch::all(a, b)`, `pitch::any(a, b)` or `pitch::no(a)`
// group: combinations
// title: `not` before a rule without `pitch::logic`
// means: The operators are in a namespace of their own. Add `using namespace pitch::logic;`, or
// means: write `pitch::no(...)`.
#include <pitch/pitch.hpp>

#ifndef BROKEN
using namespace pitch::logic;
#endif
inline constexpr auto house_rules = !pitch::grammar;
