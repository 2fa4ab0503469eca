// expect: pitch: fields_of must list each member of the part once: add the members that its list lacks
// names: lists_all_members_of<warranty,1,2> lists_all_members_of<warranty
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
