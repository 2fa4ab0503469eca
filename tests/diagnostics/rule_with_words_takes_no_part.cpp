// expect: pitch: the parameters of a rule must be parts: write `const pitch::need&`, or `const pitch::recipient*` if the part is optional; a part type of your own needs `static constexpr std::string_view part` and `bool stated() const`
// group: rules
// title: A rule with a question and advice whose parameter is not a part
// means: The parameters of a rule are the parts that it checks. A question and advice do not change
// means: this.
#include <pitch/pitch.hpp>

#ifdef BROKEN
using limit = int;
#else
using limit = pitch::message;
#endif
inline constexpr auto fits =
    pitch::rule<"fits-an-ad", "Does the message fit into the columns of an advertisement?",
                "Cut words until the message fits into the columns of the smallest advertisement.">([](const limit&) { return true; });
