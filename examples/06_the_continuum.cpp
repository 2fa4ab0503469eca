// The continuum from awareness to advocacy. By the book, sales owns preference and purchase, and
// marketing owns the rest. The touchpoints show who really meets people at each stage.
#include <pitch/pitch.hpp>

#include <iomanip>
#include <iostream>
using namespace pitch;

// A car dealership with one price for everyone. Its showroom ignores the line that the book draws.
constexpr touchpoint saturn[]{
    {"television", role::marketing, stage::awareness | stage::interest, {}},
    {"the showroom", role::marketing | role::sales, stage::interest | stage::consideration | stage::preference | stage::purchase, {}},
    {"the workshop", role::fulfilment | role::sales, stage::loyalty, {}},
    {"the owners' picnic", role::marketing | role::fulfilment, stage::loyalty | stage::advocacy, {}},
};

static_assert(classic_side(stage::preference) == role::sales);
static_assert(touched_by(stage::preference, saturn) == (role::marketing | role::sales));

int main() {
    std::cout << std::left << std::setw(15) << "stage" << std::setw(12) << "by the book" << " who meets them\n";
    for (const stage s : journey(stage::awareness, stage::advocacy)) {
        std::cout << std::setw(15) << name(s) << std::setw(12) << name(classic_side(s));
        const set_of<role> who = touched_by(s, saturn);
        for (const role r : who) std::cout << ' ' << name(r);
        const bool as_by_the_book = who == set_of<role>(classic_side(s));
        std::cout << (who.empty() ? " nobody" : as_by_the_book ? "" : " (the book has it otherwise)") << '\n';
    }
}
