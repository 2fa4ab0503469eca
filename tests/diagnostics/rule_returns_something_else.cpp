// expect: pitch: a rule must return bool, pitch::outcome or pitch::measurement; change the return type of its `operator()`
// group: rules
// title: A rule that returns a number
// means: A rule returns `bool`, `pitch::outcome` or `pitch::measurement`. Compare the number in the
// means: rule, or return a measurement, which keeps both numbers for the report.
#include <pitch/pitch.hpp>

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
#ifdef BROKEN
    constexpr std::size_t operator()(const pitch::message& m) const { return m.words.characters(); }
#else
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
#endif
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
