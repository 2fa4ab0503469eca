// A thousand briefs, each evaluated once and stored in a ledger. When the house changes its rules, it
// queries the ledger and reads no brief again.
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/tally.hpp>

#include <iostream>
#include <random>
#include <vector>
using namespace pitch;

constexpr need needs[]{{"arrive dry", origin::organic}, {"be the first to have one", origin::generated}, {"", {}}};
constexpr solution solutions[]{
    {"a folding e-bike", appeal::functional}, {"a bike to fall in love with", appeal::emotional | appeal::aspirational}, {"a bike", {}}};
constexpr method methods[]{{.statement = "a test ride", .where = channel::store, .how = approach::assisted, .frequency = 0},
                           {.statement = "a call", .where = channel::phone, .how = approach::assisted, .frequency = 3},
                           {.statement = "a page to read", .where = channel::web, .how = approach::self_directed, .frequency = 0},
                           {.statement = ""}};
constexpr recipient people[]{
    {.moved_by = motive::price, .where = channel::store | channel::web, .consents = channel::email | channel::phone, .frequency_cap = 4},
    {.moved_by = motive::story, .where = channel::web | channel::phone, .consents = channel::email | channel::sms, .frequency_cap = 2},
    {}};

inline constexpr auto house_rules = all(grammar, resonates, where_wanted, advise(consented), advise(within_frequency_cap));

int main() {
    std::minstd_rand dice(2024);  // the same numbers on every platform
    const auto pick = [&](const auto& palette) { return palette[dice() / 7 % std::size(palette)]; };
    std::vector<std::uint64_t> words(ledger_words(house_rules, 1000));
    ledger filed{house_rules, words};
    for (int i = 0; i < 1000; ++i) {
        const sentence brief{pick(needs), pick(solutions), pick(methods), pick(people)};
        filed += evaluate(brief, house_rules);
    }
    std::cout << filed.tally();

    constexpr auto strict = all(grammar, resonates, where_wanted, consented, within_frequency_cap);
    constexpr auto patient = all(grammar, any(resonates, where_wanted), when(consented, within_frequency_cap));
    constexpr auto two_of_three = at_least<2>(states_need, states_solution, connects);
    std::cout << "\nBy the house rules " << filed.count(house_rules) << " are complete; with consent for every call " << filed.count(strict)
              << "; with one reason to listen " << filed.count(patient) << ".\nTwo parts of three: " << filed.count(two_of_three)
              << ".\n\nThese call without consent, or too often:";
    int shown = 0;
    filed.each(all(consented, within_frequency_cap), outcome::fail, [&](std::size_t number) {
        if (shown++ < 8) std::cout << " #" << number + 1;
    });
    std::cout << " and " << shown - 8 << " more.\n\n" << filed.tally(strict);
}
