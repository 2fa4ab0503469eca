// expect: pitch: at_least<K>(...) needs a K from 1 to the number of its evaluators; change K
// group: combinations
// title: `at_least<0>`
// means: `at_least<K>` passes if K of its evaluators pass, and 0 would always pass. Choose a K from
// means: 1 to their number.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto most = pitch::at_least<0>(pitch::states_need, pitch::connects);
#else
inline constexpr auto most = pitch::at_least<2>(pitch::states_need, pitch::connects);
#endif
