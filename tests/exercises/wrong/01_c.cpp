// expect: To do: Write the need and the solution as the shop wrote them
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to get to work dry, and without a car", origin::organic},
                        method{.statement = "a test ride", .where = channel::store}};
