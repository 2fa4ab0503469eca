// expect: pitch: only a rule can be proven, not a criterion, a combination or `each(...)`; prove each rule that it contains
// names: grammar
// group: proofs
// title: Proving a criterion
// means: Examples belong to a single rule. Prove each rule that the criterion contains.
#include <pitch/testing.hpp>

#ifdef BROKEN
static_assert(pitch::prove<pitch::criteria::grammar>());
#else
static_assert(pitch::prove<pitch::rules::connects>());
#endif
