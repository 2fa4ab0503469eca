// expect: pitch: the default of a bound must be a number that a double can hold; write `pitch::bound<"max-headline", 30>`
// group: rules
// title: A bound whose default is `true` or a character
// means: A policy sets bounds to numbers, so the default must be a number too. Write `1`, or make
// means: two rules.
#include <pitch/pitch.hpp>

struct allows_links {
    static constexpr std::string_view id = "allows-links";
#ifdef BROKEN
    constexpr bool operator()(const pitch::message&, pitch::bound<"links", true> links) const { return links; }
#else
    constexpr bool operator()(const pitch::message&, pitch::bound<"links", 1> links) const { return links != 0; }
#endif
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, allows_links{});
