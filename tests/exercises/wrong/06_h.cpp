// expect: To do: Give the place at loyalty a role
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr touchpoint places[]{
    {"a poster at the bus stop", role::marketing, stage::awareness, {}},
    {"the web page with the prices", role::marketing, stage::interest | stage::consideration, {}},
    {"a trial hour with a trainer", role::marketing | role::sales, stage::consideration | stage::preference, {}},
    {"the desk", role::sales, stage::purchase, {}},
    {"the training plan", {}, stage::loyalty, {}},
};
constexpr objective renewals{"members renew after the first year", stage::loyalty};
