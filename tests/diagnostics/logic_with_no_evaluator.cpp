// expect: pitch: not a rule or evaluator: a rule is a struct with
#include <pitch/pitch.hpp>

using namespace pitch::logic;

struct pleases_the_boss {};
#ifdef BROKEN
inline constexpr auto house_rules = pitch::grammar and pleases_the_boss{};
#else
inline constexpr auto house_rules = pitch::grammar and pitch::states_need;
#endif
