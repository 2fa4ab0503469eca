// Rules combine into one rule: `and`, `or`, `not` and `when`. Each can change the outcome.
#include <pitch/pitch.hpp>

#include <iomanip>
#include <iostream>
#include <string>
using namespace pitch;
using namespace pitch::logic;  // operators `and`, `or` and `not` for rules

inline constexpr auto by_phone = rule<"by-phone">([](const method& m) { return m.where.contains(channel::phone); });
inline constexpr auto says_when = rule<"says-when">([](const timing& t) { return t.starts.stated() && t.ends.stated(); });
inline constexpr auto shouts = rule<"shouts">([](const message& m) { return m.words.view().find('!') != std::string_view::npos; });

// If an advertisement asks for a call, it has to name the first and the last day on which someone
// answers. It must not shout.
inline constexpr auto house_rules = when(by_phone, says_when) and not shouts;

// The first advertisement is real, and names no days (slo-united-van in campaigns.jsonl). The days of
// the second one are invented. So is the third one.
constexpr method call{.statement = "call", .where = channel::phone}, look{.statement = "visit our page", .where = channel::web};
constexpr message calm{.words = "When the occasion calls for moving, call United Van Lines."};
constexpr sentence mover{call, timing{}, calm};
constexpr sentence mover_with_days{call, timing{"2026-03-02", "2026-03-31"}, calm};
constexpr sentence shouting_page{look, timing{}, message{.words = "Moving? Move with us!"}};

// `and` requires both rules, `or` one of them. What is missing stays missing, also under `not`.
static_assert(evaluate(mover, by_phone and says_when).unfinished() && evaluate(mover, by_phone or says_when).complete());
static_assert(evaluate(mover, not says_when).unfinished());

template <class Eval>
void print_row(std::string_view title, const Eval& e) {
    std::cout << std::setw(28) << title << std::setw(12) << name(evaluate(mover, e).overall()) << std::setw(12)
              << name(evaluate(mover_with_days, e).overall()) << name(evaluate(shouting_page, e).overall()) << '\n';
}

int main() {
    std::cout << std::left << std::setw(28) << "" << std::setw(12) << "mover" << std::setw(12) << "with days" << "shouting page\n";
    print_row("by-phone", by_phone);
    print_row("says-when", says_when);
    print_row("shouts", shouts);
    std::cout << '\n';
    print_row("by-phone and says-when", by_phone and says_when);
    print_row("by-phone or says-when", by_phone or says_when);
    print_row("not says-when", not says_when);
    print_row("not shouts", not shouts);
    print_row("when(by-phone, says-when)", when(by_phone, says_when));
    std::cout << '\n';
    print_row("the house rules", house_rules);

    std::cout << "\nThe house rules are a tree:\n";
    for (const outline_entry& entry : outline(house_rules)) std::cout << std::string(2 * entry.depth + 2, ' ') << entry.id << '\n';
}
