// expect: To do: Give the method and Ines an approach
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr brief note{
    .solution = {"a rye loaf, straight from the oven", appeal::functional | appeal::emotional},
    .method = {.statement = "a text message when the oven opens",
               .where = channel::sms,
               .when = stage::loyalty,
               .how = approach::self_directed,
               .frequency = 1},
    .recipient = {.where = channel::sms, .when = stage::loyalty, .how = approach::assisted, .consents = channel::sms, .frequency_cap = 2}};
