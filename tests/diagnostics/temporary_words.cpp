// expect: deleted function
// group: lifetime
// title: A temporary vector as memory of `compose`
// gcc: use of deleted function 'void pitch::v0::compose(Record&&, Eval, Words&&, Rs&& ...)
// clang: call to deleted function 'compose'
// means: The songs use the memory as long as they live, and a temporary vector is destroyed at the
// means: end of the statement. Keep the vector in a variable.
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
