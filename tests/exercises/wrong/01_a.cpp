// expect: To do: Say where, when or how the method reaches commuters
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to get to work dry, and without a car", origin::organic},
                        solution{"an e-bike that folds, for the train", appeal::functional}, method{"a test ride"}};
