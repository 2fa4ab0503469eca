// expect: pitch: a policy is not an evaluator: it judges the verdict of its vocabulary; write `my_policy.judge(pitch::evaluate(my_sentence, my_vocabulary, my_policy))`
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
