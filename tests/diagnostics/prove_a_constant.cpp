// expect: pitch: prove needs the type of the rule; write `pitch::prove<decltype(my_rule)>()`
// names: short_need
// group: proofs
// title: Proving a constant instead of its type
// means: The examples belong to the type of the rule. `decltype` gives the type of a constant, for
// means: example of a lambda.
#include <pitch/testing.hpp>

constexpr auto short_need = pitch::rule<"short-need">([](const pitch::need& n) { return n.statement.characters() <= 20; });
template <>
struct pitch::examples_of<decltype(short_need)> {
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
#ifdef BROKEN
static_assert(pitch::prove<short_need>());
#else
static_assert(pitch::prove<decltype(short_need)>());
#endif
