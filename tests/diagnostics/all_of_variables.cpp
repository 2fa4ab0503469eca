// expect: type
// names: all_of
// group: combinations
// title: Variables instead of types in `made_of`
// gcc: type/value mismatch at argument 1 in template parameter list for 'template<class ... Es> struct pitch::v0::all_of'
// clang: template argument for template type parameter must be a type
// means: `all_of` is a type and takes types. The criterion `pitch::grammar` is a variable; its type
// means: is `pitch::criteria::grammar`.
#include <pitch/pitch.hpp>

struct house {
    static constexpr std::string_view id = "house";
#ifdef BROKEN
    using made_of = pitch::all_of<pitch::grammar, pitch::welcome>;
#else
    using made_of = pitch::all_of<pitch::criteria::grammar, pitch::criteria::welcome>;
#endif
};
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, house{});
