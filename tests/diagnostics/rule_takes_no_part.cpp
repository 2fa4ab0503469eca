// expect: pitch: the parameters of a rule must be parts: write `const pitch::need&`, or `const pitch::recipient*` if the part is optional; a part type of your own needs `static constexpr std::string_view part` and `bool stated() const`
// group: rules
// title: A rule struct whose parameter is not a part
// means: The parameters of a rule are the parts that it checks. Take the whole part, and read its
// means: field in the rule.
#include <pitch/pitch.hpp>

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
#ifdef BROKEN
    constexpr bool operator()(const pitch::text& words) const { return words.characters() <= 30; }
#else
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
#endif
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
