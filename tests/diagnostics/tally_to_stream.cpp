// expect: deleted
// names: include_pitch_report_tally_hpp
#include <iostream>

#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>
#ifndef BROKEN
#include <pitch/report/tally.hpp>
#endif

inline void print() { std::cout << pitch::tally{pitch::grammar}; }
