// expect: pitch: the rule is not missing for its lacking() sentence: the outcome is not_applicable; state a case that the rule applies to, or fix the rule
// names: cheap_enough
// group: proofs
// title: A `lacking()` to which the rule does not apply
// means: The rule should be missing for this sentence, but returns `not_applicable`. Change the
// means: sentence so that the rule applies, or fix the rule.
#include <pitch/testing.hpp>

struct cheap_enough {
    static constexpr std::string_view id = "cheap-enough";
    constexpr pitch::outcome operator()(const pitch::budget& b) const {
        if (!b.currency.stated()) return pitch::outcome::not_applicable;
        return *b.amount <= 1000 ? pitch::outcome::pass : pitch::outcome::fail;
    }
    static constexpr auto passing() { return pitch::sentence{pitch::budget{500, "EUR"}}; }
#ifdef BROKEN
    static constexpr auto lacking() { return pitch::sentence{pitch::budget{500}}; }
#else
    static constexpr auto lacking() { return pitch::sentence{pitch::budget{}}; }
#endif
};
static_assert(pitch::prove<cheap_enough>());
