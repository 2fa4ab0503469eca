// expect: To do: Add `method{
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to get to work dry, and without a car", origin::organic},
                        solution{"an e-bike that folds, for the train", appeal::functional}, method{}};
