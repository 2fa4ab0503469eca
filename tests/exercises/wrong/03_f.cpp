// expect: To do: Write what Ben has written
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method calls{
    .statement = "a call about new models", .where = channel::phone, .when = stage::interest, .how = approach::assisted, .frequency = 1};

constexpr recipient ada{.moved_by = motive::price};
constexpr recipient ben{.moved_by = motive::price, .misled = true};
