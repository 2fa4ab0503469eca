// expect: pitch: fields_of must list each member of the part once: a member or a name is there twice
// group: parts
// title: A member that `fields_of` lists twice
// means: Each member and each name has one entry. Usually a copied line still has the old member
// means: pointer.
#include <pitch/fields.hpp>

struct warranty {
    static constexpr std::string_view part = "warranty";
    pitch::text maker{};
    pitch::text terms{};
    constexpr bool stated() const { return maker.stated(); }
};
template <>
struct pitch::fields_of<warranty> {
#ifdef BROKEN
    static constexpr auto list = pitch::field_list{pitch::field{"maker", "Who gives it.", &warranty::maker}, pitch::field {
                                                       "terms",
                                                       "What it covers.",
                                                       &warranty::maker
                                                   }};
#else
    static constexpr auto list = pitch::field_list{pitch::field{"maker", "Who gives it.", &warranty::maker},
                                                   pitch::field{"terms", "What it covers.", &warranty::terms}};
#endif
};
inline bool read(warranty& w) { return static_cast<bool>(pitch::assign(w, "maker", "Ann")); }
