// expect: pitch: each(...) needs a rule that takes one list element; write `const pitch::touchpoint&` instead of the whole list, or remove `each`
// group: combinations
// title: `each` with a rule that takes the whole list
// means: `each` passes the elements of a list to the rule, one at a time. Take one element, or
// means: remove `each`.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto promises = pitch::rule<"promises">([](const pitch::touchpoints& t) { return t[0].promise.stated(); });
#else
inline constexpr auto promises = pitch::rule<"promises">([](const pitch::touchpoint& t) { return t.promise.stated(); });
#endif
inline constexpr auto house_rules = pitch::each(promises);
