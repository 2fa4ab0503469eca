#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>
#include <iostream>
using namespace pitch;

// "When the occasion calls for moving, call United Van Lines."
constexpr sentence slogan{
    need{"the occasion calls for moving", origin::organic},
    solution{"United Van Lines, a mover", appeal::functional},
    method{.statement = "call", .where = channel::phone}};
static_assert(evaluate(slogan, grammar).complete());  // judged by the compiler

// A positioning statement, by the book. What does it lack?
constexpr sentence windows_3{
    need{"the ease of a Macintosh on an IBM PC", origin::organic},
    solution{"Windows 3.0", appeal::functional}};

int main() { std::cout << evaluate(windows_3, grammar); }
