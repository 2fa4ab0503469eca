// The continuum from awareness to advocacy. By the book, sales owns preference and purchase, and
// marketing owns the rest. The touchpoints show who really meets people at each stage.
#include <pitch/pitch.hpp>

#include <iomanip>
#include <iostream>
using namespace pitch;

// From a source: the dealerships of Saturn, with one price for everyone (camp-saturn in
// campaigns.jsonl). The roles and the single stage, purchase, are our reading of that source.
constexpr touchpoint from_the_source[]{{"the dealership", role::marketing | role::sales | role::fulfilment, stage::purchase, {}}};

// Invented for this chapter: how such a dealer could meet people before and after the purchase.
constexpr touchpoint invented[]{
    {"television", role::marketing, stage::awareness | stage::interest, {}},
    {"the showroom", role::marketing | role::sales, stage::interest | stage::consideration | stage::preference, {}},
    {"the workshop", role::fulfilment | role::sales, stage::loyalty, {}},
    {"the owners' picnic", role::marketing | role::fulfilment, stage::loyalty | stage::advocacy, {}},
};

static_assert(classic_side(stage::preference) == role::sales);
static_assert(touched_by(stage::preference, invented) == (role::marketing | role::sales));
static_assert(touched_by(stage::preference, from_the_source).empty());
static_assert(touched_by(stage::purchase, invented).empty());  // so that the line of purchase is all from the source

int main() {
    std::cout << std::left << std::setw(15) << "stage" << std::setw(12) << "by the book" << std::setw(10) << "known from"
              << " who meets them\n";
    for (const stage s : journey(stage::awareness, stage::advocacy)) {
        std::cout << std::setw(15) << name(s) << std::setw(12) << name(classic_side(s));
        const set_of<role> in_the_source = touched_by(s, from_the_source), who = in_the_source | touched_by(s, invented);
        std::cout << std::setw(10) << (in_the_source.empty() ? "invented" : "source");
        for (const role r : who) std::cout << ' ' << name(r);
        const bool as_by_the_book = who == set_of<role>(classic_side(s));
        std::cout << (who.empty() ? " nobody" : as_by_the_book ? "" : " (the book says otherwise)") << '\n';
    }
    std::cout << "\nInvented touchpoints:";
    for (const touchpoint& t : invented) std::cout << (&t == invented ? " " : ", ") << t.name.view();
    std::cout << ".\n";
}
