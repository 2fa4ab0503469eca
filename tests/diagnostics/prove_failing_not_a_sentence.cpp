// expect: pitch: failing() does not return a sentence; return a `pitch::sentence{...}`, or a record that has `parts(x)`
// names: short_need
// group: proofs
// title: A `failing()` that does not return a sentence
// means: The rule judges what the function returns. Write `pitch::sentence{...}` around the part.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#ifdef BROKEN
    static constexpr auto failing() { return pitch::text{"feet that stay dry in every kind of weather"}; }
#else
    static constexpr auto failing() { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
#endif
};
static_assert(pitch::prove<short_need>());
