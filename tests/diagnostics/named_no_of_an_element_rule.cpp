// expect: pitch: this rule takes one list element; wrap it: `pitch::each(my_rule)`
// group: combinations
// title: A rule for list elements under `no` without `each`
// means: `no` negates the outcome of `each` for the whole list. Wrap the rule in `each`, and the
// means: result in `no`.
#include <pitch/pitch.hpp>

inline constexpr auto by_mail = pitch::rule<"by-mail">([](const pitch::touchpoint& t) { return t.name == "mail"; });
#ifdef BROKEN
inline constexpr auto quiet = pitch::no<"quiet", "Is it quiet?">(by_mail);
#else
inline constexpr auto quiet = pitch::no<"quiet", "Is it quiet?">(pitch::each(by_mail));
#endif
