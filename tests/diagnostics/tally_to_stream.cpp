// expect: deleted
// names: include_pitch_report_tally_hpp
// group: counting
// title: Printing a tally without its report header
// gcc: use of deleted function 'pitch::v0::detail::include_pitch_report_tally_hpp& pitch::v0::operator<<(
// clang: overload resolution selected deleted operator '<<'
// means: The output operator is in a header of its own, so that programs without reports do not
// means: compile it. The deleted operator names the header in its return type: include it.
#include <iostream>

#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>
#ifndef BROKEN
#include <pitch/report/tally.hpp>
#endif

inline void print() { std::cout << pitch::tally{pitch::grammar}; }
