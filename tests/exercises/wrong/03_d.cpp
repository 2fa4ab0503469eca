// expect: To do: Ada has not refused
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method calls{
    .statement = "a call about new models", .where = channel::phone, .when = stage::interest, .how = approach::assisted, .frequency = 1};

constexpr recipient ada{.moved_by = motive::price, .consents = set_of<channel>()};
constexpr recipient ben{.moved_by = motive::price, .consents = none};
