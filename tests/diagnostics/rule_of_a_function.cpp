// expect: pitch: rule<...>(...) needs a lambda; wrap the function in one: `[](const pitch::need& n) { return f(n); }`
// group: rules
// title: A function passed to `rule`
// means: `rule` takes a lambda, since the type of a lambda identifies the rule. Call the function
// means: from a lambda.
#include <pitch/pitch.hpp>

constexpr bool short_enough(const pitch::message& m) { return m.words.characters() <= 30; }
#ifdef BROKEN
inline constexpr auto fits = pitch::rule<"fits-an-ad">(short_enough);
#else
inline constexpr auto fits = pitch::rule<"fits-an-ad">([](const pitch::message& m) { return short_enough(m); });
#endif
static_assert(pitch::Rule<decltype(pitch::rule<"a">([](const pitch::message&) { return true; }))>);
