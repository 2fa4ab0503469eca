// expect: To do: Let Ines say where
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr brief note{.solution = {"a rye loaf, straight from the oven", appeal::functional | appeal::emotional},
                     .method = {.statement = "a text message when the oven opens", .where = channel::sms},
                     .recipient = {.frequency_cap = 2}};
