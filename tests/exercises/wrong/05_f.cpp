// expect: To do: Let `measurement::at_most` compare
#include <pitch/pitch.hpp>
using namespace pitch;

struct fits_a_headline {
    static constexpr std::string_view id = "fits-a-headline";
    static constexpr std::string_view asks = "Does the message fit the headline of a search ad?";
    static constexpr std::string_view advice = "Cut the words to 30 characters.";
    constexpr measurement operator()(const message& m) const { return measurement{static_cast<double>(m.words.characters()), 30}; }
};
