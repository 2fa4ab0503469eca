// expect: To do: State the `.frequency`
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr brief note{
    .solution = {"a rye loaf, straight from the oven", appeal::functional | appeal::emotional},
    .method = {.statement = "a text message when the oven opens",
               .where = channel::sms,
               .when = stage::loyalty,
               .how = approach::self_directed},
    .recipient = {
        .where = channel::sms, .when = stage::loyalty, .how = approach::self_directed, .consents = channel::sms, .frequency_cap = 2}};
