// expect: error
#include <pitch/fields.hpp>

#include <string>

std::string words();
inline bool read(pitch::brief& b) {
#ifdef BROKEN
    return static_cast<bool>(pitch::assign(b, "need.statement", words()));
#else
    static const std::string kept = words();
    return static_cast<bool>(pitch::assign(b, "need.statement", kept));
#endif
}
