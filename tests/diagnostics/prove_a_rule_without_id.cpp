// expect: pitch: a rule needs an id; add `static constexpr std::string_view id = "my-rule";` to it, or wrap the lambda: `pitch::rule<"my-rule">(lambda)`
// names: short_need
// group: proofs
// title: Proving a rule without an id
// means: A rule without an id is not a rule yet. Add the constant that the message shows.
#include <pitch/testing.hpp>

struct short_need {
#ifndef BROKEN
    static constexpr std::string_view id = "short-need";
#endif
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
