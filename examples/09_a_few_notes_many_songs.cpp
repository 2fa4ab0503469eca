// A few notes make many songs, good and bad. One evaluator decides which sentences are songs, and a
// second one which songs are good.
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

#include <iomanip>
#include <iostream>
using namespace pitch;

constexpr need needs[]{{"arrive dry", origin::organic, "a call log"},
                       {"be seen arriving", origin::generated},
                       {"sell more bikes"}};  // the seller's own need: no origin, so never a song
constexpr solution solutions[]{{"a folding e-bike", appeal::functional},
                               {"a bike to be proud of", appeal::functional | appeal::emotional | appeal::aspirational},
                               {"a bike that carries a child", appeal::functional | appeal::emotional}};
constexpr method methods[]{{.statement = "a test ride", .where = channel::store, .how = approach::assisted, .frequency = 0},
                           {.statement = "a call at dinner", .where = channel::phone, .how = approach::assisted, .frequency = 3},
                           {.statement = "a film", .where = channel::social, .how = approach::self_directed, .frequency = 0}};

// The recipient is the same in all sentences, and says everything that the rules below ask for.
constexpr sentence start{
    recipient{.moved_by = motive::story, .where = channel::store | channel::social, .how = approach::assisted, .consents = none}};

// A song is a complete sentence: `grammar`. A good song is also respectful, answers what moves the
// recipient, and meets them where and how they want it. Any other song is bad.
inline constexpr auto good = all(respectful, resonates, where_wanted, how_wanted);
inline constexpr auto bad = no(good);

// Among good songs, taste prefers those with every appeal and with a source of the need.
inline constexpr auto taste = all(weigh<2>(good), every_appeal, knows_need);

// `compose` runs each rule as soon as the parts it needs are chosen, and skips all sentences that
// contain a failing choice. Each range below is made of the same notes.
constexpr auto songs = compose(start, grammar, needs, solutions, methods);
constexpr auto good_songs = compose(start, all(grammar, good), needs, solutions, methods);
constexpr auto bad_songs = compose(start, all(grammar, bad), needs, solutions, methods);
constexpr auto disruptive_songs = compose(start, all(grammar, disruptive), needs, solutions, methods);
static_assert(count(good_songs) + count(bad_songs) == count(songs));

template <Sentence Song>
void print(const Song& song) {
    std::cout << get<need>(song).statement.view() << ": " << get<solution>(song).statement.view() << ", by "
              << get<method>(song).statement.view() << '\n';
}

int main() {
    constexpr std::size_t sentences = std::size(needs) * std::size(solutions) * std::size(methods);
    std::cout << sentences << " sentences: " << sentences - count(songs) << " are not songs, " << count(good_songs) << " are good songs, "
              << count(bad_songs) << " are bad songs.\n\nThe best two:\n";
    for (const auto& [song, score] : best<2>(songs, taste)) {
        std::cout << std::fixed << std::setprecision(2) << "  " << score << "  ";
        print(song);
    }

    std::cout << "\nOf the bad songs, " << count(disruptive_songs) << " also bother and annoy. One of them, and why it is bad:\n  ";
    const auto song = *disruptive_songs.begin();
    print(song);
    for (const finding gap : evaluate(song, good).gaps())
        std::cout << "    " << name(gap.outcome) << ' ' << gap.id << ": " << gap.asks << '\n';
}
