// expect: pitch: a rule needs an id; add `static constexpr std::string_view id
#include <pitch/pitch.hpp>

struct fits_an_ad {
#ifndef BROKEN
    static constexpr std::string_view id = "fits-an-ad";
#endif
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
