// expect: begin
// names: deleted
// group: lifetime
// title: `begin` of songs that are not stored
// gcc: iterator pitch::v0::basic_songs<Rows, Start, Eval, Ps>::begin() const &&
// clang: call to deleted member function 'begin'
// means: The iterator refers to the songs, which are destroyed at the end of the statement. Keep
// means: them in a variable; a range-based `for` may use a temporary.
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
