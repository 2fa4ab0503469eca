// expect: To do: Write the need and the solution as the shop wrote them
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to sell more bikes", origin::organic}, solution{"an e-bike that folds, for the train", appeal::functional},
                        method{.statement = "a test ride", .where = channel::store}};
