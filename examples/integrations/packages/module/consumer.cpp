// Imports the library: judges a sentence, and prints the report.
#include <iostream>
#include <iterator>
#include <string>

import pitch;

int main() {
    constexpr pitch::sentence slogan{pitch::need{"the occasion calls for moving", pitch::origin::organic},
                                     pitch::solution{"United Van Lines, a mover", pitch::appeal::functional}};
    constexpr auto verdict = pitch::evaluate(slogan, pitch::grammar);
    static_assert(verdict.unfinished());
    std::string report;
    pitch::write_text(std::back_inserter(report), verdict);
    std::cout << report;
}
