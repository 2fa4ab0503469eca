#include <cstdio>

#include <pitch/pitch.hpp>

int main() {
    constexpr pitch::sentence slogan{pitch::need{"the occasion calls for moving", pitch::origin::organic},
                                     pitch::solution{"United Van Lines, a mover", pitch::appeal::functional},
                                     pitch::method{.statement = "call", .where = pitch::channel::phone}};
    const auto verdict = pitch::evaluate(slogan, pitch::grammar);
    std::printf("pitch %d.%d.%d: %s\n", PITCH_VERSION_MAJOR, PITCH_VERSION_MINOR, PITCH_VERSION_PATCH,
                verdict.complete() ? "complete" : "not complete");
    return verdict.complete() ? 0 : 1;
}
