// expect: pitch: a palette is an array, std::array, vector or span of parts of one type; write `pitch::need needs[]{...};` and pass `needs`; for a list part, write an array of lists: `pitch::touchpoints plans[]{...};`
// group: counting
// title: An array of list elements as palette
// means: A palette chooses whole parts, and the elements of a list are not parts. Make an array of
// means: lists.
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

inline constexpr pitch::touchpoint shop[]{{"shop"}}, tour[]{{"web site"}, {"shop"}};
#ifdef BROKEN
inline constexpr auto songs = compose(pitch::sentence{}, pitch::grammar, shop);
#else
inline constexpr pitch::touchpoints plans[]{shop, tour};
inline constexpr auto songs = compose(pitch::sentence{}, pitch::grammar, plans);
#endif
