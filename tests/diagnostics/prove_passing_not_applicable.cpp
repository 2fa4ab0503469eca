// expect: pitch: the rule does not pass its passing() sentence: the outcome is not_applicable; state a case that the rule applies to, or fix the rule
// names: cheap_enough
// group: proofs
// title: A `passing()` to which the rule does not apply
// means: The rule should pass this sentence, but returns `not_applicable`. Change the sentence so
// means: that the rule applies, or fix the rule.
#include <pitch/testing.hpp>

struct cheap_enough {
    static constexpr std::string_view id = "cheap-enough";
    constexpr pitch::outcome operator()(const pitch::budget& b) const {
        if (!b.currency.stated()) return pitch::outcome::not_applicable;
        return *b.amount <= 1000 ? pitch::outcome::pass : pitch::outcome::fail;
    }
#ifdef BROKEN
    static constexpr auto passing() { return pitch::sentence{pitch::budget{500}}; }
#else
    static constexpr auto passing() { return pitch::sentence{pitch::budget{500, "EUR"}}; }
#endif
    static constexpr auto failing() { return pitch::sentence{pitch::budget{5000, "EUR"}}; }
};
static_assert(pitch::prove<cheap_enough>());
