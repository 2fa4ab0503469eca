// expect: pitch: failing() must be a public static constexpr function without parameters, which the compiler can call; write `static constexpr auto failing() { return pitch::sentence{...}; }`
// names: short_need
// group: proofs
// title: A `failing()` that is private
// means: A proof calls the examples from outside, and does not pass over one that it cannot call. Make
// means: the function public.
#include <pitch/testing.hpp>

class short_need {
public:
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const pitch::need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return pitch::sentence{pitch::need{"dry feet"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
#ifdef BROKEN
private:
#endif
    static constexpr auto failing() { return pitch::sentence{pitch::need{"feet that stay dry in every kind of weather"}}; }
};
static_assert(pitch::prove<short_need>());
