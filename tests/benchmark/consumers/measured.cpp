// Checks ten rules, one of which measures.

#include "../consumers.hpp"

namespace house {

void pitch_measure(const brief& b, ten_verdict& to) { to = evaluate(b, ten_rules); }
void hand_measure(const brief& b, measured_mask& to) { to = measure_by_hand(b); }
bool pitch_measured_holds(const brief& b) { return holds(b, ten_rules); }
bool hand_measured_holds(const brief& b) { return measured_holds_by_hand(b); }

}  // namespace house
