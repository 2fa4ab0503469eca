// expect: To do: Stop Windows 3.0
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
using namespace pitch;

constexpr std::string_view house_policy = "states-need and states-solution";
