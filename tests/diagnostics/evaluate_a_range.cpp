// expect: pitch: this is not a sentence but a range; loop over the elements
#include <pitch/pitch.hpp>

#include <vector>

inline std::size_t complete(const std::vector<pitch::sentence<pitch::need>>& slogans) {
#ifdef BROKEN
    return pitch::evaluate(slogans, pitch::grammar).complete();
#else
    std::size_t count = 0;
    for (const auto& slogan : slogans) count += pitch::evaluate(slogan, pitch::grammar).complete();
    return count;
#endif
}
