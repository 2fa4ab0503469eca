// Rules combine: and, or, not; a condition, a threshold, a weight, and advice.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
#include <string>
using namespace pitch;
using namespace pitch::logic;  // operators `and`, `or` and `not` for rules

inline constexpr auto by_phone = rule<"by-phone">([](const method& m) { return m.where.contains(channel::phone); });
inline constexpr auto opens_at = rule<"says-when-to-call", "When does someone answer?", "Give the hours.">(
    [](const timing& t) { return t.starts.stated() && t.ends.stated(); });
inline constexpr auto has_proof =
    rule<"gives-evidence", "Why should they believe it?", "Show one result.">([](const proof& p) { return p.evidence.stated(); });
inline constexpr auto shouts = rule<"shouts">([](const message& m) { return m.words.view().find('!') != std::string_view::npos; });

inline constexpr auto house_rules = all(grammar,                                //
                                        when(by_phone, opens_at),               // applies only if the method is a call
                                        not shouts,                             // swaps pass and fail; missing stays missing
                                        weigh<2>(calls_to_action or connects),  // counts twice in the score
                                        at_least<2>(names_audience, carries_message, sets_objective),  // two of three are enough
                                        advise(has_proof));  // reported, but never spoils the verdict

constexpr sentence mover{need{"the occasion calls for moving", origin::organic}, solution{"United Van Lines", appeal::functional},
                         method{.statement = "call", .where = channel::phone},
                         message{.words = "When the occasion calls for moving, call United Van Lines."}};

int main() {
    const auto verdict = evaluate(mover, house_rules);
    std::cout << verdict << "Score: " << verdict.score() << "\nWaiting for:";
    for (const std::string_view part : verdict.missing()) std::cout << ' ' << part;
    std::cout << "\n\nWhat the house asks:\n";
    for (const outline_entry& entry : outline(house_rules)) std::cout << std::string(2 * entry.depth + 2, ' ') << entry.id << '\n';
}
