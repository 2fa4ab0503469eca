// expect: pitch: two different rules have the same id; give each rule its own id
// group: combinations
// title: Two rules with one id in `all`
// means: Reports, policies and `verdict[rule]` tell rules apart by id. Give each rule its own id;
// means: using one rule twice is fine.
#include <pitch/pitch.hpp>

inline constexpr auto short_words = pitch::rule<"fits">([](const pitch::message& m) { return m.words.characters() <= 30; });
#ifdef BROKEN
inline constexpr auto short_promise = pitch::rule<"fits">([](const pitch::solution& s) { return s.statement.characters() <= 90; });
#else
inline constexpr auto short_promise = pitch::rule<"fits-too">([](const pitch::solution& s) { return s.statement.characters() <= 90; });
#endif
inline constexpr auto house_rules = pitch::all(pitch::grammar, short_words, short_words, short_promise);
