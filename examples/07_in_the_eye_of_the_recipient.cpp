// The recipient decides whether it is sales or marketing. One method, several people, several answers.
#include <pitch/languages/english.hpp>
#include <pitch/pitch.hpp>

#include <iostream>
#include <optional>
#include <string>
using namespace pitch;

// The questions are from Schenker's essay; the first one is shortened. The rest is invented.
struct person {
    std::string_view name;
    recipient says;
};
struct question {
    std::string_view asks;
    method how;
    person people[3];
};
constexpr question questions[]{
    {"Are the Apple stores \"sales\" or \"marketing\"?",
     {.statement = "try everything, or ask", .where = channel::store, .how = approach::self_directed | approach::assisted, .frequency = 0},
     {{"Ada", {.how = approach::assisted}},
      {"Ben", {.how = approach::self_directed}},
      {"Cem", {.how = approach::self_directed | approach::assisted}}}},
    {"When you attend a tradeshow, are you being sold to or marketed to?",
     {.statement = "someone at the stand shows it", .where = channel::event, .how = approach::assisted},
     {{"Dora", {.how = approach::self_directed}},
      {"Emil", {.how = approach::self_directed, .experienced = experience::marketed}},
      {"Fay", {}}}},
    {"Is the special offer via an email sales or marketing?",
     {.statement = "an offer with a link", .where = channel::email, .how = approach::self_directed, .frequency = 1},
     {{"Gil", {.how = approach::self_directed, .consents = channel::email}},
      {"Hana", {.how = approach::self_directed, .consents = none}},
      {"Ivo", {.how = approach::self_directed}}}},
};

// Unknown does not mean no: Hana consents to nothing, and Ivo has not said whether he consents.
static_assert(perceived_as(questions[2].people[1].says, questions[2].how)->empty());
static_assert(!perceived_as(questions[2].people[2].says, questions[2].how).has_value());

std::string_view answer(const std::optional<set_of<experience>>& perceived) {
    if (!perceived) return english.say(phrase::perceived_unknown);
    if (perceived->empty()) return english.say(phrase::perceived_neither);
    return perceived->size() == 2 ? english.say(phrase::perceived_both) : english.word(name(*perceived->begin()));
}

std::string words(const std::optional<set_of<approach>>& ways) {
    if (!ways) return "not known";
    std::string joined;
    for (const approach way : *ways) joined.append(joined.empty() ? "" : " or ").append(english.word(name(way)));
    return joined.empty() ? "neither" : joined;
}

// Returns what decides, in the order of `perceived_as`: what they say they experienced, then a rule
// of `respectful` that is not met, then what they like and the method does.
std::string why(const recipient& r, const method& m) {
    if (r.experienced) return "They say so, and that takes precedence over what is inferred.";
    const auto verdict = evaluate(sentence{r, m}, respectful);
    std::string reason(english.say(verdict.flawed() ? phrase::fails : phrase::missing));
    for (const finding gap : verdict.gaps())
        if (gap.outcome == verdict.overall()) return reason.append(" ").append(gap.id).append(": ").append(gap.asks);
    if (!r.how || m.how.empty()) return "It is not known whether they like what the method does.";
    const set_of<approach> shared = m.how & *r.how;
    return shared.empty() ? "The method does nothing that they like, so all that it does counts: " + words(m.how) + '.'
                          : "The method does what they like: " + words(shared) + '.';
}

int main() {
    for (const question& q : questions) {
        std::cout << q.asks << "\n  The method, \"" << q.how.statement.view() << "\", meets them " << words(q.how.how) << ".\n";
        for (const person& p : q.people)
            std::cout << "  " << p.name << " (likes: " << words(p.says.how) << "): " << answer(perceived_as(p.says, q.how)) << "\n    "
                      << why(p.says, q.how) << '\n';
        std::cout << '\n';
    }
}
