// expect: pitch: not a rule or evaluator: a rule is a struct with `static constexpr std::string_view id = "my-rule";` and `constexpr bool operator()(const pitch::need& n) const`
// group: combinations
// title: Something in `all` that is not a rule
// means: `all`, `any` and the other combinations take rules, criteria and combinations. Pass the
// means: object, such as `pitch::grammar`, not its id.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto house_rules = pitch::all(pitch::grammar, "complete-sentence");
#else
inline constexpr auto house_rules = pitch::all(pitch::grammar, pitch::connects);
#endif
