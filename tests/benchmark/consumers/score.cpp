// Reads the score.

#include <bit>

#include "../consumers.hpp"

namespace house {
namespace {

/// Returns the share of the rules that pass. None of these rules can be not applicable.
double score_by_hand(std::uint32_t pass, std::uint32_t rules) {
    return std::popcount(pass & rules) / static_cast<double>(std::popcount(rules));
}

}  // namespace

double pitch_nine_score(const brief& b) { return evaluate(b, nine_rules).score(); }
double hand_nine_score(const brief& b) { return score_by_hand(judge_by_hand(b).pass, nine_all); }
double pitch_tridom_score(const brief& b) { return evaluate(b, tridom).score(); }
double hand_tridom_score(const brief& b) { return score_by_hand(judge_tridom_by_hand(b).pass, tridom_all & ~tridom_advised); }

}  // namespace house
