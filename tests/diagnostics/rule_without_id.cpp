// expect: pitch: a rule needs an id; add `static constexpr std::string_view id = "my-rule";` to it, or wrap the lambda: `pitch::rule<"my-rule">(lambda)`
// group: rules
// title: A rule struct without an id
// means: Every rule has an id: reports print it, and it identifies the rule. Add the constant that
// means: the message shows.
#include <pitch/pitch.hpp>

struct fits_an_ad {
#ifndef BROKEN
    static constexpr std::string_view id = "fits-an-ad";
#endif
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
