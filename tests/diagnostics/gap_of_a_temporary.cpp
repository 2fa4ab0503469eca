// expect: bind
// group: lifetime
// title: A reference to a gap of a verdict
// gcc: cannot bind non-const lvalue reference of type 'pitch::v0::basic_finding<pitch::v0::measurement>&' to an rvalue
// clang: non-const lvalue reference to type 'basic_finding<...>' cannot bind to a temporary
// means: `gaps()` makes each finding when you read it, so a reference to a finding would dangle. Copy
// means: it with `const auto`; its texts live as long as the program.
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
