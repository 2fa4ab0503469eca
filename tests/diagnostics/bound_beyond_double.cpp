// expect: pitch: the default of a bound must be a number that a double can hold; write `pitch::bound<"max-headline", 30>`
// group: rules
// title: A bound whose default is not exact in a `double`
// means: Bounds are stored as `double`, which holds whole numbers exactly up to 9007199254740992.
// means: Choose a smaller default.
#include <pitch/pitch.hpp>

#ifdef BROKEN
using most = pitch::bound<"max-reach", 9007199254740993>;
#else
using most = pitch::bound<"max-reach", 9007199254740992>;
#endif
struct reaches_few {
    static constexpr std::string_view id = "reaches-few";
    constexpr bool operator()(const pitch::message& m, most reach) const {
        return m.words.characters() <= static_cast<unsigned long>(reach);
    }
};
inline constexpr auto house_rules = pitch::all(pitch::grammar, reaches_few{});
