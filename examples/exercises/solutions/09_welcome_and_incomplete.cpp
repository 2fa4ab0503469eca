// Exercise 9: welcome and incomplete
// A bakery writes to Ines, a customer. The brief is a complete sentence, and it is not known whether she
// welcomes it. Change both: let her say in `.recipient` where, when and how she wants it, and to what channel
// she consents; let `.method` meet her wishes. Then leave out what she knows without being told. An optional
// that is not set is unknown; `none` is a refusal. She accepts two messages a week: the `.frequency_cap`.
// Write the fields in order: `.where, .when, .how, .consents` for her; for the method, `.frequency` is last.
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr brief note{
    .solution = {"a rye loaf, straight from the oven", appeal::functional | appeal::emotional},
    .method = {.statement = "a text message when the oven opens",
               .where = channel::sms,
               .when = stage::loyalty,
               .how = approach::self_directed,
               .frequency = 1},
    .recipient = {
        .where = channel::sms, .when = stage::loyalty, .how = approach::self_directed, .consents = channel::sms, .frequency_cap = 2}};

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr auto received = evaluate(note, welcome);
constexpr bool keeps_method = note.method.stated();
static_assert(keeps_method, "To do: Keep the method and its statement: without a method, there is nothing that Ines can welcome.");
constexpr bool is_known = received[open_to_contact] != outcome::missing;
static_assert(is_known, "To do: Let Ines say where, when or how she wants it: it is not known yet, and that is neither yes nor no.");
constexpr bool is_open = received[open_to_contact] == outcome::pass;
static_assert(is_open, "To do: Take away `none`: Ines refuses then, and somebody who refuses does not welcome the message.");
constexpr bool meets_where = received[where_wanted] == outcome::pass;
static_assert(meets_where, "To do: Give the method and Ines a channel in common: `.where` of both.");
constexpr bool meets_when = received[when_wanted] == outcome::pass || received[when_wanted] == outcome::not_applicable;
static_assert(meets_when, "To do: Give the method and Ines a stage in common: `.when` of both; she is a customer already.");
constexpr bool meets_how = received[how_wanted] == outcome::pass;
static_assert(meets_how, "To do: Give the method and Ines an approach in common: `.how` of both, alone or with somebody's help.");
constexpr bool is_allowed = received[consented] == outcome::pass || received[consented] == outcome::not_applicable;
static_assert(is_allowed, "To do: Let Ines consent to each channel that needs it, such as a text message; a wish for it is not consent.");
constexpr bool states_frequency = note.method.frequency && note.recipient.frequency_cap == 2u;
static_assert(states_frequency, "To do: State the `.frequency` of the method, and keep the cap of two a week: the rule compares them.");
constexpr bool is_within_cap = received[within_frequency_cap] == outcome::pass;
static_assert(is_within_cap, "To do: Write to Ines less often: the frequency is above her cap of two a week.");
constexpr bool is_welcome = received.complete();
static_assert(is_welcome, "To do: Be honest with Ines: she says that she was misled, so the message is not welcome.");
constexpr bool is_incomplete = evaluate(note, grammar).unfinished();
static_assert(is_incomplete, "To do: Leave out the need or the solution: it is welcome now, and still a complete sentence.");
// Well done: welcome and complete are two verdicts; somebody who knows her need welcomes half a sentence.
