// expect: pitch: two bounds of this rule have the same name; rename one of them
// group: rules
// title: A rule with two bounds of one name
// means: A policy sets a bound by its name, so two bounds of a rule cannot share one. Rename one of
// means: them.
#include <pitch/pitch.hpp>

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
#ifdef BROKEN
    using least = pitch::bound<"length", 5>;
#else
    using least = pitch::bound<"min-length", 5>;
#endif
    constexpr bool operator()(const pitch::message& m, least low, pitch::bound<"length", 30> high) const {
        return m.words.characters() >= static_cast<unsigned>(low) && m.words.characters() <= static_cast<unsigned>(high);
    }
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
