// expect: pitch: cannot read the parts of this rule: its call operator is a template, overloaded or private; write one operator that names its parts: `constexpr bool operator()(const pitch::need& n) const`
// group: rules
// title: A call operator that is a template
// means: The library reads the parts of a rule from its parameters, and a template has none yet.
// means: Write one operator that names the part.
#include <pitch/pitch.hpp>

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
#ifdef BROKEN
    template <class Message>
    constexpr bool operator()(const Message& m) const {
        return m.words.characters() <= 30;
    }
#else
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 30; }
#endif
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, fits_an_ad{});
