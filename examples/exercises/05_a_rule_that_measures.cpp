// Exercise 5: a rule that measures
// The headline of a search ad has room for 30 characters. This rule returns a `bool`, so a report prints
// "conflict", and the author of a headline that is too long does not learn how much to cut. Return a
// `measurement` instead: it keeps both numbers, and a report prints "44, at most 30". Be careful with words
// such as "café": `size()` counts bytes, and an "é" has two of them.
#include <pitch/pitch.hpp>
using namespace pitch;

struct fits_a_headline {
    static constexpr std::string_view id = "fits-a-headline";
    static constexpr std::string_view asks = "Does the message fit the headline of a search ad?";
    static constexpr std::string_view advice = "Cut the words to 30 characters.";
    // TODO: return a measurement
    constexpr bool operator()(const message& m) const { return m.words.view().size() <= 30; }
};

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr finding judge(text words) { return evaluate(sentence{message{words}}, fits_a_headline{}).findings()[0]; }
constexpr auto measured = judge("Café au lait").measurement;
constexpr bool measures = measured.has_value();
constexpr measurement cafe = measured.value_or(measurement{});
constexpr bool number_is_first = cafe.actual != 30;
constexpr bool is_a_maximum = cafe.direction == measurement::limit::at_most;
constexpr bool bound_is_30 = cafe.bound == 30;
constexpr bool counts_characters = cafe.actual == 12;
constexpr bool thirty_fit = judge("exactly thirty characters long").outcome == outcome::pass;
constexpr bool more_do_not = judge("this has thirty-one characters.").outcome == outcome::fail;

static_assert(measures, "To do: Return a `measurement` instead of a `bool`; `measurement::at_most(number, bound)` makes one.");
static_assert(number_is_first, "To do: Swap the two numbers: first the one that the rule measures, then its bound, 30.");
static_assert(is_a_maximum, "To do: Use `at_most`: a headline has room for 30 characters or fewer, and `at_least` asks for more.");
static_assert(bound_is_30, "To do: Use 30 as the bound: that many characters still fit.");
static_assert(counts_characters,
              "To do: Count characters, by `m.words.characters()`: the 12 characters of a text with one accent take 13 bytes.");
static_assert(thirty_fit && more_do_not,
              "To do: Let `measurement::at_most` compare the numbers: a text of 30 characters passes, and one of 31 fails.");
// Well done: a report of your rule prints both numbers, so an author sees how many characters to cut.
