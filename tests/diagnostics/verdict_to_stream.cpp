// expect: deleted
// names: include_pitch_report_text_hpp
#include <iostream>

#include <pitch/pitch.hpp>
#ifndef BROKEN
#include <pitch/report/text.hpp>
#endif

inline void print(const pitch::sentence<pitch::need>& slogan) { std::cout << pitch::evaluate(slogan, pitch::grammar); }
