// expect: pitch: assign sets fields of parts: call it for the part or the list element
#include <pitch/fields.hpp>

inline bool read(pitch::brief& b) {
#ifdef BROKEN
    return static_cast<bool>(pitch::assign(b, pitch::fields_of<pitch::brief>::list.get<0>(), "arrive dry"));
#else
    return static_cast<bool>(pitch::assign(b.need, pitch::fields_of<pitch::need>::list.get<0>(), "arrive dry"));
#endif
}
