// expect: pitch: a rule that captures something stands in this evaluator twice, and one outcome of a rule is counted
#include <pitch/ledger.hpp>

#include "longer_than.hpp"

inline std::uint64_t words[4];
inline const pitch::ledger filed{house_rules, words};
