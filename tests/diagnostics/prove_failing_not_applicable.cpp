// expect: pitch: the rule does not fail its failing() sentence: the outcome is not_applicable; state a case that the rule applies to, or fix the rule
// names: cheap_enough
// group: proofs
// title: A `failing()` to which the rule does not apply
// means: The rule should fail for this sentence, but returns `not_applicable`. Change the sentence
// means: so that the rule applies, or fix the rule.
#include <pitch/testing.hpp>

struct cheap_enough {
    static constexpr std::string_view id = "cheap-enough";
    constexpr pitch::outcome operator()(const pitch::budget& b) const {
        if (!b.currency.stated()) return pitch::outcome::not_applicable;
        return *b.amount <= 1000 ? pitch::outcome::pass : pitch::outcome::fail;
    }
    static constexpr auto passing() { return pitch::sentence{pitch::budget{500, "EUR"}}; }
#ifdef BROKEN
    static constexpr auto failing() { return pitch::sentence{pitch::budget{5000}}; }
#else
    static constexpr auto failing() { return pitch::sentence{pitch::budget{5000, "EUR"}}; }
#endif
};
static_assert(pitch::prove<cheap_enough>());
