// expect: pitch: not a rule or evaluator: a rule is a struct with `static constexpr std::string_view id = "my-rule";` and `constexpr bool operator()(const pitch::need& n) const`
// group: combinations
// title: A criterion made of something that is not a rule
// means: `criterion` takes a rule, a criterion or a combination. Pass the object, such as
// means: `pitch::connects`, not its id.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto heard = pitch::criterion<"heard", "Is it heard?">("connects");
#else
inline constexpr auto heard = pitch::criterion<"heard", "Is it heard?">(pitch::connects);
#endif
