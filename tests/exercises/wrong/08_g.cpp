// expect: To do: Stop Domino's
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
using namespace pitch;

constexpr std::string_view house_policy = "at_least<2>(states-need, states-solution, connects)";
