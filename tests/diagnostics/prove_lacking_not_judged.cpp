// expect: pitch: the compiler cannot judge lacking(); make the rule's call operator, its constructor and `parts(x)` constexpr, and let each list view elements in static storage
// names: few_places
// group: proofs
// title: A `lacking()` that cannot be judged at compile time
// means: A proof is a constant expression. Make the call operator `constexpr`, and keep the
// means: elements of lists in static storage.
#include <pitch/testing.hpp>

struct few_places {
    static constexpr std::string_view id = "few-places";
    constexpr bool operator()(const pitch::touchpoints& places) const { return places.size() <= 1; }
    static constexpr pitch::touchpoint one[]{{"the shop"}}, two[]{{"the shop"}, {"the web"}}, nameless[]{{}};
    static constexpr auto passing() { return pitch::sentence{pitch::touchpoints(one)}; }
    static constexpr auto failing() { return pitch::sentence{pitch::touchpoints(two)}; }
#ifdef BROKEN
    static constexpr auto lacking() {
        const pitch::touchpoint places[]{{}};
        return pitch::sentence{pitch::touchpoints(places)};
    }
#else
    static constexpr auto lacking() { return pitch::sentence{pitch::touchpoints(nameless)}; }
#endif
};
static_assert(pitch::prove<few_places>());
