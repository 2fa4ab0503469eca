// expect: pitch: a rule with captures cannot be proven, because its examples belong to its type; write a struct that can be made without arguments
// names: short_need
// group: proofs
// title: Proving a rule with captures or members
// means: The examples are static functions of the type, so they cannot depend on what an object holds. Give
// means: each member a default, or use a `pitch::bound`.
#include <pitch/testing.hpp>

struct short_need {
    static constexpr std::string_view id = "short-need";
#ifdef BROKEN
    std::size_t most;
    constexpr explicit short_need(std::size_t characters) : most(characters) {}
#else
    std::size_t most = 20;
#endif
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= most; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};
static_assert(pitch::prove<short_need>());
