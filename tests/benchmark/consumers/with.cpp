// Asks for the rules that pass and the rules that fail.

#include "../consumers.hpp"

namespace house {
namespace {

template <class Verdict>
mask pass_and_fail(const Verdict& v) {
    return {static_cast<std::uint32_t>(v.with(outcome::pass)), static_cast<std::uint32_t>(v.with(outcome::fail))};
}

}  // namespace

mask pitch_nine_with(const brief& b) { return pass_and_fail(evaluate(b, nine_rules)); }
mask hand_nine_with(const brief& b) { return judge_by_hand(b); }
mask pitch_tridom_with(const brief& b) { return pass_and_fail(evaluate(b, tridom)); }
mask hand_tridom_with(const brief& b) { return judge_tridom_by_hand(b); }

}  // namespace house
