// expect: pitch: the parameters of a rule must be parts
#include <pitch/pitch.hpp>

#ifdef BROKEN
using limit = int;
#else
using limit = pitch::message;
#endif
inline constexpr auto fits =
    pitch::rule<"fits-an-ad", "Does the message fit into the columns of an advertisement?",
                "Cut words until the message fits into the columns of the smallest advertisement.">([](const limit&) { return true; });
