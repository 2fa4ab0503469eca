// expect: pitch: `made_of` must be a default-constructible evaluator type, without captures; write `using made_of = pitch::all_of<my_rule, pitch::rules::connects>;`
// names: house
// group: combinations
// title: A rule with captures in `made_of`
// means: `made_of` names a type, and a type does not hold what a lambda captured. Make the
// means: criterion from a value with `pitch::criterion<"id">(...)`.
#include <pitch/pitch.hpp>

constexpr auto at_most(std::size_t most) {
    return pitch::rule<"at-most">([most](const pitch::need& n) { return n.statement.characters() <= most; });
}
#ifdef BROKEN
struct house {
    static constexpr std::string_view id = "house";
    using made_of = pitch::all_of<pitch::criteria::grammar, decltype(at_most(30))>;
};
inline constexpr house house_rules{};
#else
inline constexpr auto house_rules = pitch::criterion<"house">(pitch::all(pitch::grammar, at_most(30)));
#endif
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house_rules);
