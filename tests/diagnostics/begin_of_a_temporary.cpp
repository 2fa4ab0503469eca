// expect: begin
// names: deleted
#include <pitch/compose.hpp>
#include <pitch/pitch.hpp>

inline constexpr pitch::need needs[]{{"dry feet", pitch::origin::organic}};
bool any_song() {
#ifdef BROKEN
    const auto first = pitch::compose(pitch::sentence{}, pitch::states_need, needs).begin();
#else
    const auto songs = pitch::compose(pitch::sentence{}, pitch::states_need, needs);
    const auto first = songs.begin();
#endif
    for (const auto& song : pitch::compose(pitch::sentence{}, pitch::states_need, needs)) (void)song;
    return evaluate(*first, pitch::states_need).complete();
}
