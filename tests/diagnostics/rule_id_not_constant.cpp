// expect: pitch: a rule needs an id; add `static constexpr std::string_view id = "my-rule";` to it, or wrap the lambda: `pitch::rule<"my-rule">(lambda)`
// group: rules
// title: A rule whose id is an ordinary member
// means: The id belongs to the type, not to each object. Write `static constexpr` before it.
#include <pitch/pitch.hpp>

struct fits_an_ad {
#ifdef BROKEN
    std::string_view id = "fits-an-ad";
#else
    static constexpr std::string_view id = "fits-an-ad";
#endif
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
