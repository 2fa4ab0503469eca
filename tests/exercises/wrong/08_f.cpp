// expect: To do: Stop BMW
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
using namespace pitch;

constexpr std::string_view house_policy = "any(states-need, states-solution, connects)";
