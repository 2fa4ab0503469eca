// expect: pitch: this rule takes one list element; wrap it: `pitch::each(my_rule)`
// group: combinations
// title: A rule for list elements without `each`
// means: A rule that takes `const pitch::touchpoint&` checks a single element. `each` applies it to
// means: every element of the list.
#include <pitch/pitch.hpp>

inline constexpr auto keeps_a_promise = pitch::rule<"promises">([](const pitch::touchpoint& t) { return t.promise.stated(); });
#ifdef BROKEN
inline constexpr auto house_rules = pitch::all(pitch::grammar, keeps_a_promise);
#else
inline constexpr auto house_rules = pitch::all(pitch::grammar, pitch::each(keeps_a_promise));
#endif
