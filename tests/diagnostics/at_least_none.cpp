// expect: pitch: at_least<K>(...) takes a K from 1 to the number of its evaluators; write one of these
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto most = pitch::at_least<0>(pitch::states_need, pitch::connects);
#else
inline constexpr auto most = pitch::at_least<2>(pitch::states_need, pitch::connects);
#endif
