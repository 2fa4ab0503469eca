// Stores what is known about each brief.

#include "../consumers.hpp"

namespace house {

void pitch_evaluate(const brief& b, nine_verdict& to) { to = evaluate(b, nine_rules); }
void hand_evaluate_fully(const brief& b, packed_mask& to) { to = judge_fully_by_hand(b); }
void hand_evaluate(const brief& b, mask& to) { to = judge_by_hand(b); }
void pitch_tridom(const brief& b, tridom_verdict& to) { to = evaluate(b, tridom); }
void hand_tridom(const brief& b, tridom_mask& to) { to = judge_tridom_by_hand(b); }

}  // namespace house
