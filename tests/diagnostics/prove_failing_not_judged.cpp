// expect: pitch: the compiler cannot judge failing(); make the rule's call operator, its constructor and `parts(x)` constexpr, and let each list view elements in static storage
// names: few_places
// group: proofs
// title: A `failing()` that cannot be judged at compile time
// means: A proof is a constant expression. Make the call operator `constexpr`, and keep the
// means: elements of lists in static storage.
#include <pitch/testing.hpp>

struct few_places {
    static constexpr std::string_view id = "few-places";
    constexpr bool operator()(const pitch::touchpoints& places) const { return places.size() <= 1; }
    static constexpr pitch::touchpoint one[]{{"the shop"}}, two[]{{"the shop"}, {"the web"}}, nameless[]{{}};
    static constexpr auto passing() { return pitch::sentence{pitch::touchpoints(one)}; }
#ifdef BROKEN
    static constexpr auto failing() {
        const pitch::touchpoint places[]{{"the shop"}, {"the web"}};
        return pitch::sentence{pitch::touchpoints(places)};
    }
#else
    static constexpr auto failing() { return pitch::sentence{pitch::touchpoints(two)}; }
#endif
    static constexpr auto lacking() { return pitch::sentence{pitch::touchpoints(nameless)}; }
};
static_assert(pitch::prove<few_places>());
