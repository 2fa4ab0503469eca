// expect: error
#include <string>

#include <pitch/pitch.hpp>

std::string words();
pitch::need felt() {
#ifdef BROKEN
    return {words()};
#else
    static const std::string kept = words();
    return {kept};
#endif
}
