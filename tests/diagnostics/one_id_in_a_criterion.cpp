// expect: pitch: two different rules have the same id; give each rule its own id
// group: combinations
// title: Two rules with one id in a criterion
// means: Ids must be unique down to the last rule of a criterion. A criterion or a named `no` may
// means: share the id of a rule.
#include <pitch/pitch.hpp>

inline constexpr auto fits = pitch::rule<"fits">([](const pitch::message& m) { return m.words.characters() <= 30; });
#ifdef BROKEN
inline constexpr auto also_fits = pitch::rule<"fits">([](const pitch::message& m) { return m.words.characters() <= 90; });
#else
inline constexpr auto also_fits = pitch::rule<"fits-two-lines">([](const pitch::message& m) { return m.words.characters() <= 90; });
#endif
inline constexpr auto group = pitch::criterion<"fits">(pitch::any(fits, pitch::no<"fits">(also_fits)));
