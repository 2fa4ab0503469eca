// expect: bind
#include <pitch/pitch.hpp>

inline constexpr auto verdict = pitch::evaluate(pitch::sentence{pitch::need{"wet feet"}}, pitch::grammar);
inline std::string_view first_question() {
#ifdef BROKEN
    auto& gap = verdict.gaps()[0];
#else
    const auto gap = verdict.gaps()[0];
#endif
    return gap.asks;
}
