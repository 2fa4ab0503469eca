// expect: pitch: failing() must be a public static constexpr function without parameters, which the compiler can call; write `static constexpr auto failing() { return pitch::sentence{...}; }`
// names: short_need
// group: proofs
// title: A `failing()` that is not a static function
// means: The example belongs to the type of the rule, and is called without an object. Write
// means: `static constexpr` before it.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#ifdef BROKEN
    constexpr auto failing() const { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
#else
    static constexpr auto failing() { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
#endif
};
static_assert(pitch::prove<short_need>());
