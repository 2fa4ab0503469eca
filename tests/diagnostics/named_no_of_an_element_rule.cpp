// expect: pitch: this rule takes one list element; wrap it: `pitch::each(my_rule)`
#include <pitch/pitch.hpp>

inline constexpr auto by_mail = pitch::rule<"by-mail">([](const pitch::touchpoint& t) { return t.name == "mail"; });
#ifdef BROKEN
inline constexpr auto quiet = pitch::no<"quiet", "Is it quiet?">(by_mail);
#else
inline constexpr auto quiet = pitch::no<"quiet", "Is it quiet?">(pitch::each(by_mail));
#endif
