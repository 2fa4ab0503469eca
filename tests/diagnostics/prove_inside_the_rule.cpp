// expect: pitch: the rule is not complete here; write `static_assert(pitch::prove<my_rule>());` behind the closing brace of the struct
// names: short_need
// group: proofs
// title: A proof inside the rule
// means: The compiler knows the functions of a struct only behind its closing brace. Write the proof
// means: there.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
#ifdef BROKEN
    static_assert(pitch::prove<short_need>());
#endif
};
#ifndef BROKEN
static_assert(pitch::prove<short_need>());
#endif
