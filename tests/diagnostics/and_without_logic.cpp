// expect: pitch: evaluators have no operators `and`, `or` and `not` without `using namespace pitch::logic;`; add it, or write `pitch::all(a, b)`, `pitch::any(a, b)` or `pitch::no(a)`
// group: combinations
// title: `and` between rules without `pitch::logic`
// means: The operators are in a namespace of their own. Add `using namespace pitch::logic;`, or
// means: write `pitch::all(...)`.
#include <pitch/pitch.hpp>

#ifndef BROKEN
using namespace pitch::logic;
#endif
inline constexpr auto house_rules = pitch::grammar && pitch::welcome;
