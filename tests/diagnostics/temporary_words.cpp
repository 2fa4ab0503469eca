// expect: deleted function
#include <cstdint>
#include <vector>

#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

constexpr pitch::need needs[]{{"dry feet", pitch::origin::organic}};
inline std::uint64_t songs() {
#ifdef BROKEN
    return pitch::count(pitch::compose(pitch::sentence{}, pitch::states_need, std::vector<std::uint64_t>(9), needs));
#else
    std::vector<std::uint64_t> words(9);
    return pitch::count(pitch::compose(pitch::sentence{}, pitch::states_need, words, needs));
#endif
}
