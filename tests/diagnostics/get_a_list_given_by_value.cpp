// expect: pitch: parts(x) returns this list by value, so the result would dangle; return a reference to a list that x owns
// group: lifetime
// title: `get` of a list that `parts` returns by value
// means: The tuple owns a copy of the vector, which ends before the list is used. Return a
// means: reference to a vector that your record owns.
#include <tuple>
#include <vector>

#include <pitch/pitch.hpp>

struct crm_row {
    std::vector<pitch::touchpoint> places;
#ifdef BROKEN
    friend std::tuple<std::vector<pitch::touchpoint>> parts(const crm_row& r) { return {r.places}; }
#else
    friend std::tuple<const std::vector<pitch::touchpoint>&> parts(const crm_row& r) { return {r.places}; }
#endif
};
inline std::size_t count(const crm_row& r) { return pitch::get<pitch::touchpoints>(r).size(); }
