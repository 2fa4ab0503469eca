// expect: pitch: a criterion needs an id; add `static constexpr std::string_view id = "my-criterion";` to it
// group: rules
// title: A criterion struct without an id
// means: A struct with `made_of` is a criterion, and a criterion has an id like a rule. Add the
// means: constant that the message shows.
#include <pitch/pitch.hpp>

struct heard {
#ifndef BROKEN
    static constexpr std::string_view id = "heard";
#endif
    using made_of = pitch::all_of<pitch::rules::connects, pitch::rules::states_need>;
};
inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"dry feet"}}, heard{});
