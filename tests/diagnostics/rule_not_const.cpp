// expect: pitch: a rule's call operator must be const; write `const` after its parameter list
// group: rules
// title: A call operator without `const`
// means: Rules at namespace scope are constants, so `evaluate` calls them as constants. Write
// means: `const` after the parameter list.
#include <pitch/pitch.hpp>

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
#ifdef BROKEN
    constexpr bool operator()(const pitch::message& m) { return m.words.characters() <= 30; }
#else
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
#endif
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
