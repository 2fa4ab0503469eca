// expect: pitch: the member of a field must be a text, double, unsigned, bool, an enum with names_of, a set_of, an optional of one of them, a part or a list_of
// group: parts
// title: A field of a type that cannot be read from text
// means: `assign` converts text to the types that the message lists. Change the type of the member;
// means: `const char*` becomes `pitch::text`.
#include <pitch/fields.hpp>

struct warranty {
    static constexpr std::string_view part = "warranty";
#ifdef BROKEN
    const char* maker = nullptr;
#else
    pitch::text maker{};
#endif
    constexpr bool stated() const { return true; }
};
template <>
struct pitch::fields_of<warranty> {
    static constexpr auto list = pitch::field_list{pitch::field{"maker", "Who gives it.", &warranty::maker}};
};
