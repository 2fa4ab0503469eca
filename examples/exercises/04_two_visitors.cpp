// Exercise 4: two visitors
// At a trade show, a maker of coffee machines lets visitors try a machine alone, or has somebody explain it.
// Mia says: "Please show me how it works." Tom says: "I look around alone first, thank you." Write in `.how`
// of each visitor how they want to be approached. The stand stays as it is. `perceived_as` returns that the
// stand sold to one of them, and marketed to the other: the recipient decides which it is.
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method stand{.statement = "coffee machines to try, alone or with somebody who explains them",
                       .where = channel::event,
                       .how = approach::self_directed | approach::assisted};

constexpr recipient mia{.where = channel::event};  // TODO: "Please show me how it works."
constexpr recipient tom{.where = channel::event};  // TODO: "I look around alone first, thank you."

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr auto to_mia = perceived_as(mia, stand);
constexpr auto to_tom = perceived_as(tom, stand);
constexpr bool stand_is_kept = stand.where == channel::event && stand.how == (approach::self_directed | approach::assisted);
constexpr bool both_are_inferred = !mia.experienced && !tom.experienced;
constexpr bool both_are_welcome = to_mia != none && to_tom != none;
constexpr bool mia_is_known = to_mia.has_value(), tom_is_known = to_tom.has_value();
constexpr bool sold_to_mia = to_mia == set_of(experience::sold);
constexpr bool marketed_to_tom = to_tom == set_of(experience::marketed);

static_assert(stand_is_kept, "To do: Put the stand back as it was: the visitors differ, the method does not.");
static_assert(both_are_inferred, "To do: Leave out `.experienced`, which is what a visitor says afterwards; write the wish in `.how`.");
static_assert(both_are_welcome,
              "To do: Leave out `none` and complaints: they make the stand unwelcome, and both visitors like to be there.");
static_assert(mia_is_known,
              "To do: Write in `.how` of `mia` how she wants to be approached; until then it is not known what the stand is to her.");
static_assert(sold_to_mia,
              "To do: Mia wants a person who shows her how it works, so `.how` of `mia` is `approach::assisted`, and nothing else.");
static_assert(tom_is_known,
              "To do: Write in `.how` of `tom` how he wants to be approached; until then it is not known what the stand is to him.");
static_assert(marketed_to_tom,
              "To do: Tom wants to look around without help, so `.how` of `tom` is `approach::self_directed`, and nothing else.");
// Well done: one stand is sales to Mia and marketing to Tom, because the recipient decides.
