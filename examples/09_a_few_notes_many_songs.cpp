// A few notes make many songs, good or bad. The grammar says which are songs; a second evaluator says which are good.
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

#include <iomanip>
#include <iostream>
using namespace pitch;

constexpr need needs[]{{"arrive dry", origin::organic, "a call log"},
                       {"be seen arriving", origin::generated},
                       {"sell more bikes"}};  // the last is the seller's own
constexpr solution solutions[]{{"a folding e-bike", appeal::functional},
                               {"a bike to be proud of", appeal::functional | appeal::emotional | appeal::aspirational},
                               {"a bike that carries a child", appeal::functional | appeal::emotional}};
constexpr method methods[]{{.statement = "a test ride", .where = channel::store, .how = approach::assisted, .frequency = 0},
                           {.statement = "a call at dinner", .where = channel::phone, .how = approach::assisted, .frequency = 3},
                           {.statement = "a film", .where = channel::social, .how = approach::self_directed, .frequency = 0}};

// Which are good: it resonates, meets them where and how they want it, stirs them, and the need is known.
constexpr auto taste = all(weigh<2>(resonates), where_wanted, how_wanted, every_appeal, knows_need);

int main() {
    // Whom they are sung to stays the same in all of them.
    const sentence start{recipient{.moved_by = motive::function | motive::story,
                                   .where = channel::store | channel::social,
                                   .how = approach::assisted,
                                   .consents = none}};

    // A song is a complete sentence that bothers nobody; what fails is dropped before the rest of it is chosen.
    const auto songs = compose(start, all(grammar, consented), needs, solutions, methods);

    std::size_t count = 0;
    for (const auto& song : songs) count += get<need>(song).stated();
    std::cout << std::size(needs) * std::size(solutions) * std::size(methods) << " sentences, " << count << " songs. The best three:\n";
    for (const auto& [song, score] : best<3>(songs, taste))
        std::cout << std::fixed << std::setprecision(2) << "  " << score << "  " << get<need>(song).statement.view() << ": "
                  << get<solution>(song).statement.view() << ", by " << get<method>(song).statement.view() << '\n';
}
