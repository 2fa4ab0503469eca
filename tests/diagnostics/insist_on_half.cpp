// expect: pitch: this sentence is not complete; satisfy the rule named in `is_met<...>`
// names: pitch::v0::rules::connects pitch::rules::connects
#include <pitch/pitch.hpp>

constexpr pitch::sentence ad{
    pitch::need{"dry feet", pitch::origin::organic},
    pitch::solution{"boots", pitch::appeal::functional},
#ifndef BROKEN
    pitch::method{.statement = "a shop", .where = pitch::channel::store},
#endif
};
static_assert(pitch::insist<ad, pitch::grammar>());
