// Exercise 3: unknown is not none
// A bicycle shop plans to call its customers once a week. It never asked Ada whether she wants that. Ben has
// written: "Do not call me, and send me nothing." The code mixes the two up. Correct both: an empty field
// means unknown; `none` means that the customer wants none. So `welcome` is missing for Ada, because somebody
// has to ask her first. It fails for Ben, whatever is added.
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr method calls{
    .statement = "a call about new models", .where = channel::phone, .when = stage::interest, .how = approach::assisted, .frequency = 1};

constexpr recipient ada{.moved_by = motive::price};
constexpr recipient ben{.moved_by = motive::price, .consents = none};

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr bool calls_are_kept = calls.where == channel::phone && calls.frequency == 1u;
constexpr auto for_ada = evaluate(sentence{calls, ada}, welcome);
constexpr auto for_ben = evaluate(sentence{calls, ben}, welcome);
constexpr bool ada_has_not_refused = !for_ada.flawed();
constexpr bool ada_has_not_agreed = for_ada.with(outcome::pass) == 0;
constexpr bool ben_has_answered = !for_ben.unfinished();
constexpr bool ben_wants_none = ben.consents == none || ben.where == none;

static_assert(calls_are_kept, "To do: Put the calls back as they were; only what the shop knows about Ada and Ben is wrong.");
static_assert(ada_has_not_refused,
              "To do: Ada has not refused, because the shop never asked her: leave the field empty, then the outcome is missing.");
static_assert(ada_has_not_agreed,
              "To do: Ada has not agreed to anything either: leave every field empty that the shop would have to ask her about.");
static_assert(ben_has_answered, "To do: Ben has answered, and an empty field means that nobody knows: write that he consents to `none`.");
static_assert(ben_wants_none, "To do: Write what Ben has written, no calls and no mail: `.consents = none`.");
// Well done: an unknown answer is missing, so the shop can ask Ada; `none` is Ben's answer, and calls to him fail.
