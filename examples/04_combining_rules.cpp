// Rules combine: and, or, not; a condition, a threshold, a weight, and advice that never spoils.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
#include <string>
using namespace pitch;
using namespace pitch::logic;  // the words `and`, `or` and `not` between rules

constexpr auto by_phone = rule<"by-phone">([](const method& m) { return m.where.contains(channel::phone); });
constexpr auto opens_at = rule<"says-when-to-call", "When does someone answer?", "Give the hours.">(
    [](const timing& t) { return t.starts.stated() && t.ends.stated(); });
constexpr auto has_proof =
    rule<"gives-evidence", "Why should they believe it?", "Show one result.">([](const proof& p) { return p.evidence.stated(); });
constexpr auto shouts = rule<"shouts">([](const message& m) { return m.words.view().find('!') != std::string_view::npos; });

constexpr auto house_rules = all(grammar,                                //
                                 when(by_phone, opens_at),               // asked only of who is to call
                                 not shouts,                             // the opposite; what is not said stays missing
                                 weigh<2>(calls_to_action or connects),  // counts twice in the score
                                 at_least<2>(names_audience, carries_message, sets_objective),  // two of three will do
                                 advise(has_proof));                                            // reported, and spoils nothing

constexpr sentence mover{need{"the occasion calls for moving", origin::organic}, solution{"United Van Lines", appeal::functional},
                         method{.statement = "call", .where = channel::phone},
                         message{.words = "When the occasion calls for moving, call United Van Lines."}};

int main() {
    const auto verdict = evaluate(mover, house_rules);
    std::cout << verdict << "Score: " << verdict.score() << "\nWaiting for:";
    for (const std::string_view part : verdict.missing()) std::cout << ' ' << part;
    std::cout << "\n\nWhat the house asks:\n";
    for (const outline_entry& e : outline(house_rules)) std::cout << std::string(2 * e.depth + 2, ' ') << e.id << '\n';
}
