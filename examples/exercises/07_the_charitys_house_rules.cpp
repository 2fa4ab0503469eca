// Exercise 7: the charity's house rules
// A charity writes to donors, and its office has four rules. Write them as one combination, `all(...)`:
// (a) Each message is a complete sentence. (b) If it comes by phone or by visit, they consented.
// (c) Two of these are enough: an audience, an objective, a call to action. (d) Proof is advice, never a gap.
// Use `when(condition, rule)`, `at_least<2>(...)`, `advise(...)`, and some of the rules grammar, consented,
// respectful, names_audience, sets_objective, carries_message, calls_to_action, gives_proof.
#include <pitch/pitch.hpp>
using namespace pitch;

inline constexpr auto by_phone_or_visit =
    rule<"by-phone-or-visit">([](const method& m) { return !(m.where & (channel::phone | channel::visit)).empty(); });
inline constexpr auto house_rules = advise(by_phone_or_visit);  // TODO: write the four sentences here instead.

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr auto offer = need{"to help where it counts", origin::organic} + solution{"a well for a village", appeal::emotional};
constexpr audience donors{"donors of last year"};
constexpr objective aim{"wells for ten villages"};
constexpr message ask{"One well, one village.", "give for one metre of a well"}, words{"One well, one village."};
constexpr auto three = donors + aim + ask;
constexpr auto by(set_of<channel> where, std::optional<set_of<channel>> consents) {
    return method{.statement = "an appeal before Christmas", .where = where} + recipient{.consents = consents};
}
constexpr auto letter = by(channel::direct_mail, none);
constexpr bool passes(const auto&... stated) { return evaluate((proof{"nine wells give water"} + ... + stated), house_rules).complete(); }
constexpr bool a =
    !passes(get<need>(offer), letter, three) && !passes(get<solution>(offer), letter, three) && !passes(offer, by({}, none), three);
static_assert(a, "To do: (a) A message without a need, a solution or a method passes; ask for a complete sentence.");
constexpr bool b_stops = !passes(offer, by(channel::phone, none), three) && !passes(offer, by(channel::visit, channel::phone), three);
static_assert(b_stops, "To do: (b) A call or a visit without consent passes; the condition comes first, the rule for consent second.");
constexpr bool b_if = passes(offer, letter, three);
static_assert(b_if, "To do: (b) A letter is stopped, although it states everything; ask for consent only for a call or a visit.");
constexpr bool b_lets =
    passes(offer, by(channel::phone, channel::phone), three) && passes(offer, by(channel::visit, channel::visit), three);
static_assert(b_lets, "To do: (b) A call or a visit is stopped, and they consented to it; ask for consent, and for nothing else.");
constexpr bool c_asks = !passes(offer, letter, donors) && !passes(offer, letter, aim) && !passes(offer, letter, ask);
static_assert(c_asks, "To do: (c) One of audience, objective and call to action is enough for your rules; ask for two of the three.");
constexpr bool c_words = !passes(offer, letter, donors, words);
static_assert(c_words, "To do: (c) The words of a message count as one of the two; a call to action is something else.");
constexpr bool c_lets = passes(offer, letter, donors, aim) && passes(offer, letter, donors, ask) && passes(offer, letter, aim, ask);
static_assert(c_lets, "To do: (c) Two of the three are not enough for your rules; let a message pass that has any two.");
constexpr bool d_lets = evaluate(offer + letter + three, house_rules).complete();
static_assert(d_lets, "To do: (d) A message without proof is stopped; turn the rule for proof into advice.");
constexpr bool d_asks = evaluate(offer, house_rules).missing().contains("proof");
static_assert(d_asks, "To do: (d) No rule checks the proof; advice, too, needs a rule.");
// Well done: four sentences of plain English are one constant now, and the compiler has checked its logic.
