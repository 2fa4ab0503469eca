// expect: To do: Write in `.how` of `tom`
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method stand{.statement = "coffee machines to try, alone or with somebody who explains them",
                       .where = channel::event,
                       .how = approach::self_directed | approach::assisted};

constexpr recipient mia{.where = channel::event, .how = approach::assisted};
constexpr recipient tom{.where = channel::event};  // TODO: "I look around alone first, thank you."
