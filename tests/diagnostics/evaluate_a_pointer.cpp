// expect: pitch: this is not a sentence but points to one; dereference it
#include <pitch/pitch.hpp>

constexpr auto judge(const pitch::sentence<pitch::need>* slogan) {
#ifdef BROKEN
    return pitch::evaluate(slogan, pitch::grammar);
#else
    return pitch::evaluate(*slogan, pitch::grammar);
#endif
}
