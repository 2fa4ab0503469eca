// expect: pitch: fields_of must list each member of the part once: add the members that its list lacks
// names: lists_all_members_of<warranty,1,2> lists_all_members_of<warranty
// group: parts
// title: A member that `fields_of` does not list
// means: A field that is not listed cannot be read or written by name. Add it to the list. The
// means: output names the part, the number of listed fields, and the number of members.
#include <pitch/fields.hpp>

struct warranty {
    static constexpr std::string_view part = "warranty";
    std::optional<unsigned> years{};
    pitch::text terms{};
    constexpr bool stated() const { return years.has_value(); }
};
template <>
struct pitch::fields_of<warranty> {
#ifdef BROKEN
    static constexpr auto list = pitch::field_list{pitch::field { "years", "Years that it lasts.", &warranty::years }};
#else
    static constexpr auto list = pitch::field_list{pitch::field{"years", "Years that it lasts.", &warranty::years},
                                                   pitch::field{"terms", "What it covers.", &warranty::terms}};
#endif
};
