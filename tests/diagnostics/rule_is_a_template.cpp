// expect: pitch: cannot read the parts of this rule: its call operator is a template, overloaded or private; write one operator that names its parts: `constexpr bool operator()(const pitch::need& n) const`
// group: rules
// title: A lambda with an `auto` parameter
// means: The library reads the parts of a rule from its parameters, and a template has none yet.
// means: Name the part instead of `auto`.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto fits = pitch::rule<"fits-an-ad">([](const auto& m) { return m.words.characters() <= 30; });
#else
inline constexpr auto fits = pitch::rule<"fits-an-ad">([](const pitch::message& m) { return m.words.characters() <= 30; });
#endif
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits);
