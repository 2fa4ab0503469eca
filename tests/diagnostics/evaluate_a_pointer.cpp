// expect: pitch: this is not a sentence but points to one; dereference it: `pitch::evaluate(*my_pointer, pitch::grammar)`
// group: evaluation
// title: `evaluate` of a pointer to a sentence
// means: A pointer can be null, so the library does not follow it. Check it, and dereference it.
#include <pitch/pitch.hpp>

constexpr auto judge(const pitch::sentence<pitch::need>* slogan) {
#ifdef BROKEN
    return pitch::evaluate(slogan, pitch::grammar);
#else
    return pitch::evaluate(*slogan, pitch::grammar);
#endif
}
