// A rule is a function of the parts that it consults: no base class, no registration.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
using namespace pitch;

struct fits_a_search_ad {
    static constexpr std::string_view id = "fits-a-search-ad";
    static constexpr std::string_view asks = "Does the message fit the headline of a search ad?";
    static constexpr std::string_view advice = "Cut the words to 30 characters.";
    constexpr measurement operator()(const message& m) const { return measurement::at_most(m.words.characters(), 30); }
};

// A short one can be a lambda. It is asked of two parts, so it waits until both are stated.
constexpr auto says_the_offer = rule<"says-the-offer", "Does the message name what is offered?">(
    [](const message& m, const solution& s) { return m.words.view().find(s.statement.view()) != std::string_view::npos; });

constexpr auto house_rules = all(grammar, fits_a_search_ad{}, says_the_offer);

constexpr sentence mover{need{"the occasion calls for moving", origin::organic}, solution{"United Van Lines", appeal::functional},
                         method{.statement = "call", .where = channel::phone},
                         message{.words = "When the occasion calls for moving, call United Van Lines."}};

// One rule's own outcome, known to the compiler.
static_assert(evaluate(mover, house_rules)[says_the_offer] == outcome::pass);
static_assert(evaluate(mover, house_rules)[fits_a_search_ad{}] == outcome::fail);

int main() { std::cout << evaluate(mover, house_rules); }
