// expect: To do: (c) Two of the three are not enough
#include <pitch/pitch.hpp>
using namespace pitch;

inline constexpr auto by_phone_or_visit =
    rule<"by-phone-or-visit">([](const method& m) { return !(m.where & (channel::phone | channel::visit)).empty(); });
inline constexpr auto house_rules = all(grammar, when(by_phone_or_visit, consented), targeted, advise(gives_proof));
