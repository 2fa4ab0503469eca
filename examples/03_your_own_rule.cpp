// A rule is a function. Its parameters are the parts it checks. No base class, no registration.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
using namespace pitch;

// A namespace of your own keeps your rules apart from rules of the same name in other files.
namespace shop {

struct fits_a_search_ad {
    static constexpr std::string_view id = "fits-a-search-ad";
    static constexpr std::string_view asks = "Does the message fit the headline of a search ad?";
    static constexpr std::string_view advice = "Cut the words to 30 characters.";
    constexpr measurement operator()(const message& m) const { return measurement::at_most(m.words.characters(), 30); }
};

// A short rule can be a lambda. This one checks two parts, so it is missing until both are stated.
inline constexpr auto says_the_offer = rule<"says-the-offer", "Does the message name what is offered?">(
    [](const message& m, const solution& s) { return m.words.view().find(s.statement.view()) != std::string_view::npos; });

inline constexpr auto house_rules = all(grammar, fits_a_search_ad{}, says_the_offer);

}  // namespace shop

constexpr sentence mover{need{"the occasion calls for moving", origin::organic}, solution{"United Van Lines", appeal::functional},
                         method{.statement = "call", .where = channel::phone},
                         message{.words = "When the occasion calls for moving, call United Van Lines."}};

// The compiler computes the outcome of each rule.
static_assert(evaluate(mover, shop::house_rules)[shop::says_the_offer] == outcome::pass);
static_assert(evaluate(mover, shop::house_rules)[shop::fits_a_search_ad{}] == outcome::fail);

int main() { std::cout << evaluate(mover, shop::house_rules); }
