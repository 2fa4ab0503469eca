// expect: pitch: specialize fields_of for this part, and list its fields there
// names: warranty
// group: parts
// title: `assign` to a part without `fields_of`
// means: C++ cannot list the members of a struct by name. Specialize `pitch::fields_of` for the
// means: part, and list its fields there.
#include <pitch/fields.hpp>

struct warranty {
    static constexpr std::string_view part = "warranty";
    pitch::text maker{};
    constexpr bool stated() const { return maker.stated(); }
};
#ifndef BROKEN
template <>
struct pitch::fields_of<warranty> {
    static constexpr auto list = pitch::field_list{pitch::field{"maker", "Who gives it.", &warranty::maker}};
};
#endif
inline bool read(warranty& w) { return static_cast<bool>(pitch::assign(w, "maker", "Ann")); }
