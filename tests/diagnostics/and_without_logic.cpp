// expect: pitch: evaluators have no operators `and`, `or` and `not` without `using namespace pitch::logic;`; add it
#include <pitch/pitch.hpp>

#ifndef BROKEN
using namespace pitch::logic;
#endif
inline constexpr auto house_rules = pitch::grammar && pitch::welcome;
