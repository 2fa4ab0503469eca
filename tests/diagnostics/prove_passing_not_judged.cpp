// expect: pitch: the compiler cannot judge passing(); make the rule's call operator, its constructor and `parts(x)` constexpr, and let each list view elements in static storage
// names: few_places
// group: proofs
// title: A `passing()` that cannot be judged at compile time
// means: A proof is a constant expression. Make the call operator `constexpr`, and keep the
// means: elements of lists in static storage.
#include <pitch/testing.hpp>

struct few_places {
    static constexpr std::string_view id = "few-places";
    constexpr bool operator()(const pitch::touchpoints& places) const { return places.size() <= 1; }
    static constexpr pitch::touchpoint one[]{{"the shop"}}, two[]{{"the shop"}, {"the web"}}, nameless[]{{}};
#ifdef BROKEN
    static constexpr auto passing() {
        const pitch::touchpoint places[]{{"the shop"}};
        return pitch::sentence{pitch::touchpoints(places)};
    }
#else
    static constexpr auto passing() { return pitch::sentence{pitch::touchpoints(one)}; }
#endif
    static constexpr auto failing() { return pitch::sentence{pitch::touchpoints(two)}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::touchpoints(nameless)}; }
};
static_assert(pitch::prove<few_places>());
