// expect: pitch: evaluators have no operators `and`
#include <pitch/pitch.hpp>
using namespace pitch;

inline constexpr auto by_phone_or_visit =
    rule<"by-phone-or-visit">([](const method& m) { return !(m.where & (channel::phone | channel::visit)).empty(); });
inline constexpr auto house_rules =
    grammar and when(by_phone_or_visit, consented) and at_least<2>(names_audience, sets_objective, calls_to_action) and advise(gives_proof);
