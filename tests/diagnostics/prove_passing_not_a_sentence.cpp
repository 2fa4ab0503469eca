// expect: pitch: passing() does not return a sentence; return a `pitch::sentence{...}`, or a record that has `parts(x)`
// names: short_need
// group: proofs
// title: A `passing()` that does not return a sentence
// means: The rule judges what the function returns. Write `pitch::sentence{...}` around the part.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
#ifdef BROKEN
    static constexpr auto passing() { return pitch::text{"dry feet"}; }
#else
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#endif
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
