// expect: To do: Put the calls back
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method calls{
    .statement = "a call about new models", .where = channel::phone, .when = stage::interest, .how = approach::assisted, .frequency = 0};

constexpr recipient ada{.moved_by = motive::price};
constexpr recipient ben{.moved_by = motive::price, .consents = none};
