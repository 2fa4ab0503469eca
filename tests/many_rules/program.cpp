
// The end of the program that check.sh generates. Returns the number of wrong results.
static_assert(pitch::Evaluator<decltype(every)>);

constexpr pitch::sentence half{pitch::need{"dry feet"}};
constexpr pitch::sentence whole{pitch::need{"dry feet"}, pitch::method{"a shop"}};
static_assert(pitch::evaluate(half, every).unfinished());
static_assert(pitch::insist<whole, every>());

int main() {
    int wrong = 0;
    const auto check = [&wrong](bool condition) { wrong += !condition; };
    const auto missing = pitch::evaluate(half, every), complete = pitch::evaluate(whole, every);
    check(complete.complete());
    check(missing.gaps().size() == 1);
    check(missing[r0{}] == pitch::outcome::pass);
    check(missing.findings().size() == rules + 1);
    check(!pitch::holds(half, every));
    check(pitch::holds(whole, every));
    check(pitch::evaluate(whole, one_of).flawed());
    check(!pitch::holds(whole, one_of));
    check(pitch::outline(every).size() == rules + 1);

    const pitch::method methods[]{{}, {"a shop"}, {"a call"}};
    int songs = 0;
    for (const auto& song : pitch::compose(half, every, methods)) songs += pitch::get<pitch::method>(song).stated();
    check(songs == 2);
    for ([[maybe_unused]] const auto& song : pitch::compose(half, one_of, methods)) ++songs;
    check(songs == 2);

    pitch::tally counted{every};
    counted += missing;
    check(counted.each_rule().size() == rules);
    check(counted.weakest()[0].gaps == 1);
    std::uint64_t words[2 * rules];
    pitch::ledger kept{every, words};
    kept += missing;
    kept += complete;
    check(kept.count(every) == 1);
    check(kept.tally().complete() == 1);
    return wrong;
}
