// expect: pitch: a rule needs an id; add `static constexpr std::string_view id = "my-rule";` to it, or wrap the lambda: `pitch::rule<"my-rule">(lambda)`
// group: rules
// title: A lambda used as a rule
// means: A lambda cannot have an id of its own. Wrap it: `pitch::rule<"my-rule">(my_lambda)`.
#include <pitch/pitch.hpp>

inline constexpr auto fits = [](const pitch::message& m) { return m.words.characters() <= 30; };
#ifdef BROKEN
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits);
#else
inline constexpr auto house_rules = pitch::all(pitch::grammar, pitch::rule<"fits-an-ad">(fits));
#endif
