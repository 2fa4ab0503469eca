// expect: error
#include <vector>

#include <pitch/pitch.hpp>

std::vector<pitch::touchpoint> places();
pitch::touchpoints met() {
#ifdef BROKEN
    return places();
#else
    static const std::vector<pitch::touchpoint> kept = places();
    return kept;
#endif
}
