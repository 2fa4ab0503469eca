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

// A good song answers what moves them, meets them where and how they want it, has every appeal, and
// names the source of its need.
inline constexpr auto taste = all(weigh<2>(resonates), where_wanted, how_wanted, every_appeal, knows_need);

int main() {
    // The recipient is the same in all sentences.
    const sentence start{recipient{.moved_by = motive::function | motive::story,
                                   .where = channel::store | channel::social,
                                   .how = approach::assisted,
                                   .consents = none}};

    // A song is a complete sentence that uses no channel without consent. `compose` runs each rule as soon
    // as the parts it needs are chosen, and skips all sentences that contain a failing choice.
    const auto songs = compose(start, all(grammar, consented), needs, solutions, methods);

    std::size_t count = 0;
    for (const auto& song : songs) count += get<need>(song).stated();
    std::cout << std::size(needs) * std::size(solutions) * std::size(methods) << " sentences, " << count << " songs. The best three:\n";
    for (const auto& [song, score] : best<3>(songs, taste))
        std::cout << std::fixed << std::setprecision(2) << "  " << score << "  " << get<need>(song).statement.view() << ": "
                  << get<solution>(song).statement.view() << ", by " << get<method>(song).statement.view() << '\n';
}
