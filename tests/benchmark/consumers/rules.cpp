// Asks each rule for its outcome.

#include "../consumers.hpp"

namespace house {
namespace {

template <class Verdict, class... Rules>
std::uint32_t not_passed(const Verdict& v, const Rules&... rules) {
    std::uint32_t mask = 0;
    unsigned i = 0;
    ((mask |= std::uint32_t{v[rules] != outcome::pass} << i++), ...);
    return mask;
}

}  // namespace

std::uint32_t pitch_nine_rules(const brief& b) {
    return not_passed(evaluate(b, nine_rules), states_need, states_solution, connects, has_words{}, has_call{}, has_audience{},
                      leads_somewhere{}, never_rings{}, meets_them{});
}
std::uint32_t hand_nine_rules(const brief& b) { return ~judge_by_hand(b).pass & nine_all; }

std::uint32_t pitch_tridom_rules(const brief& b) {
    return not_passed(evaluate(b, tridom), names_audience, sets_objective, carries_message, calls_to_action, resonates, where_wanted,
                      knows_need, lends_a_badge, claims_novelty, faces_alternatives, answers_alternative, covers_roles, reaches_objective,
                      leaves_no_gap, keeps_one_promise, has_metric, measures_objective, sets_target, names_source, reached_target);
}
std::uint32_t hand_tridom_rules(const brief& b) { return ~judge_tridom_by_hand(b).pass & tridom_all; }

}  // namespace house
