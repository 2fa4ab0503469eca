// expect: pitch: this evaluator uses a rule with captures more than once, but only one outcome per rule is counted
#include <pitch/ledger.hpp>

#include "longer_than.hpp"

inline std::uint64_t words[4];
inline const pitch::ledger filed{house_rules, words};
