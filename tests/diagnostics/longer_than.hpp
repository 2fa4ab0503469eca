/// An evaluator of two rules, each of which captures a bound. If BROKEN is defined, both have one
/// type and one id.
#pragma once
#include <pitch/pitch.hpp>

constexpr auto longer_than(unsigned bound) {
    return pitch::rule<"longer">([bound](const pitch::message& m) { return m.words.characters() > bound; });
}
constexpr auto much_longer_than(unsigned bound) {
    return pitch::rule<"much-longer">([bound](const pitch::message& m) { return m.words.characters() > bound; });
}
#ifdef BROKEN
inline constexpr auto house_rules = pitch::any(longer_than(10), longer_than(100));
#else
inline constexpr auto house_rules = pitch::any(longer_than(10), much_longer_than(100));
#endif
