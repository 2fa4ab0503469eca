// What counts how much: thresholds, weights and advice. The score is the share of what counts.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iomanip>
#include <iostream>
using namespace pitch;

inline constexpr auto fits_a_search_ad = rule<"fits-a-search-ad", "Does the message fit a search ad?", "Cut the words to 30 characters.">(
    [](const message& m) { return measurement::at_most(m.words.characters(), 30); });

// A real advertisement (slo-united-van in campaigns.jsonl). It connects and has words, but it names
// no evidence, and the words are too long for a search ad.
constexpr sentence mover{method{.statement = "call", .where = channel::phone},
                         message{.words = "When the occasion calls for moving, call United Van Lines."}};

// Two houses that judge one advertisement. What matters to them differs.
inline constexpr auto strict = all(connects, carries_message, gives_proof, fits_a_search_ad);
inline constexpr auto lenient = all(weigh<3>(connects),                                         // counts three times in the score
                                    at_least<2>(carries_message, gives_proof, names_audience),  // two of three are enough
                                    advise(fits_a_search_ad));                                  // reported, but counts nothing

// A weight changes the score, but never the verdict. Advice changes neither, even if its rule fails.
static_assert(evaluate(mover, all(weigh<3>(connects), gives_proof)).score() == 0.75);
static_assert(evaluate(mover, all(weigh<3>(connects), gives_proof)).overall() == evaluate(mover, all(connects, gives_proof)).overall());
static_assert(evaluate(mover, all(connects, advise(fits_a_search_ad))).complete());

template <class Eval>
void print_row(std::string_view title, const Eval& e) {
    const auto verdict = evaluate(mover, e);
    std::cout << std::setw(62) << title << std::setw(9) << name(verdict.overall()) << verdict.score() << '\n';
}

int main() {
    std::cout << std::left << std::fixed << std::setprecision(2);
    print_row("connects", connects);
    print_row("gives-proof", gives_proof);
    print_row("fits-a-search-ad", fits_a_search_ad);
    std::cout << '\n';
    print_row("all(connects, gives-proof)", all(connects, gives_proof));
    print_row("all(weigh<3>(connects), gives-proof)", all(weigh<3>(connects), gives_proof));
    print_row("all(connects, weigh<3>(gives-proof))", all(connects, weigh<3>(gives_proof)));
    std::cout << '\n';
    print_row("at_least<1>(connects, gives-proof, fits-a-search-ad)", at_least<1>(connects, gives_proof, fits_a_search_ad));
    print_row("at_least<2>(connects, gives-proof, fits-a-search-ad)", at_least<2>(connects, gives_proof, fits_a_search_ad));
    print_row("at_least<3>(connects, gives-proof, fits-a-search-ad)", at_least<3>(connects, gives_proof, fits_a_search_ad));
    std::cout << '\n';
    print_row("all(connects, fits-a-search-ad)", all(connects, fits_a_search_ad));
    print_row("all(connects, advise(fits-a-search-ad))", all(connects, advise(fits_a_search_ad)));

    std::cout << "\nThe strict house. Score " << evaluate(mover, strict).score() << ". " << evaluate(mover, strict)
              << "\nThe lenient house. Score " << evaluate(mover, lenient).score() << ". " << evaluate(mover, lenient);
}
