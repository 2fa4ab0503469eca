// expect: pitch: assign sets fields of parts: call it for the part or the list element
// group: parts
// title: `assign` to a whole part
// means: `assign` sets one field. Pass the part as the object, and one of its fields as the second
// means: argument.
#include <pitch/fields.hpp>

inline bool read(pitch::brief& b) {
#ifdef BROKEN
    return static_cast<bool>(pitch::assign(b, pitch::fields_of<pitch::brief>::list.get<0>(), "arrive dry"));
#else
    return static_cast<bool>(pitch::assign(b.need, pitch::fields_of<pitch::need>::list.get<0>(), "arrive dry"));
#endif
}
