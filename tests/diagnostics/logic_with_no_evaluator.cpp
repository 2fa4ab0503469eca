// expect: pitch: not a rule or evaluator: a rule is a struct with `static constexpr std::string_view id = "my-rule";` and `constexpr bool operator()(const pitch::need& n) const`
// group: combinations
// title: An operand of `and` that is not a rule
// means: `and`, `or` and `not` take rules, criteria and combinations. A rule is a struct with an id
// means: and a const call operator.
#include <pitch/pitch.hpp>

using namespace pitch::logic;

struct pleases_the_boss {};
#ifdef BROKEN
inline constexpr auto house_rules = pitch::grammar and pleases_the_boss{};
#else
inline constexpr auto house_rules = pitch::grammar and pitch::states_need;
#endif
