// expect: pitch: a policy is not an evaluator: it judges the verdict of its vocabulary; write `my_policy.judge(pitch::evaluate(my_sentence, my_vocabulary, my_policy))`
// group: counting
// title: `evaluate` with a policy as evaluator
// means: A policy selects rules of a vocabulary, and does not hold the rules. Evaluate the
// means: vocabulary, and let the policy judge the verdict.
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>

bool is_fine(const pitch::brief& b) {
    constexpr auto house = *pitch::parse_policy(pitch::tridom, "targeted or relevant");
#ifdef BROKEN
    return pitch::evaluate(b, house).complete();
#else
    return house.judge(pitch::evaluate(b, pitch::tridom, house)).complete();
#endif
}
