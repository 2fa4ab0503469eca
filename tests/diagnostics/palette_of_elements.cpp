// expect: pitch: a palette is an array, std::array, vector or span of parts of one type
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

inline constexpr pitch::touchpoint shop[]{{"shop"}}, tour[]{{"web site"}, {"shop"}};
#ifdef BROKEN
inline constexpr auto songs = compose(pitch::sentence{}, pitch::grammar, shop);
#else
inline constexpr pitch::touchpoints plans[]{shop, tour};
inline constexpr auto songs = compose(pitch::sentence{}, pitch::grammar, plans);
#endif
