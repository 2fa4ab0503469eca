// expect: pitch: this sentence is not complete; satisfy the rule named in `is_met<...>`
// names: pitch::v0::rules::connects pitch::rules::connects
// group: evaluation
// title: `insist` on a sentence that is not complete
// means: The sentence does not satisfy its evaluator. The lines after the error name the rule in
// means: `is_met<...>`; here it is `connects`, so add a method.
#include <pitch/pitch.hpp>

constexpr pitch::sentence ad{
    pitch::need{"dry feet", pitch::origin::organic},
    pitch::solution{"boots", pitch::appeal::functional},
#ifndef BROKEN
    pitch::method{.statement = "a shop", .where = pitch::channel::store},
#endif
};
static_assert(pitch::insist<ad, pitch::grammar>());
