// expect: pitch: not a rule or evaluator: a rule is a struct with
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto heard = pitch::criterion<"heard", "Is it heard?">("connects");
#else
inline constexpr auto heard = pitch::criterion<"heard", "Is it heard?">(pitch::connects);
#endif
