// expect: pitch: passing() must be a public static constexpr function without parameters, which the compiler can call; write `static constexpr auto passing() { return pitch::sentence{...}; }`
// names: short_need
// group: proofs
// title: A `passing()` that is not a static function
// means: The example belongs to the type of the rule, and is called without an object. Write
// means: `static constexpr` before it.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
#ifdef BROKEN
    constexpr auto passing() const { return pitch::sentence{pitch::need{"dry feet"}}; }
#else
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
#endif
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
