// expect: pitch: at_least<K>(...) needs a K from 1 to the number of its evaluators; change K
// group: combinations
// title: `at_least<K>` with a K above the number of its evaluators
// means: More rules cannot pass than there are. Lower K, or add evaluators.
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto most = pitch::at_least<3>(pitch::states_need, pitch::connects);
#else
inline constexpr auto most = pitch::at_least<2>(pitch::states_need, pitch::connects);
#endif
