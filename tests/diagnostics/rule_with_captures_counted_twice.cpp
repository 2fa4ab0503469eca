// expect: pitch: a rule that captures something stands in this evaluator twice, and one outcome of a rule is counted
#include <pitch/tally.hpp>

#include "longer_than.hpp"

inline constexpr pitch::tally counts{house_rules};
