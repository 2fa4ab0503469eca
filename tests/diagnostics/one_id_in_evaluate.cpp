// expect: pitch: two different rules have the same id; give each rule its own id
// group: combinations
// title: Two rules with one id in different branches
// means: Ids must be unique in the whole evaluator, also under `any` and `no`. Give each rule its
// means: own id.
#include <pitch/pitch.hpp>

inline constexpr auto short_words = pitch::rule<"fits">([](const pitch::message& m) { return m.words.characters() <= 30; });
#ifdef BROKEN
inline constexpr auto short_promise = pitch::rule<"fits">([](const pitch::solution& s) { return s.statement.characters() <= 90; });
#else
inline constexpr auto short_promise = pitch::rule<"fits-too">([](const pitch::solution& s) { return s.statement.characters() <= 90; });
#endif
inline constexpr auto house_rules = pitch::all(pitch::any(pitch::grammar, short_words), pitch::no(short_promise));
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, house_rules);
