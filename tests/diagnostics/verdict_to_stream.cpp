// expect: deleted
// names: include_pitch_report_text_hpp
// group: evaluation
// title: Printing a verdict without its report header
// gcc: use of deleted function 'pitch::v0::detail::include_pitch_report_text_hpp& pitch::v0::operator<<(
// clang: overload resolution selected deleted operator '<<'
// means: The output operator is in a header of its own, so that programs without reports do not
// means: compile it. The deleted operator names the header in its return type: include it.
#include <iostream>

#include <pitch/pitch.hpp>
#ifndef BROKEN
#include <pitch/report/text.hpp>
#endif

inline void print(const pitch::sentence<pitch::need>& slogan) { std::cout << pitch::evaluate(slogan, pitch::grammar); }
