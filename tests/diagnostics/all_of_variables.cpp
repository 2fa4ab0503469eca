// expect: type
// names: all_of
#include <pitch/pitch.hpp>

struct house {
    static constexpr std::string_view id = "house";
#ifdef BROKEN
    using made_of = pitch::all_of<pitch::grammar, pitch::welcome>;
#else
    using made_of = pitch::all_of<pitch::criteria::grammar, pitch::criteria::welcome>;
#endif
};
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house{});
