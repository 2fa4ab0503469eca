// expect: pitch: this is not a sentence but a range; loop over the elements: `for (const auto& x : my_range) pitch::evaluate(x, pitch::grammar)`
// group: evaluation
// title: `evaluate` of a vector of sentences
// means: `evaluate` judges one sentence. Loop over the elements; to count many verdicts, add them
// means: to a `pitch::tally`.
#include <pitch/pitch.hpp>

#include <vector>

inline std::size_t complete(const std::vector<pitch::sentence<pitch::need>>& slogans) {
#ifdef BROKEN
    return pitch::evaluate(slogans, pitch::grammar).complete();
#else
    std::size_t count = 0;
    for (const auto& slogan : slogans) count += pitch::evaluate(slogan, pitch::grammar).complete();
    return count;
#endif
}
