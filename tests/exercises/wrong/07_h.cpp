// expect: To do: (b) A call or a visit is stopped, and they consented
#include <pitch/pitch.hpp>
using namespace pitch;

inline constexpr auto by_phone_or_visit =
    rule<"by-phone-or-visit">([](const method& m) { return !(m.where & (channel::phone | channel::visit)).empty(); });
inline constexpr auto house_rules =
    all(grammar, no(by_phone_or_visit), at_least<2>(names_audience, sets_objective, calls_to_action), advise(gives_proof));
