// expect: pitch: this evaluator uses a rule with captures more than once, but only one outcome per rule is counted
#include <pitch/tally.hpp>

#include "longer_than.hpp"

inline constexpr pitch::tally counts{house_rules};
