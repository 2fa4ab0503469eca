// expect: pitch: this sentence contains a part twice
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to get to work dry, and without a car", origin::organic},
                        solution{"an e-bike that folds, for the train", appeal::functional},
                        solution{"a test ride at the store", appeal::functional}};
