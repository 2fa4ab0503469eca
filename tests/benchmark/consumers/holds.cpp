// Asks only whether the brief is complete.

#include "../consumers.hpp"

namespace house {

bool pitch_holds(const brief& b) { return holds(b, nine_rules); }
bool hand_holds(const brief& b) { return holds_by_hand(b); }
bool pitch_tridom_holds(const brief& b) { return holds(b, tridom); }
bool hand_tridom_holds(const brief& b) { return tridom_holds_by_hand(b); }

}  // namespace house
