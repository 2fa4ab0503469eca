// expect: pitch: this sentence contains a part twice; delete one of the two
// group: parts
// title: A part twice in the tuple that `parts` returns
// means: A rule that checks the part cannot know which of the two is meant. Return one of them, or
// means: combine their texts in the record.
#include <tuple>

#include <pitch/pitch.hpp>

struct crm_row {
    std::string_view pain, fear, offer;
    friend constexpr auto parts(const crm_row& r) {
#ifdef BROKEN
        return std::tuple(pitch::need{r.pain}, pitch::need{r.fear}, pitch::solution{r.offer});
#else
        return std::tuple(pitch::need{r.pain}, pitch::solution{r.offer});
#endif
    }
};
inline constexpr auto verdict = pitch::evaluate(crm_row{"wet feet", "a cold", "boots"}, pitch::grammar);
