// expect: pitch: parts(x) must return only parts; return a pitch::sentence, or a tuple of parts by value, reference, pointer or optional
// group: parts
// title: A string in the tuple that `parts` returns
// means: A string does not say which part it is. Write `need{...}`, `solution{...}` or another part
// means: around it.
#include <tuple>

#include <pitch/pitch.hpp>

struct crm_row {
    std::string_view pain, offer;
    friend constexpr auto parts(const crm_row& r) {
#ifdef BROKEN
        return std::tuple(r.pain, pitch::solution{r.offer});
#else
        return std::tuple(pitch::need{r.pain}, pitch::solution{r.offer});
#endif
    }
};
inline constexpr auto verdict = pitch::evaluate(crm_row{"wet feet", "boots"}, pitch::grammar);
