// Exercise 1: the missing method
// A bicycle shop has sent this memo to its agency. The memo says what commuters need and what the shop
// offers. It does not say how the two meet, so the agency cannot start. Add a `method` to the memo:
// `.statement` says what happens, such as a test ride. At least one of `.where`, `.when` and `.how` says
// by which channel, at which stage or with which approach, such as `.where = channel::store`.
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr sentence memo{need{"to get to work dry, and without a car", origin::organic},
                        solution{"an e-bike that folds, for the train", appeal::functional},
                        method{.statement = "a test ride", .where = channel::store}};

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr auto their_need = get<need>(memo);
constexpr auto our_offer = get<solution>(memo);
constexpr auto meeting = get<method>(memo);
constexpr bool need_is_kept = their_need.statement == "to get to work dry, and without a car" && their_need.origins == origin::organic;
constexpr bool offer_is_kept = our_offer.statement == "an e-bike that folds, for the train" && our_offer.appeals == appeal::functional;
constexpr bool says_where_when_or_how = !meeting.where.empty() || !meeting.when.empty() || !meeting.how.empty();
constexpr bool has_method = meeting.stated() || says_where_when_or_how;
constexpr bool is_complete = evaluate(memo, grammar).complete();

static_assert(need_is_kept && offer_is_kept, "To do: Write the need and the solution as the shop wrote them; only the method is missing.");
static_assert(has_method,
              "To do: Add `method{.statement = ..., .where = ...}` to `memo`: nothing in it brings the need and the solution together.");
static_assert(meeting.stated(), "To do: Fill in `.statement` of the method: it says where, when or how, but not what happens there.");
static_assert(is_complete, "To do: Say where, when or how the method reaches commuters; `.where = channel::store` is one way.");
// Well done: your memo is a complete sentence, because the method connects the need and the solution.
