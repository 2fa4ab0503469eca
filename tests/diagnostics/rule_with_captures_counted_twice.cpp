// expect: pitch: this evaluator uses a rule with captures more than once, but only one outcome per rule is counted; give each copy its own id, as in `pitch::rule<"my-second-rule">(lambda)`
// group: counting
// title: A tally of two rules that differ only in what they capture
// means: A tally counts one outcome for each type of rule, and both lambdas have one type. Write
// means: two lambdas with two ids.
#include <pitch/tally.hpp>

#include "longer_than.hpp"

inline constexpr pitch::tally counts{house_rules};
