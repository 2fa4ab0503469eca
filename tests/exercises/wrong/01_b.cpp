// expect: To do: Fill in `.statement` of the method
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to get to work dry, and without a car", origin::organic},
                        solution{"an e-bike that folds, for the train", appeal::functional},
                        method{.where = channel::store, .how = approach::assisted}};
