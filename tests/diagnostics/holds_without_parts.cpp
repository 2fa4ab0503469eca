// expect: pitch: cannot find the parts of this type; add to it `friend auto parts(const my_type& x) { return pitch::sentence{pitch::need{x.pain}, pitch::solution{x.offer}}; }`
// group: evaluation
// title: `holds` of a struct without `parts`
// means: The library finds the parts of your struct through a friend named `parts`. Add the
// means: function that the message shows.
#include <pitch/pitch.hpp>

struct crm_row {
    std::string_view pain, offer;
#ifndef BROKEN
    friend constexpr auto parts(const crm_row& r) { return pitch::sentence{pitch::need{r.pain}, pitch::solution{r.offer}}; }
#endif
};
inline constexpr bool complete = pitch::holds(crm_row{"wet feet", "boots"}, pitch::grammar);
