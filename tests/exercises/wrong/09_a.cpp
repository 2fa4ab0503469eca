// expect: To do: Keep the method
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr brief note{
    .solution = {"a rye loaf, straight from the oven", appeal::functional | appeal::emotional},
    .recipient = {
        .where = channel::sms, .when = stage::loyalty, .how = approach::self_directed, .consents = channel::sms, .frequency_cap = 2}};
