// expect: To do: (c) The words of a message count
#include <pitch/pitch.hpp>
using namespace pitch;

inline constexpr auto by_phone_or_visit =
    rule<"by-phone-or-visit">([](const method& m) { return !(m.where & (channel::phone | channel::visit)).empty(); });
inline constexpr auto house_rules =
    all(grammar, when(by_phone_or_visit, consented), at_least<2>(names_audience, sets_objective, carries_message), advise(gives_proof));
