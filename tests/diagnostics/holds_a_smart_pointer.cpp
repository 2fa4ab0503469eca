// expect: pitch: this is not a sentence but points to one; dereference it: `pitch::evaluate(*my_pointer, pitch::grammar)`
// group: evaluation
// title: `holds` of a smart pointer
// means: A smart pointer can be null, so the library does not follow it. Check it, and dereference
// means: it.
#include <pitch/pitch.hpp>

#include <memory>

inline bool is_complete(const std::unique_ptr<pitch::sentence<pitch::need>>& slogan) {
#ifdef BROKEN
    return pitch::holds(slogan, pitch::grammar);
#else
    return pitch::holds(*slogan, pitch::grammar);
#endif
}
