// expect: To do: Write in `.how` of `mia`
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method stand{.statement = "coffee machines to try, alone or with somebody who explains them",
                       .where = channel::event,
                       .how = approach::self_directed | approach::assisted};

constexpr recipient mia{.where = channel::event};  // TODO: "Please show me how it works."
constexpr recipient tom{.where = channel::event, .how = approach::self_directed};
