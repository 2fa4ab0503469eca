// expect: pitch: cannot read the parts of this rule: its call operator is a template, overloaded or private; write one operator
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto fits = pitch::rule<"fits-an-ad">([](const auto& m) { return m.words.characters() <= 30; });
#else
inline constexpr auto fits = pitch::rule<"fits-an-ad">([](const pitch::message& m) { return m.words.characters() <= 30; });
#endif
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits);
