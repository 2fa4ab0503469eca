// expect: pitch: this is not a sentence but points to one; dereference it
#include <pitch/pitch.hpp>

#include <memory>

inline bool is_complete(const std::unique_ptr<pitch::sentence<pitch::need>>& slogan) {
#ifdef BROKEN
    return pitch::holds(slogan, pitch::grammar);
#else
    return pitch::holds(*slogan, pitch::grammar);
#endif
}
